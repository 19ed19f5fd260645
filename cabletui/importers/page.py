"""HTML pages of the site, from November 2010 to August 2011."""

import io
import os
import re
from collections.abc import Iterator
from typing import BinaryIO

from cabletui.cable.cable import Cable, Source
from cabletui.errors import Refusal
from cabletui.importers.composing import Particulars, composed
from cabletui.importers.decoding import decoded, whole
from cabletui.importers.outcome import Outcome, PassedOver, UnfitError
from cabletui.importers.particulars import table_of
from cabletui.importers.times import page_times, printed
from cabletui.importers.undecorate import undecorated

_SIGNS = (b"<html", b"<!doctype html", b"<code><pre>", b"class='cable'")
_MAIN_PART = re.compile(rb"<div class=['\"]pane big['\"]>")
_BOX_END = "</pre></code>"
_BOX = "<code><pre>"
_BETWEEN = re.compile(r"</pre></code>\s*<code><pre>")
_HEADING = re.compile(r"<h3>\s*Viewing cable ([^,<]*),?(.*?)</h3>", re.DOTALL)
_TAG_LINK = re.compile(r"<a href=['\"][^'\"<>]*/tag/[^'\"<>]*['\"]>([^<>]*)</a>")
_LAST_PART = 48 * 1024
"""The cable lies at the end of its page; of a page of 190 KB this is enough for nearly all."""

_PAGE_END = 200
"""Within so many characters of its end a whole page says that it ends."""

_CUT = "The page stops before its end; fetch it again."


class Page:
    """The importer of pages; the pages of the site that are no cables are passed over."""

    name = "page"

    def recognises(self, head: bytes, name: str) -> bool:
        """Return whether a file is HTML."""
        start = head.lower()
        return any(sign in start for sign in _SIGNS)

    def read(self, stream: BinaryIO, name: str, source: str) -> Iterator[Outcome]:
        """Read the one cable of a page."""
        try:
            page, notes = decoded(_main_part(stream))
            place = Source(source, self.name, name)
            yield _cable(page, place, notes) or _no_cable(page, name or source)
        except UnfitError as error:
            yield Refusal(name or source, str(error))


def _main_part(stream: BinaryIO) -> bytes:
    """Return a page from its main pane on; all of it where it has none."""
    if isinstance(stream, io.BufferedReader) and isinstance(stream.raw, io.FileIO):
        size = stream.seek(0, os.SEEK_END)
        stream.seek(max(0, size - _LAST_PART))
        last = stream.read(_LAST_PART)
        if found := _MAIN_PART.search(last):
            return last[found.start() :]
        stream.seek(0)
    page = whole(stream)
    found = _MAIN_PART.search(page)
    return page[found.start() :] if found else page


def _cable(page: str, source: Source, notes: tuple[str, ...]) -> Cable | None:
    start = page.find(_BOX)
    table = table_of(page[: start if start >= 0 else len(page)])
    if table is None:
        return None
    boxes, linked_tags = _boxes(page, start)
    header, body = boxes
    created, released = page_times(
        printed(table.created, "date of creation"),
        printed(table.released, "date of release"),
        header,
    )
    heading = _HEADING.search(page)
    particulars = Particulars(
        reference_id=table.reference_id,
        created=created,
        released=released,
        classification=table.classification,
        origin=table.origin,
        title=undecorated(heading[2]).strip() if heading else "",
        linked_tags=linked_tags,
        media=table.media,
    )
    return composed(particulars, header, body, source, notes)


def _boxes(page: str, start: int) -> tuple[tuple[str, str], tuple[str, ...]]:
    """Return header and body, verbatim, and the TAGS that the body links."""
    end = page.rfind(_BOX_END)
    if start < 0 or end < start or page.rfind(_BOX) > end:
        raise UnfitError(_CUT)
    start += len(_BOX)
    between = _BETWEEN.search(page, start, end)
    if between is None and "</html>" not in page[end:]:
        raise UnfitError(_CUT)
    header = page[start : between.start()] if between else ""
    body = page[between.end() if between else start : end]
    linked = tuple(text.strip().upper() for text in _TAG_LINK.findall(body))
    return (undecorated(header), undecorated(body)), linked


def _no_cable(page: str, name: str) -> Outcome:
    """Return what is to be said of a page that has no particulars of a cable."""
    if "</html>" not in page[-_PAGE_END:]:
        return Refusal(name, _CUT)
    if _HEADING.search(page):
        return Refusal(name, "The page is headed as a cable but has no table of particulars.")
    return PassedOver(name, "a page of the site that is no cable")
