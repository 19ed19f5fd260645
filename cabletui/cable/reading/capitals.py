"""Text in capitals, as a cable was sent."""

from string import ascii_lowercase, ascii_uppercase

_CAPITALS = str.maketrans(ascii_lowercase, ascii_uppercase)


def in_capitals(text: str) -> str:
    """Return a text in capitals, character for character.

    Capitals are searched eight times as fast as any case, which the import of an archive feels.
    """
    capitals = text.upper()
    return capitals if len(capitals) == len(text) else text.translate(_CAPITALS)
