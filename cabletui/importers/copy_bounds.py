"""Where one copy of a cable ends and the next begins, in files that hold several.

Such files are made by `cat *.html` and the like. A copy is a page, from its `<html>` to its
`</html>`, or a text between pages: the copy of a page as a browser prints it, or a text of the
git collections. One copy at a time is held in memory.
"""

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE, getincrementaldecoder
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from cabletui.importers.importer import LIMIT

_AT_ONCE = 1 << 18
_OVERLAP = 1 << 12
"""What begins within this many bytes of the end is looked at again with what follows."""

_PAGE_START = re.compile(rb"<html(?:\s[^<>]{0,3000})?>\s{0,200}(?=<[!a-z])")
"""In lower case. Takes `<html lang='en'><head>`; not `<html> is a tag`."""

_DECLARATIONS = re.compile(rb"(?:(?:\xef\xbb\xbf)?<[?!][^<>]{0,1000}>\s{0,100})+\Z")
"""Takes `<?xml version='1.0'?>` and `<!doctype html>⏎` where they end the text before a page; not
`<!doctype html> fog`."""

_MAIN_PART = re.compile(rb"<div[^<>]{0,80}class=[\"']?pane big[\"']?")
"""Each page of the site has one. Takes `<div class='pane big'>`; not `<div class='pane small'>`."""

_HEADING = re.compile(rb"(?:\A|(?<=[\r\n]))Viewing cable (?=[0-9])")
"""Takes `Viewing cable 06X1, …` at the start of a line; not `<h3>Viewing cable 06X1`."""

_TOP = re.compile(
    rb"(?<=[\r\n])(?:Keep Us Strong|Currently released so far|==> [^\r\n]{1,300} <==[\r\n])"
)
"""The words at the top of a printed page of the site, and what `head` prints between files. Takes
`⏎Keep Us Strong` and `⏎==> a/06X1.txt <==⏎`; not `They said Keep Us Strong`."""

_OF_TEXT = (
    rb"\d\d[0-9A-Z-]{2,60}\r?[\n\r][^\r\n]*\r?[\n\r]"
    rb"[A-Z][a-z]{2} [A-Z][a-z]{2} \d\d \d\d:\d\d:\d\d [+-]\d{4} \d{4}\r?[\n\r]"
)
"""Takes the id, title and date with which a text of the git collections begins."""

_TEXT_START = re.compile(rb"(?<=[\r\n])" + _OF_TEXT)
"""The id, title and date with which a text of the git collections begins, on lines of their own.
Takes `⏎06BRINOVA12⏎Fog⏎Tue Dec 05 07:28:00 +0000 2006⏎`; not `06BRINOVA12⏎Fog⏎5 December
2006⏎`."""

_TEXT = re.compile(rb"(?:\xef\xbb\xbf)?\s*" + _OF_TEXT)
"""The same at the start of a file. Takes `06BRINOVA12⏎Fog⏎Tue Dec 05 07:28:00 +0000 2006⏎`;
not `Fog⏎06BRINOVA12⏎Tide⏎`."""


@dataclass(frozen=True, slots=True)
class CopyPart:
    """A part of a file that is a copy of one cable, or what stands between two of them."""

    data: bytes
    """What it holds; empty if it is too long for any cable."""

    is_page: bool
    """Whether it was taken for a page, not for a text."""

    narrow: bytes
    """The same as UTF-8, if it is UTF-16; otherwise the data as they are."""


def split_copies(stream: BinaryIO) -> Iterator[CopyPart]:
    """Yield the copies of a file one after another, and what stands between them.

    Raises:
        OSError: The file cannot be read on.
    """
    start = stream.read(2)
    if start not in (BOM_UTF16_LE, BOM_UTF16_BE):
        yield from _CopyCutter(iter(lambda: stream.read(_AT_ONCE), b""), start)
        return
    encoding = "utf-16-le" if start == BOM_UTF16_LE else "utf-16-be"
    for copy in _CopyCutter(_narrow(stream, encoding), b""):
        text = copy.data.decode("utf-8", "surrogatepass")
        wide = start + text.encode(encoding, "surrogatepass") if copy.data else b""
        yield CopyPart(wide, copy.is_page, copy.narrow)


def _narrow(stream: BinaryIO, encoding: str) -> Iterator[bytes]:
    """Yield a text in UTF-16 as UTF-8, in which the bounds are looked for."""
    decoder = getincrementaldecoder(encoding)("surrogatepass")
    while data := stream.read(_AT_ONCE):
        yield decoder.decode(data).encode("utf-8", "surrogatepass")


class _CopyCutter:
    """Walks through a file and cuts it into copies."""

    def __init__(self, parts: Iterator[bytes], start: bytes) -> None:
        self._parts = parts
        self._buffer = start
        self._lower = start.lower()
        self._searched = 0
        self._is_over = False
        self._is_page = False
        self._has_main_part = False
        self._is_too_long = False
        self._top = b""

    def __iter__(self) -> Iterator[CopyPart]:
        self._fill()
        self._is_page = self._buffer[:_OVERLAP].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")
        while self._buffer or not self._is_over:
            cut, is_page = self._cut()
            if cut is None and not self._is_over:
                self._keep_short()
                self._fill()
                continue
            if cut != 0:
                yield self._taken(len(self._buffer) if cut is None else cut)
            self._is_page, self._has_main_part = is_page, False
            self._searched = 0

    def _fill(self) -> None:
        part = next(self._parts, b"")
        self._is_over = not part
        self._buffer += part
        self._lower += part.lower()

    def _keep_short(self) -> None:
        """Drop a copy that is longer than any cable; what follows is searched for its end."""
        self._searched = max(self._searched, len(self._buffer) - _OVERLAP)
        if len(self._buffer) > LIMIT + _AT_ONCE:
            self._is_too_long = True
            self._buffer = self._buffer[-_OVERLAP:]
            self._lower = self._lower[-_OVERLAP:]
            self._searched = 0

    def _taken(self, cut: int) -> CopyPart:
        data = b"" if self._is_too_long else self._buffer[:cut]
        self._buffer, self._lower = self._buffer[cut:], self._lower[cut:]
        self._is_too_long = False
        return CopyPart(data, self._is_page, data)

    def _cut(self) -> tuple[int | None, bool]:
        """Return where the current copy ends, and whether a page begins there.

        The end is None if it has not been read yet.
        """
        marks = self._page_marks() if self._is_page else self._text_marks()
        seen = [one for one in marks if one[0] > 0 or one[1] is not self._is_page]
        return min(seen, default=(None, False))

    def _page_marks(self) -> Iterator[tuple[int, bool]]:
        end = self._lower.find(b"</html", self._searched)
        close = self._lower.find(b">", end)
        limit = len(self._lower)
        if end >= 0 and close >= 0:
            yield close + 1, False
            limit = close
        yield from self._page_starts(limit)

    def _page_starts(self, limit: int) -> Iterator[tuple[int, bool]]:
        place = self._lower.find(b"<html", self._searched, limit)
        while place >= 0:
            if self._is_begun(place) and _PAGE_START.match(self._lower, place):
                limit = self._before(place)
                yield limit, True
                break
            place = self._lower.find(b"<html", place + 1, limit)
        yield from self._second_main_part(limit)

    def _before(self, place: int) -> int:
        """Return where the declarations begin that stand before the tag of a page."""
        near = max(0, place - _OVERLAP)
        found = _DECLARATIONS.search(self._lower[near:place])
        return near + found.start() if found else place

    def _is_begun(self, place: int) -> bool:
        """Return whether a page has any content before a place where `<html` stands.

        Some pages have the tag several times at the start, once for each browser.
        """
        if not self._is_page or self._has_main_part or self._is_too_long:
            return True
        return any(self._lower.find(tag, 0, place) >= 0 for tag in (b"<head", b"<title", b"<body"))

    def _second_main_part(self, limit: int) -> Iterator[tuple[int, bool]]:
        """Yield where a page begins without a first tag of its own, as parts of pages do."""
        place = self._lower.find(b"pane big", self._searched, limit)
        while place >= 0:
            tag = self._lower.rfind(b"<", 0, place)
            is_found = _MAIN_PART.match(self._lower, tag) is not None
            if is_found and tag > 0 and (self._has_main_part or not self._is_page):
                yield tag, True
                return
            self._has_main_part = self._has_main_part or is_found
            self._searched = place + 1
            place = self._lower.find(b"pane big", place + 1, limit)

    def _text_marks(self) -> Iterator[tuple[int, bool]]:
        limit = len(self._lower)
        for place, is_page in self._page_starts(limit):
            yield place, is_page
            limit = min(limit, place)
        near = max(0, self._searched - _OVERLAP)
        if found := _TEXT_START.search(self._buffer, near, limit + _OVERLAP):
            yield found.start(), False
        yield from self._printed_starts(limit)

    def _printed_starts(self, limit: int) -> Iterator[tuple[int, bool]]:
        """Yield where the next printed page begins, in a text that holds a cable already."""
        if _TEXT.match(self._buffer):
            after, top = 1, b""
        elif heading := _HEADING.search(self._buffer, 0, limit):
            after, top = heading.end(), self._top_of_first(heading.start())
        else:
            return
        for found in (_TOP.search(self._buffer, after, limit), self._next_top(top, after, limit)):
            if found:
                yield found.start(), False

    def _top_of_first(self, heading: int) -> bytes:
        """Return the line with which the first printed page begins, if it is not its heading."""
        if not self._top:
            self._top = self._buffer[:heading].lstrip(b"\xef\xbb\xbf \t\r\n").partition(b"\n")[0]
        return self._top

    def _next_top(self, top: bytes, after: int, limit: int) -> re.Match[bytes] | None:
        if not top.strip():
            return _HEADING.search(self._buffer, after, limit)
        # Takes the line where it stands alone; not within a longer one.
        line = re.compile(rb"(?<=\n)" + re.escape(top) + rb"\n")
        return line.search(self._buffer, after, limit)
