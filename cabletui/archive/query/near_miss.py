"""What part of a query may have been meant as something else; it is read as words, and noted."""

import re
from collections.abc import Iterator

from cabletui.archive.query import signs
from cabletui.archive.query.note import Note

_OPERATORS = {
    "OR": ("OR", "either"),
    "NOT": ("NOT", "without what follows"),
    "XOR": ("OR", "either"),
    "ANDNOT": ("NOT", "without what follows"),
    "BUTNOT": ("NOT", "without what follows"),
    "ANDMAYBE": ("OR", "either"),
}
"""Words for an operator in other languages, each with the operator here and what that means."""

_SIGNED = re.compile(r"([^\W_]{3,})[!?$#]+")
"""Takes `harbou!` and `harbo??`; not `U.S.?` or `C#`."""

_LISTED = re.compile(r"[^\W\d_]{3,}(?:[,;+/][^\W\d_]{3,})+")
"""Takes `harbour,quay` and `lamp/oil/tide`; not `S/NF`, `10,000` or `harbour,`."""

_BETWEEN = re.compile(r"[,;+/]")
"""Takes the signs of `harbour,quay;oil`; not those of `al-din` or `U.S.`."""

_MOST_WORDS = 3
"""In a text with more words, a mark after a word just ends a sentence."""

_STARS = re.compile(r"\s\*+(?=\s)")
"""Takes the stars of `old * harbour` and `old ** harbour`; not the one of `old har*`."""


def of_word(text: str, word: str, place: int) -> Iterator[Note]:
    """Yield what a word of a query may have been meant to be."""
    end = place + len(word)
    before, after = text[:place], text[end:]
    if _is_operator(text, word) and after.strip():
        sign, means = _OPERATORS[word.upper()]
        if sign == "NOT" or before.strip():
            message = f"“{word}” is searched as a word; {sign} means {means}"
            yield Note(message, place, len(word), f"{before}{sign}{after}")
    signed = _SIGNED.fullmatch(word)
    if signed and not signs.is_capitals(text) and len(text.split()) <= _MOST_WORDS:
        stem = f"{signed[1]}*"
        message = f"“{word[:20]}” is searched as “{signed[1][:20]}”; {stem[:20]} finds"
        yield Note(message, place, len(word), f"{before}{stem}{after}")
    if _LISTED.fullmatch(word) and _may_be_a_list(text):
        message = f"“{word[:20]}” is searched as a phrase; its words apart"
        apart = _BETWEEN.sub(" ", word)
        yield Note(message, place, len(word), f"{before}{apart}{after}")
    if glued := signs.glued_field(word):
        message = f"“{glued[1]}:” is read as a word; with a blank before it"
        at = glued.start()
        yield Note(message, place + at, 1, f"{before}{word[:at]} {word[at + 1 :]}{after}")


def of_phrase(text: str, phrase: str, place: int, end: int) -> Iterator[Note]:
    """Yield what a phrase with a star between its words may have been meant to be."""
    stars = len(_STARS.findall(phrase))
    if stars and not signs.is_capitals(text):
        near = f'"{_STARS.sub("", phrase)}"~{stars}'
        message = "A star alone in a phrase is left out; as words between"
        yield Note(message, place, end - place, f"{text[:place]}{near}{text[end:]}")


def _may_be_a_list(text: str) -> bool:
    return not signs.is_capitals(text) and len(text.split()) <= _MOST_WORDS


def _is_operator(text: str, word: str) -> bool:
    """Return whether an operator may have been meant, by the case of a word and its neighbours."""
    if word.upper() not in _OPERATORS or word in ("OR", "NOT"):
        return False
    others = text.replace(word, "")
    return word.islower() or (word.isupper() and not signs.is_capitals(text)) or others.islower()
