"""One text for the index, the query and the marks: a cable as a careful person reads it.

Its words are found as if page lines, the breaks of lines and the faults of transmission were not
there, and every word of it stands for a span of the verbatim text.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from cabletui.cable.facts import rows
from cabletui.cable.reading.sections import Marker, sections

POINT = "ˑ"
"""What stands for the decimal point: the analyser takes it for a letter, and nobody writes it."""

_THOUSANDS = re.compile(r",(?<=\d,)\d{3}(?!\d)")
"""Takes the end of `10,000`; not that of `10,00` or of `10,0000`."""

_DECIMAL = re.compile(r"\.(?<=\d\.)\d(?!\d*\.\d)")
"""Takes the point of `1.5`; not a point of `1.` or of `.5`."""

_CLOSING = re.compile(r"8(?<=[^\W\d_][^\W\d_]8)(?!\w)")
"""Takes the 8 of `lamp8`, which was a closing quote; not that of `G8` or `lamp80`."""

_REDACTED = re.compile(r"[XxХх]{4,}")
"""Takes `XXXX` and `ХХХХХ`; not `XXX`."""

_BROKEN = re.compile(r"-(?<=[^\W\d_]-)[ \t]*\n[ \t]*([^\W\d_]+)")
"""Takes the `-⏎house` of `light-⏎house`; not `light -⏎house` or `light-house`."""

_ANCHOR = re.compile(r" OF \d\d|PAGE \d\d")
"""Takes what is in every page line, ` OF 003` or `PAGE 02`; not ` OF the`."""

_CAPITALS = re.compile(r"[A-Z]+(?: +[A-Z]+)*(?= )")
"""Takes the words at the head of `PORT ELLEN 00000402`; not `Port Ellen` or `06 PORT`."""

_NAME = re.compile(r"[A-Z]+")
"""Takes each word of `PORT ELLEN`; not `06`."""

_LETTERS_END = re.compile(r"[^\W\d_]+\Z")
"""Takes the last letters of `06lamp`; not `lamp6`."""

_LINES_ABOVE = 3
_MOST_NAMES = 3
"""Words that the name of a station has at most."""

_LONGEST_PART = 40
_LONGEST_NUMBER = 30
_LONGEST_CAPTION = 80
_RUN = "x" * 12
"""A redaction, as most of them are written."""

Edit = tuple[int, int, str, int]
"""From where to where a text is replaced, by what, and where that begins in the verbatim text."""


@dataclass(frozen=True, slots=True)
class Searchable:
    """A text with what it was made of."""

    text: str
    _pieces: tuple[tuple[int, int, int], ...]
    """Where each piece begins here, and where it lies in the verbatim text: to its end, if it was
    replaced; to -1, if it stands as it was."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the verbatim text for a span of this one that is not empty."""
        first, last = self._piece(start), self._piece(end - 1)
        left = first[1] if first[2] >= 0 else first[1] + start - first[0]
        right = last[2] if last[2] >= 0 else last[1] + end - last[0]
        return left, right

    def _piece(self, place: int) -> tuple[int, int, int]:
        return self._pieces[bisect_right(self._pieces, (place, len(self.text) << 8, 0)) - 1]


def searchable(text: str) -> Searchable:
    """Return a text as it is indexed.

    Page lines and the captions below them are left out. A word that a line end breaks stands there
    in two parts and whole: both are read. `10,000` is one number, and so is `1.5`; a run of X is
    one word, of one length; a closing 8 is a quote.
    """
    return _edited(text, [*_markers(text), *_broken(text), *_spelling(text)])


def as_words(text: str) -> str:
    """Return a text of one line, such as a query, with its numbers and signs as they are indexed.

    >>> as_words("1,500 lamps8")
    '1500 lamps '
    """
    edits = list(_spelling(text))
    return _edited(text, edits).text if edits else text


def _edited(text: str, edits: list[Edit]) -> Searchable:
    if not edits:
        return Searchable(text, ((0, 0, -1),))
    parts: list[str] = []
    pieces: list[tuple[int, int, int]] = []
    at = length = 0
    for start, end, instead, source in sorted(edits):
        if start < at:
            continue  # it lies in what is left out
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
    for eight in _CLOSING.finditer(text):
        letters = _LETTERS_END.search(text, max(0, eight.start() - _LONGEST_PART), eight.start())
        if letters and not text[max(0, letters.start() - 1) : letters.start()].isalnum():
            yield eight.start(), eight.end(), " ", eight.start()
    upper = text.upper()
    if "XXXX" in upper or "ХХХХ" in upper:
        for run in _REDACTED.finditer(text):
            yield run.start(), run.end(), f" {_RUN} ", run.start()


def _numbers(text: str) -> Iterator[Edit]:
    for comma in _THOUSANDS.finditer(text):
        if _is_number(text, comma.start()):
            yield comma.start(), comma.start() + 1, "", comma.start()
    for point in _DECIMAL.finditer(text):
        if _is_fraction(text, point.start()):
            yield point.start(), point.start() + 1, POINT, point.start()


def _is_number(text: str, comma: int) -> bool:
    """Tell whether one to three digits stand before a comma, or another group of three."""
    before = text[max(0, comma - _LONGEST_NUMBER) : comma]
    digits = before[len(before.rstrip("0123456789,")) :]
    first, *groups = digits.split(",")
    is_glued = before[: len(before) - len(digits)][-1:].isalnum()
    return 1 <= len(first) <= 3 and all(len(group) == 3 for group in groups) and not is_glued


def _is_fraction(text: str, point: int) -> bool:
    """Tell whether a point is that of a number and not of a date or of the number of a section."""
    before = text[max(0, point - _LONGEST_NUMBER) : point].rstrip("0123456789,")[-1:]
    return not (before == "." or before.isalnum())


def _broken(text: str) -> Iterator[Edit]:
    """Yield a word whole behind its two parts."""
    for found in _BROKEN.finditer(text):
        start = found.start()
        first = _LETTERS_END.search(text, max(0, start - _LONGEST_PART), start)
        if first and len(found[1]) <= _LONGEST_PART:
            yield found.end(), found.end(), f" {first[0]}{found[1]}", first.start()


def _markers(text: str) -> Iterator[Edit]:
    """Yield the page and section lines but for an opening one, each with the captions below it."""
    for start, end in _windows(text):
        for marker in sections(text[start:end]):
            left, right = start + marker.span[0], start + marker.span[1]
            if not _is_opening(text, marker, left):
                left += _before_station(text, left, right)
                yield left, _below(text, left, right), " ", left


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """Yield where page lines may stand: few lines of a text, which are looked at closely."""
    start = end = 0
    for anchor in _ANCHOR.finditer(text):
        line = anchor.start()
        for _ in range(_LINES_ABOVE):
            line = text.rfind("\n", 0, max(0, line))
        line += 1
        close = text.find("\n", anchor.end())
        close = text.find("\n", close + 1) if close >= 0 else close
        close = close if close >= 0 else len(text)
        if line > end:
            if end:
                yield start, end
            start = line
        end = close
    if end:
        yield start, end


def _is_opening(text: str, marker: Marker, start: int) -> bool:
    """Tell whether a section line opens a text: then it is its only line of classification."""
    return marker.kind == "section" and start < _LONGEST_CAPTION and not text[:start].strip()


def _before_station(text: str, start: int, end: int) -> int:
    """Return how many letters of a marker within a line are words before the station's name.

    In a line of capitals it cannot tell where its station begins: `OF LAMPS OXBOW 00000402`.
    """
    words = _CAPITALS.match(text, start, end)
    line = text[text.rfind("\n", 0, start) + 1 : start]
    if not words or not line.isupper():
        return 0
    names = list(_NAME.finditer(words[0]))[-_MOST_NAMES:]
    for at, name in enumerate(names):
        if "".join(one[0] for one in names[at:]) in _stations():
            return name.start()
    return names[-1].start()


def _below(text: str, start: int, end: int) -> int:
    """Return where a marker ends with the captions that are repeated below it."""
    at = end
    while True:
        begin = (
            at
            + len(text[at : at + _LONGEST_CAPTION])
            - len(text[at : at + _LONGEST_CAPTION].lstrip())
        )
        close = text.find("\n", begin)
        line = text[begin : close if close >= 0 else len(text)].rstrip()
        is_new = "\n" in text[at:begin] and line and len(line) < _LONGEST_CAPTION
        if not (is_new and _is_repeated(text, line, start)):
            return at
        at = begin + len(line)


def _is_repeated(text: str, line: str, place: int) -> bool:
    """Tell whether a line is a caption, or stands in capitals above, too."""
    if line.split("//", 1)[0].strip() in _captions():
        return True
    return line.isupper() and text.find(f"\n{line}\n", 0, place) >= 0


@cache
def _captions() -> frozenset[str]:
    return frozenset(row["marking"] for row in rows("markings") if row["kind"] == "caption")


@cache
def _stations() -> frozenset[str]:
    return frozenset(row["station"] for row in rows("posts"))
