"""The six classifications of the archive, and those of the 1970s."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Self


class Classification(StrEnum):
    """A value of the classification column, least restricted first.

    The archive has exactly these six; a document of another value is kept as it is and has no
    member here.
    """

    UNCLASSIFIED = "UNCLASSIFIED"
    OFFICIAL_USE_ONLY = "UNCLASSIFIED//FOR OFFICIAL USE ONLY"
    CONFIDENTIAL = "CONFIDENTIAL"
    CONFIDENTIAL_NOFORN = "CONFIDENTIAL//NOFORN"
    SECRET = "SECRET"
    SECRET_NOFORN = "SECRET//NOFORN"

    @property
    def mark(self) -> str:
        """The short form for narrow columns, after the portion marks: `U`, `FOUO`, `S//NF`."""
        return _MARKS[self]

    @property
    def level(self) -> int:
        """0 for unclassified, 1 for confidential, 2 for secret."""
        return _LEVELS[self.split("//", 1)[0]]

    @classmethod
    def of(cls, text: str) -> Self | None:
        """Return the member that a document names; None if its value is not of the six."""
        return cls(text) if text in cls.__members__.values() else None


_MARKS = {
    Classification.UNCLASSIFIED: "U",
    Classification.OFFICIAL_USE_ONLY: "FOUO",
    Classification.CONFIDENTIAL: "C",
    Classification.CONFIDENTIAL_NOFORN: "C//NF",
    Classification.SECRET: "S",
    Classification.SECRET_NOFORN: "S//NF",
}
_OF_THE_TIME = {"LIMITED OFFICIAL USE": ("LOU", 0), "TOP SECRET": ("TS", 2)}
"""Classifications of the central file that Cablegate lacks, each with its mark and its level."""

_LEVELS = {"UNCLASSIFIED": 0, "CONFIDENTIAL": 1, "SECRET": 2}

ALL_OF_LEVEL = ", all"
"""What follows the name of a level where a count of it includes what has caveats."""

_WITH_CAVEAT = (
    (Classification.OFFICIAL_USE_ONLY, ("U", "UNCLAS", "UNCLASSIFIED"), ("FOUO",)),
    (Classification.CONFIDENTIAL_NOFORN, ("C", "CONFIDENTIAL"), ("NF", "NOFORN")),
    (Classification.SECRET_NOFORN, ("S", "SECRET"), ("NF", "NOFORN")),
)
_ALIASES: dict[str, str] = {
    **{mark.replace("//", "/"): name for name, mark in _MARKS.items()},
    **{mark: name for name, (mark, _) in _OF_THE_TIME.items()},
    **{
        f"{level}/{caveat}": name
        for name, levels, caveats in _WITH_CAVEAT
        for level in levels
        for caveat in caveats
    },
    "UNCLAS": Classification.UNCLASSIFIED,
    "SBU": Classification.OFFICIAL_USE_ONLY,
}
"""The short forms that readers type, and those that cables print."""


def classification_named(text: str) -> str:
    """Return the classification whose short form a reader typed; any other text as it is.

    >>> str(classification_named("s//nf")), classification_named("secret")
    ('SECRET//NOFORN', 'secret')
    """
    return _ALIASES.get(text.upper().replace(" ", "").replace("//", "/"), text)


def mark_of(classification: str) -> str:
    """Return the short form of a classification; a value that is not known as it is."""
    known = Classification.of(classification)
    return known.mark if known else _OF_THE_TIME.get(classification, (classification, 0))[0]


def level_of(classification: str) -> int:
    """Return 0 for unclassified and for values that are not known, else 1 or 2."""
    known = Classification.of(classification)
    return known.level if known else _OF_THE_TIME.get(classification, ("", 0))[1]


def has_caveats(level: str) -> bool:
    """Return whether cables of a level may have a caveat besides.

    >>> has_caveats("SECRET"), has_caveats("SECRET//NOFORN"), has_caveats("LIMITED OFFICIAL USE")
    (True, False, False)
    """
    return any(one.startswith(f"{level}//") for one in Classification)


def is_known(classification: str) -> bool:
    """Return whether a value is one of the six, or one of the 1970s."""
    return Classification.of(classification) is not None or classification in _OF_THE_TIME


def of_the_time() -> tuple[str, ...]:
    """Return the classifications of the 1970s that Cablegate lacks."""
    return tuple(_OF_THE_TIME)


def in_order(names: Iterable[str]) -> list[str]:
    """Return classifications from the least restricted up, unknown ones after them by name."""
    given = set(names)
    low, high = of_the_time()
    unclassified, official, *classified = map(str, Classification)
    known = (unclassified, official, low, *classified, high)
    return [*(one for one in known if one in given), *sorted(given.difference(known))]
