"""Counts, as a reader reads them."""

HELD_BY_THE_SITE = 251_287
"""How many cables the whole archive has."""

_PIECE = 1 << 16
"""Characters whose words are counted at a time."""


def grouped(number: int) -> str:
    """Return a number with its thousands apart: `67,532`."""
    return f"{number:,}"


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: `1 cable`, `67,532 cables`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def bar(number: int, most: int, width: int, brick: str = "─") -> str:
    """Return a bar whose length shows a number against the largest one.

    A number above 0 always has a bar of at least one cell.
    """
    if number <= 0 or most <= 0 or width <= 0:
        return ""
    return brick * max(1, round(width * number / most))


def word_count(text: str) -> int:
    """Return how many words a text has, without a list of them all: cables may have a million."""
    count = 0
    for start in range(0, len(text), _PIECE):
        piece = text[start : start + _PIECE]
        count += len(piece.split())
        if start and not piece[0].isspace() and not text[start - 1].isspace():
            count -= 1  # the word began in the piece before
    return count
