"""What counts as a word when two texts are compared: its letters, without case and accents."""

import re
from dataclasses import dataclass
from unicodedata import combining, normalize

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’‘´`][^\W\d_]+)*")
"""Takes `1,500`, `don't` and the `U` and `S` of `U.S.`; not the `-` or `…` between words."""

_APOSTROPHES = str.maketrans(dict.fromkeys("’‘´`", "'"))

_REDACTED = re.compile(r"x{4,}\Z")
"""Takes `xxxxxxxx`; not `xx` or `xxxxx1`."""

REDACTION = "xxxx"
"""What stands for every run of X, whatever its length."""


@dataclass(frozen=True, slots=True)
class FoldedWord:
    """A word of a text."""

    text: str
    """Its letters, small and without accents; a number without commas."""

    start: int
    end: int
    """Where it stands, in characters."""


def folded_words(text: str) -> list[FoldedWord]:
    """Return the words of a text in their order.

    >>> [word.text for word in folded_words("Café: 1,500 in U.S. don’t")]
    ['cafe', '1500', 'in', 'u', 's', "don't"]
    """
    return [
        FoldedWord(_folded(match.group()), match.start(), match.end())
        for match in _WORD.finditer(text)
    ]


def folded_texts(text: str) -> list[str]:
    """Return the words of a text without their places, in a sixth of the time."""
    small = text.casefold()
    is_plain = small.isascii() and REDACTION not in small
    words: list[str] = _WORD.findall(small)
    return [word if is_plain and word.isalpha() else _folded(word) for word in words]


def _folded(word: str) -> str:
    if word[0].isdigit():
        return word.replace(",", "")
    plain = word.casefold().translate(_APOSTROPHES)
    if not plain.isascii():
        plain = "".join(sign for sign in normalize("NFKD", plain) if not combining(sign))
    return REDACTION if _REDACTED.match(plain) else plain
