"""One text for the index, the query and the highlighting: a cable as a careful person reads it.

Its words are found as if page lines, line breaks and the faults of transmission were not there,
and every word of it stands for a span of the verbatim text.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cabletui.archive.page_breaks import page_breaks

POINT = "ˑ"
"""What stands for the decimal point: nobody writes it, and the analyser takes it for a letter."""

_THOUSANDS = re.compile(r",(?<=\d,)\d{3}(?!\d)")
"""Takes the end of `10,000`; not that of `10,00` or of `10,0000`."""

_DECIMAL = re.compile(r"\.(?<=\d\.)\d(?!\d*\.\d)")
"""Takes the point of `1.5`; not a point of `1.` or of `.5`."""

_PERCENT = re.compile(r"%(?<=\d%)|%(?<=\d %)")
"""Takes the sign of `50%` and `50 %`; not that of `%x`."""

_CURRENCIES = ("USD", "EUR", "GBP", "CHF", "RMB", "Rs")
"""Currencies, which are written before a number with a blank or without."""

_CURRENCY = re.compile(rf"(?<![^\W_])(?:{'|'.join(_CURRENCIES)})$")
"""Takes the end of `about USD`; not of `BUSD` or `usd`."""

_MONEY = re.compile(r"(?<![A-Za-z])(?:US)?\$(?=[ ]?\d)|[€£](?=[ ]?\d)")
"""Takes the sign of `$5`, `US$5`, `$ 5` and `€5`; not that of `R$5` or of `$`."""

_CODES = {"€": " eur ", "£": " gbp "}
_DOLLARS = " usd "

_BEFORE_NUMBER = re.compile(rf"(?<![^\W_])(?:{'|'.join(_CURRENCIES)})(?=\d)")
"""Takes the letters of `USD1.5`; not those of `USD 1.5` or `BUSD1`."""

_SIGN = re.compile(r"\d|[Xx]{4}")
"""Takes what stands in everything that is respelled here, `10` and `XXXX`; not `XXX`."""

_CLOSING = re.compile(r"8(?<=[^\W\d_][^\W\d_]8)(?!\w)")
"""Takes the 8 of `lamp8`, which was a closing quote; not that of `G8` or `lamp80`."""

_REDACTED = re.compile(r"[XxХх]{4,}")
"""Takes `XXXX` and `ХХХХХ`; not `XXX`."""

_BROKEN = re.compile(r"-(?<=[^\W\d_]-)[ \t]*\n[ \t]*([^\W\d_]+)")
"""Takes the `-⏎house` of `light-⏎house`; not `light -⏎house` or `light-house`."""

_LETTERS_END = re.compile(r"[^\W\d_]+\Z")
"""Takes the last letters of `06lamp`; not `lamp6`."""

_LONGEST_PART = 40
_LONGEST_NUMBER = 30
_RUN = "x" * 12
"""A redaction, as most of them are written."""

Edit = tuple[int, int, str, int]
"""Start and end of what is replaced, what replaces it, and where that begins in the original."""


@dataclass(frozen=True, slots=True)
class Searchable:
    """A text as it is indexed, with the places in the verbatim text that it comes from."""

    text: str
    _pieces: tuple[tuple[int, int, int], ...]
    """Where each piece begins here, and where it begins and ends in the verbatim text; the end is
    -1 if the piece was not replaced."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the verbatim text for a span of this one that is not empty."""
        first, last = self._piece(start), self._piece(end - 1)
        left = first[1] if first[2] >= 0 else first[1] + start - first[0]
        right = last[2] if last[2] >= 0 else last[1] + end - last[0]
        return left, right

    def places(self, verbatim: Sequence[int]) -> list[int]:
        """Return where the first letter at or after each of some verbatim offsets stands here.

        >>> reading = searchable("10,000 lamps")
        >>> reading.text[reading.places([7])[0] :]
        'lamps'
        """
        ends = [begin for begin, _, _ in self._pieces[1:]]
        kept = [
            (source, begin, following)
            for (begin, source, end), following in zip(
                self._pieces, [*ends, len(self.text)], strict=True
            )
            if end < 0
        ]
        found = []
        for at in verbatim:
            number = bisect_right(kept, (at, len(self.text), 0)) - 1
            source, begin, following = kept[number] if number >= 0 else (at, 0, 0)
            found.append(min(begin + at - source, following))
        return found

    def _piece(self, place: int) -> tuple[int, int, int]:
        return self._pieces[bisect_right(self._pieces, (place, len(self.text) << 8, 0)) - 1]


def searchable(text: str) -> Searchable:
    """Return a text as it is indexed.

    Page lines and the captions below them are left out. A word that is broken at a line end is
    indexed both in its two parts and whole. `10,000` is one number, and so is `1.5`; a run of X is
    one word, always of the same length; an 8 in place of a closing quote is a quote, `%` after a
    number is `percent`, and `$` before one is `usd`.
    """
    return _edited(text, [*_left_out(text), *_broken(text), *_spelling(text)])


def as_words(text: str) -> str:
    """Return a text of one line, such as a query, with its numbers and signs as they are indexed.

    >>> as_words("1,500 lamps8")
    '1500 lamps '
    """
    if text.isascii() and not _SIGN.search(text):  # as in most names; takes a third of the time
        return text
    edits = list(_spelling(text))
    return _edited(text, edits).text if edits else text


def as_written(words: str) -> str:
    """Return words as they are indexed in the way that a reader writes them.

    >>> as_written(as_words("1.5 million"))
    '1.5 million'
    """
    return words.replace(POINT, ".")


def _edited(text: str, edits: list[Edit]) -> Searchable:
    if not edits:
        return Searchable(text, ((0, 0, -1),))
    parts: list[str] = []
    pieces: list[tuple[int, int, int]] = []
    at = length = 0
    for start, end, instead, source in sorted(edits):
        if start < at:
            continue  # it lies within what is left out
        if start > at or not pieces:
            pieces.append((length, at, -1))
            parts.append(text[at:start])
            length += start - at
        if instead:
            pieces.append((length, source, end))
            parts.append(instead)
            length += len(instead)
        at = end
    pieces.append((length, at, -1))
    parts.append(text[at:])
    return Searchable("".join(parts), tuple(pieces))


def _spelling(text: str) -> Iterator[Edit]:
    """Yield what is written in more than one way within a line."""
    yield from _numbers(text)
    yield from _money(text)
    if "%" in text:
        for sign in _PERCENT.finditer(text):
            yield sign.start(), sign.end(), " percent ", sign.start()
    for eight in _CLOSING.finditer(text):
        letters = _LETTERS_END.search(text, max(0, eight.start() - _LONGEST_PART), eight.start())
        if letters and not text[max(0, letters.start() - 1) : letters.start()].isalnum():
            yield eight.start(), eight.end(), " ", eight.start()
    upper = text.upper()
    if "XXXX" in upper or "ХХХХ" in upper:
        for run in _REDACTED.finditer(text):
            yield run.start(), run.end(), f" {_RUN} ", run.start()


def _numbers(text: str) -> Iterator[Edit]:
    if any(currency in text for currency in _CURRENCIES):
        for glued in _BEFORE_NUMBER.finditer(text):
            yield glued.end(), glued.end(), " ", glued.end()
    for comma in _THOUSANDS.finditer(text):
        if _is_number(text, comma.start()):
            yield comma.start(), comma.start() + 1, "", comma.start()
    for point in _DECIMAL.finditer(text):
        if _is_fraction(text, point.start()):
            yield point.start(), point.start() + 1, POINT, point.start()


def _money(text: str) -> Iterator[Edit]:
    """Yield the signs of currencies before numbers, each as a code that is a word."""
    if "$" in text or "€" in text or "£" in text:
        for sign in _MONEY.finditer(text):
            yield sign.start(), sign.end(), _CODES.get(sign[0], _DOLLARS), sign.start()


def _is_number(text: str, comma: int) -> bool:
    """Return whether one to three digits stand before a comma, or another group of three."""
    before = text[max(0, comma - _LONGEST_NUMBER) : comma]
    digits = before[len(before.rstrip("0123456789,")) :]
    first, *groups = digits.split(",")
    is_glued = _is_glued(before[: len(before) - len(digits)])
    return 1 <= len(first) <= 3 and all(len(group) == 3 for group in groups) and not is_glued


def _is_fraction(text: str, point: int) -> bool:
    """Return whether a point is a decimal point, not that of a date or of a section number."""
    before = text[max(0, point - _LONGEST_NUMBER) : point].rstrip("0123456789,")
    return not (before.endswith(".") or _is_glued(before))


def _is_glued(before: str) -> bool:
    """Return whether what stands before a number makes one word with it, and is no currency."""
    return before[-1:].isalnum() and not _CURRENCY.search(before)


def _left_out(text: str) -> Iterator[Edit]:
    """Yield what is no part of the text: the lines between its pages."""
    for start, end in page_breaks(text):
        yield start, end, " ", start


def _broken(text: str) -> Iterator[Edit]:
    """Yield a word whole after its two parts."""
    for found in _BROKEN.finditer(text):
        start = found.start()
        first = _LETTERS_END.search(text, max(0, start - _LONGEST_PART), start)
        if first and len(found[1]) <= _LONGEST_PART:
            yield found.end(), found.end(), f" {first[0]}{found[1]}", first.start()
