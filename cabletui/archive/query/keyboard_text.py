"""The text of a query as a keyboard would type it, whatever it was pasted from."""

import re
from unicodedata import category, normalize
from urllib.parse import unquote

_WORD = re.compile(r"\S+")
"""Takes `old` and `lamp` of `old lamp`; not ` `."""

_ENTITY = re.compile(r"&(?:quot|amp|apos|lt|gt|nbsp|#\d{1,5}|#x[0-9a-f]{1,4});", re.IGNORECASE)
"""Takes `&quot;` and `&#8217;`; not the sign of `A&B;`."""

_ENCODED = re.compile(r"%(?:2[0-9A-F]|3A)", re.IGNORECASE)
"""Takes the blank of `old%20lamp`; not the sign of `50%`."""

_JOINERS = "\u200c\u200d"
"""Invisible, but not blanks: they are used in Persian words and in composed signs."""

_KEYS = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {
    ord(sign): '"' for sign in "「」『』″＂"
}
"""Signs of full width and eastern quotation marks, each with what a keyboard types for it."""


def as_typed(text: str) -> str:
    """Return a query without what no keyboard types, and with as many characters.

    Invisible characters are taken out of words, letters are joined with their accents, and what a
    browser or a page encoded is decoded. Blanks after a word make up for what it lost, so that an
    offset in one text is the same place in the other.
    """
    if text.isascii() and text.isprintable() and not ("&" in text or "%" in text):
        return text
    plain = "".join(map(_blank, text.translate(_KEYS)))
    return _WORD.sub(_plain, plain)


def _blank(character: str) -> str:
    return " " if category(character) == "Cc" and not character.isspace() else character


def _plain(found: re.Match[str]) -> str:
    from html import unescape  # noqa: PLC0415 (few queries are pasted, and it has all the entities)

    word = found[0]
    is_address = "/" in word  # it would fall apart at its encoded blanks
    plain = unquote(word) if _ENCODED.search(word) and not is_address else word
    plain = _ENTITY.sub(lambda entity: unescape(entity[0]), plain)
    seen = (one for one in plain if category(one) != "Cf" or one in _JOINERS)
    plain = normalize("NFC", "".join(seen))
    return plain.ljust(len(word)) if len(plain) <= len(word) else word
