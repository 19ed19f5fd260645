"""The six classifications of the archive."""

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
_LEVELS = {"UNCLASSIFIED": 0, "CONFIDENTIAL": 1, "SECRET": 2}

_ALIASES = {mark: classification for classification, mark in _MARKS.items()} | {
    "S/NF": Classification.SECRET_NOFORN,
    "C/NF": Classification.CONFIDENTIAL_NOFORN,
    "U//FOUO": Classification.OFFICIAL_USE_ONLY,
    "U/FOUO": Classification.OFFICIAL_USE_ONLY,
}
"""The short forms that readers type."""


def classification_named(text: str) -> str:
    """Return the classification whose short form a reader typed; any other text as it is.

    >>> str(classification_named("s//nf")), classification_named("secret")
    ('SECRET//NOFORN', 'secret')
    """
    return _ALIASES.get(text.upper().replace(" ", ""), text)


def mark_of(classification: str) -> str:
    """Return the short form of a classification; a value that is not of the six as it is."""
    known = Classification.of(classification)
    return known.mark if known else classification


def level_of(classification: str) -> int:
    """Return 0 for unclassified and for values that are not of the six, else 1 or 2."""
    known = Classification.of(classification)
    return known.level if known else 0


def in_order(names: Iterable[str]) -> list[str]:
    """Return classifications from the least restricted up, others after the six by name."""
    given = set(names)
    six = [str(one) for one in Classification]
    return [*(one for one in six if one in given), *sorted(given.difference(six))]
