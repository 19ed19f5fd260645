"""Counts, as a reader reads them."""

HELD_BY_THE_SITE = 251_287
"""How many cables the whole archive has."""


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
