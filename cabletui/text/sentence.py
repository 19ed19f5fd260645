"""Shorten sentences to the one line they have."""

from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size

from cabletui.text.glyphs import ELLIPSIS

_WHOLE = 16
"""Words of this many cells are never shortened."""


def elided(text: str, width: int) -> str:
    """Return a safe text cut to a width in cells; if it is too long, its middle is left out.

    `08AVERYLONGNAMEINDEED81` in 12 cells is `08AVER…EED81`: ids, queries and paths often differ
    only at their ends.
    """
    if cell_len(text) <= width:
        return text
    if width < 1:
        return ""
    end = (width - 1) // 2
    return set_cell_size(text, width - 1 - end).rstrip() + ELLIPSIS + _tail(text, end)


def few(sentences: Sequence[str], most: int) -> tuple[str, ...]:
    """Return sentences as they are; if there are more than `most`, the last one counts the rest."""
    more = len(sentences) - most
    if more <= 0:
        return tuple(sentences)
    return (*sentences[: most - 1], f"And {more + 1:,} remarks more.")


def brief(text: str, width: int) -> str:
    """Return a safe sentence as one line that fits into a width in cells.

    First the longest words lose their middles, as they are paths and ids; if that is not enough,
    words at the end are left out.
    """
    words = text.split()
    excess = cell_len(" ".join(words)) - width
    for at in sorted(range(len(words)), key=lambda at: -cell_len(words[at])):
        length = cell_len(words[at])
        if excess <= 0 or length <= _WHOLE:
            break
        words[at] = elided(words[at], max(_WHOLE, length - excess))
        excess -= length - cell_len(words[at])
    return _cut(words, width) if excess > 0 else " ".join(words)


def in_lines(text: str, width: int) -> tuple[str, ...]:
    """Return a safe sentence as one line, or as two if that keeps the command in it whole.

    A command to be typed stands between backquotes. A sentence wider than `width` cells is broken
    before the clause that has the command: `The index is old; ‘reindex’ rebuilds it.` at the
    semicolon.
    """
    if cell_len(" ".join(text.split())) <= width:
        return (" ".join(text.split()),)
    before, sign, command = text.partition("`")
    at = max(before.rfind("; "), before.rfind(". ")) + 1
    parts = (before[:at], f"{before[at:]}{sign}{command}") if sign and at else (text,)
    return tuple(brief(part, width) for part in parts)


def _cut(words: list[str], width: int) -> str:
    line = ""
    for word in words:
        longer = f"{line} {word}" if line else word
        if cell_len(longer) + 2 > width:
            break
        line = longer
    return f"{line} {ELLIPSIS}" if line else elided(" ".join(words), width)


def _tail(text: str, width: int) -> str:
    """Return the end of a text that takes at most a width, and begins with no loose accent."""
    tail = text[len(text) - width :] if width else ""
    while tail and (cell_len(tail) > width or not cell_len(tail[0])):
        tail = tail[1:]
    return tail.lstrip()
