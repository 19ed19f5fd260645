"""What the words, numbers and marks of REF lines are."""

from dataclasses import dataclass
from enum import StrEnum, auto


class TokenKind(StrEnum):
    """What a token of REF lines is; a text, as tables look texts up in half the time."""

    BULLET = auto()
    SEPARATOR = auto()
    COMMA = auto()
    JOIN = auto()
    RANGE = auto()
    """What stands between the first and the last number of a range: `OSLO 12-14`."""
    YEAR = auto()
    """A year before the number: `05 OSLO 12`, `OSLO (05) 12`."""
    YEAR_AFTER = auto()
    """A year after it: `OSLO 12/05`, `OSLO 12 (2005)`."""
    STATION = auto()
    """A station before its number."""
    NAME = auto()
    """Unknown words before a number; at the start of an item they name a station."""
    NUMBER = auto()
    PLACE = auto()
    """A station that no number follows; its number may stand before it: `870 OSLO`."""
    PLACE_OF_ALL = auto()
    """A station in brackets, of all the numbers before it: `(BOTH OSLO 2006)`."""
    WHOLE = auto()
    OTHER = auto()
    """The mark of something that is no cable."""
    WORD = auto()
    NOTE = auto()
    MARK = auto()


@dataclass(frozen=True, slots=True)
class ReferenceToken:
    """A word, a number or a mark, with its sense."""

    kind: TokenKind
    text: str
    """In capitals; of a station its key, of a bullet its letter or number."""
    start: int
    end: int
    value: int = 0
    """What a number or a year amounts to; 0 for other tokens."""
    year: int = 0
    """The year of a whole id, and that of a note which gives one."""
