"""Texts in columns, for output without Textual."""

from unicodedata import category, east_asian_width


def cells(text: str) -> int:
    """Return how many cells of a terminal a text takes."""
    if text.isascii():
        return len(text)
    return sum(_cells(character) for character in text)


def padded(text: str, width: int) -> str:
    """Return a text with blanks after it, so that it fills a column; a longer one as it is."""
    return text + " " * (width - cells(text))


def cut(text: str, width: int) -> str:
    """Return a text that fits into so many cells, with an ellipsis where something is left out."""
    if cells(text) <= width:
        return text
    room, at = max(0, width - 1), 0
    for character in text:
        room -= _cells(character)
        if room < 0:
            break
        at += 1
    return f"{text[:at]}…"


def _cells(character: str) -> int:
    if category(character) in {"Mn", "Me"}:
        return 0
    return 2 if east_asian_width(character) in {"W", "F"} else 1
