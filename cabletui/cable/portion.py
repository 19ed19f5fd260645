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


_UNRESTRICTED = ("U", "SBU", "FOUO", "LOU")


def portion_level(printed: str | None) -> int:
    """Return the level of a portion mark: 0 for unclassified or none, 1 confidential, 2 secret.

    >>> [portion_level(mark) for mark in ("S//NF", "SECRET/REL", "C", "sbu")]
    [2, 2, 1, 0]
    """
    mark = (printed or "").upper().strip()
    if not mark or mark.startswith(_UNRESTRICTED):
        return 0
    return 2 if mark.startswith(("S", "TS")) else 1
