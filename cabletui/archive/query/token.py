"""What the text of a query is made of: words and signs, each with its place."""

from dataclasses import dataclass
from enum import StrEnum


class Sign(StrEnum):
    """What a token is."""

    OPEN = "("
    CLOSE = ")"
    OR = "OR"
    NOT = "NOT"
    NEAR = "NEAR"
    FIELD = "field"
    PASSAGE = "{"
    """The beginning of what one paragraph must hold; its text is the portion mark it must have."""

    WORD = "word"
    PHRASE = "phrase"
    ID = "id"


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a sign of a query."""

    sign: Sign
    text: str
    start: int
    """Its place in the query, in characters."""

    end: int
    slop: int = 0
    is_prefix: bool = False
    is_exact: bool = False
