"""The words of a query in a short text, found there as the index would find them."""

import re
from collections.abc import Callable, Sequence
from functools import partial

from cabletui.archive.fields import BODY
from cabletui.archive.index import word_terms
from cabletui.archive.index.dictionary import Dictionary
from cabletui.archive.query.ast import Words
from cabletui.archive.query.highlight import PhraseMatcher, TextWords
from cabletui.archive.query.passage_fit import Has
from cabletui.archive.query.patterns import Pattern, as_it_stands, patterns
from cabletui.archive.query.readings import Reading
from cabletui.archive.words import words

_TOKEN = re.compile(r"[^\W_]+")
"""Takes `harbour` and the `mayor` of `mayor’s`; not `_` or `-`."""

_ACCENTED = re.compile(r"[^\W_]*(?:(?![\x00-\x7f])[^\W_])[^\W_]*")
"""Takes `Café` and the `São` of `São Paulo`; not `harbour` or `“`."""

_LETTER, _BETWEEN = r"[^\W_]", r"[\W_]+"
_ANY = re.compile(r"\.\*?")
"""Takes the `.*` of `harb.*` and the `.` of `har.our`; not `harb`."""


class PassageWords:
    """Looks for words in one text after another; the forms of each are worked out only once."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary
        self._found: dict[Words, Callable[[str], bool]] = {}

    def of(self, text: str) -> Has:
        """Return a function that tells whether a text has some words.

        Args:
            text: As `searchable` returns it.
        """
        return partial(self._has, _folded(text))

    def _has(self, text: str, value: Words) -> bool:
        if value not in self._found:
            self._found[value] = self._finder(value)
        return self._found[value](text)

    def _finder(self, value: Words) -> Callable[[str], bool]:
        own = patterns(value)
        if not own:
            return bool  # a sign that stands alone is no condition
        every = list(word_terms.found_as(self._dictionary, BODY, value) or [own])
        if value.slop:
            return partial(_is_near, every, value.slop)
        if literal := as_it_stands(value):
            every.append(literal)
        either = "|".join(_BETWEEN.join(map(_expression, reading)) for reading in every)
        whole = re.compile(rf"(?<!{_LETTER})(?:{either})(?!{_LETTER})")
        certain = {_certain(reading) for reading in every}

        def finder(text: str) -> bool:
            # Looking for a few letters is many times as fast, and most texts lack even these.
            return any(letters in text for letters in certain) and whole.search(text) is not None

        return finder


def _certain(reading: Reading) -> str:
    """Return letters that every text with a reading must have."""
    return max((one.text for one in reading if not one.is_open), key=len, default="")


def _expression(pattern: Pattern) -> str:
    if not pattern.is_open:
        return re.escape(pattern.text)
    return _ANY.sub(lambda sign: _LETTER + "*" * (len(sign[0]) - 1), pattern.text)


def _is_near(readings: Sequence[Reading], slop: int, text: str) -> bool:
    seen = _TOKEN.findall(text)
    known = TextWords(seen)
    return any(any(PhraseMatcher(one, slop, known).places(seen)) for one in readings)


def _folded(text: str) -> str:
    """Return a text with its words as the index has them."""
    if text.isascii():
        return text.lower()
    return _ACCENTED.sub(lambda word: "".join(words(word[0])), text).lower()
