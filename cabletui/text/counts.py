"""Counts, as a reader reads them."""

from collections.abc import Sequence

HELD_BY_THE_SITE = 251_287
"""How many cables the whole archive has."""

_EIGHTHS = ("", "▏", "▎", "▍", "▌", "▋", "▊", "▉")

_HEIGHTS = " ▁▂▃▄▅▆▇█"

_PIECE = 1 << 16
"""Characters whose words are counted at a time."""


def grouped(number: int) -> str:
    """Return a number with its thousands set apart: `67,532`."""
    return f"{number:,}"


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: `1 cable`, `67,532 cables`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def in_bytes(number: int) -> str:
    """Return a number of bytes in the unit that suits it, to two digits or more.

    >>> in_bytes(612), in_bytes(6_120), in_bytes(214_000), in_bytes(3_440_000)
    ('612 B', '6.1 kB', '214 kB', '3.4 MB')
    """
    for unit, size in (("MB", 1_000_000), ("kB", 1_000)):
        if number >= 10 * size:
            return f"{number // size:,} {unit}"
        if number >= size:
            return f"{number // (size // 10) / 10} {unit}"
    return f"{number} B"


def listed(names: Sequence[str], most: int) -> str:
    """Return names as part of a sentence: `most` of them at most, then how many more there are.

    >>> listed(["A", "B", "C"], 3), listed(["A", "B", "C"], 2), listed(["A"], 2)
    ('A, B and C', 'A and 2 more', 'A')
    """
    shown = list(names) if len(names) <= most else list(names[: most - 1])
    if len(names) > most:
        shown.append(f"{len(names) - len(shown):,} more")
    return " and ".join(filter(None, (", ".join(shown[:-1]), *shown[-1:])))


def bar(number: int, most: int, width: int) -> str:
    """Return a bar whose length shows a number, to an eighth of a cell.

    A bar for the number `most` is `width` cells long. A number above 0 has at least an eighth.
    """
    if number <= 0 or most <= 0 or width <= 0:
        return ""
    cells, eighths = divmod(max(1, round(width * 8 * min(number, most) / most)), 8)
    return "█" * cells + _EIGHTHS[eighths]


def heights(counts: Sequence[int]) -> str:
    """Return an upright bar one cell wide for each number; the largest number has a full cell.

    A number above 0 always has a bar.

    >>> heights([1, 30, 0, 80])
    '▁▃ █'
    """
    most = max(counts, default=0)
    return "".join(_HEIGHTS[max(1, round(8 * one / most)) if one else 0] for one in counts)


def word_count(text: str) -> int:
    """Return how many words a text has, without a list of them: some cables have a million."""
    count = 0
    for start in range(0, len(text), _PIECE):
        piece = text[start : start + _PIECE]
        count += len(piece.split())
        if start and not piece[0].isspace() and not text[start - 1].isspace():
            count -= 1  # the word began in the piece before
    return count
