"""Where a text was broken into pages as it was sent: lines that are not part of what it says."""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from cabletui import cable
from cabletui.cable.facts import rows
from cabletui.cable.marking import is_caption

if TYPE_CHECKING:
    from cabletui.cable import Marker

_OF_PAGES = re.compile(r" OF \d\d")
"""Takes what is in most page lines, ` OF 003`; not ` OF the`."""

_PAGE = re.compile(r"PAGE \d\d")
"""Takes what is in the others, `PAGE 02`; not `PAGE the`."""

_SIGNS_OF_PAGES = ((" OF ", _OF_PAGES), ("PAGE ", _PAGE))
"""Letters to look for first, which is ten times as fast, each with the expression to confirm it."""

_CAPITALS = re.compile(r"[A-Z]+(?: +[A-Z]+)*(?= )")
"""Takes the words at the head of `PORT ELLEN 00000402`; not `Port Ellen` or `06 PORT`."""

_NAME = re.compile(r"[A-Z]+")
"""Takes each word of `PORT ELLEN`; not `06`."""

_LINES_ABOVE = 3
_MOST_NAMES = 3
"""The most words that the name of a station has."""

_LONGEST_CAPTION = 80


def page_breaks(text: str) -> Iterator[tuple[int, int]]:
    r"""Yield the spans of page and section lines, each with the captions repeated below it.

    A section line that opens the text does not count: there it is the only classification line.

    >>> text = "1. Fog.\n\nUNCLAS SECTION 02 OF 02 OXBOW 000402\n\nSIPDIS\n\n2. More fog."
    >>> [text[start:end] for start, end in page_breaks(text)]
    ['UNCLAS SECTION 02 OF 02 OXBOW 000402\n\nSIPDIS']
    """
    for start, end in _windows(text):
        for marker in cable.sections(text[start:end]):
            left, right = start + marker.span[0], start + marker.span[1]
            if not _is_opening(text, marker, left):
                left += _before_station(text, left, right)
                yield left, _below(text, left, right)


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """Yield where page lines may stand: few lines of a text, which are looked at closely."""
    start = end = 0
    # One expression for both would have no fixed letters to look for, and take ten times as long.
    wanted = (found for sign, found in _SIGNS_OF_PAGES if sign in text)
    anchors = (anchor for found in wanted for anchor in found.finditer(text))
    for anchor in sorted(anchors, key=re.Match.start):
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


def _is_opening(text: str, marker: "Marker", start: int) -> bool:
    """Return whether a section line opens a text, as its only classification line."""
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
    """Return whether a line is a caption, or stands in capitals above, too."""
    if is_caption(line.split("//", 1)[0].strip()):
        return True
    return line.isupper() and text.find(f"\n{line}\n", 0, place) >= 0


@cache
def _stations() -> frozenset[str]:
    return frozenset(row["station"] for row in rows("posts"))
