"""A painted line in several styles, and how it differs from another."""

from itertools import takewhile

from cabletui.text.cells import fitted, width

Piece = tuple[str, str]
"""Safe text, and the name of one of the `LOOKS`; empty for plain."""

Pieces = tuple[Piece, ...]
"""A line from the left."""


def plain(text: str) -> Pieces:
    """Return a line in one style, the plain one."""
    return ((text, ""),) if text else ()


def cut(line: Pieces, columns: int) -> Pieces:
    """Return a line cut to a width in cells; blanks at its end are dropped first."""
    left, kept = columns, []
    for text, style in line:
        bare = text.rstrip()
        shown = fitted(bare if width(bare) <= left < width(text) else text, left)
        kept.append((shown, style))
        left -= width(shown)
        if shown != text:
            break
    return tuple(kept)


def differing(before: Pieces, now: Pieces) -> tuple[int, int]:
    """Return the span of cells in which two lines differ; it is empty if they are the same.

    >>> differing((("abc", ""),), (("a", ""), ("b", "cursor"), ("c", "")))
    (1, 2)
    """
    if before == now:
        return 0, 0
    old, new = _cells(before), _cells(now)
    length = max(len(old), len(new))
    old += [(" ", "")] * (length - len(old))
    new += [(" ", "")] * (length - len(new))
    if any(width(text) != len(text) for line in (before, now) for text, _ in line):
        return 0, 2 * length
    same = [a == b for a, b in zip(old, new, strict=True)]
    start = sum(1 for _ in takewhile(bool, same))
    return (
        (0, 0)
        if start == length
        else (start, length - sum(1 for _ in takewhile(bool, reversed(same))))
    )


def _cells(line: Pieces) -> list[tuple[str, str]]:
    return [(character, style) for text, style in line for character in text]
