"""Text in capitals, as a cable was sent."""

from functools import lru_cache
from string import ascii_lowercase, ascii_uppercase

OPENING = 12_000
"""Before this character stands all that a cable says of itself."""

_CAPITALS = str.maketrans(ascii_lowercase, ascii_uppercase)


def in_capitals(text: str) -> str:
    """Return a text in capitals, character for character.

    Capitals are searched eight times as fast as any case, which the import of an archive feels.
    """
    capitals = text.upper()
    return capitals if len(capitals) == len(text) else text.translate(_CAPITALS)


@lru_cache(maxsize=1)
def opening_in_capitals(body: str) -> str:
    """Return the opening of a body in capitals; the last result is cached, as many readers ask."""
    return in_capitals(body[:OPENING])
