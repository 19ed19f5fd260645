"""The six classifications of the archive."""

from enum import StrEnum


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

    @property
    def is_noforn(self) -> bool:
        """Whether it may not be shown to foreign nationals."""
        return self.endswith("//NOFORN")


_MARKS = {
    Classification.UNCLASSIFIED: "U",
    Classification.OFFICIAL_USE_ONLY: "FOUO",
    Classification.CONFIDENTIAL: "C",
    Classification.CONFIDENTIAL_NOFORN: "C//NF",
    Classification.SECRET: "S",
    Classification.SECRET_NOFORN: "S//NF",
}
_LEVELS = {"UNCLASSIFIED": 0, "CONFIDENTIAL": 1, "SECRET": 2}
