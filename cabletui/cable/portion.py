"""Portion marks, in one form."""

from functools import lru_cache


@lru_cache(maxsize=256)
def portion_mark(printed: str) -> str:
    """Return a portion mark in one form.

    Args:
        printed: The mark as a paragraph prints it.

    >>> portion_mark("S//NOFORN"), portion_mark("s/nf")
    ('S/NF', 'S/NF')
    """
    return "/".join(
        part.strip().replace("NOFORN", "NF") for part in printed.upper().split("/") if part.strip()
    )
