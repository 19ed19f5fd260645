"""HTML pages of the site, from November 2010 to August 2011, or as others kept them."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import BinaryIO

from cabletui.cable.cable import Cable, Source
from cabletui.errors import Refusal
from cabletui.importers.build import Particulars, build_cable
from cabletui.importers.decoding import decoded, read_whole
from cabletui.importers.importer import Outcome, UnfitError
from cabletui.importers.other_page import CUT, outcome_of_other_page
from cabletui.importers.page_boxes import boxes_of
from cabletui.importers.page_table import Table, table_of, tables
from cabletui.importers.site_markup import without_site_markup
from cabletui.importers.times import page_times, printed_moment

_SIGNS = (b"<html", b"<!doctype html", b"<code><pre>", b"class='cable'", b'class="cable"')
_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*<(?:head|body|title|h[1-6]|center|div|table|p|meta|script|style|pre)\b",
    re.IGNORECASE,
)
"""Takes `<h1>Not Found</h1>`, with which a page may begin, too; not `<xml>`."""

_MAIN_PART = re.compile(rb"<div[^<>]*class=['\"]?pane big\b[^<>]*>", re.IGNORECASE)
"""Takes `<div class='pane big'>`; not `<div class='pane small'>`."""

_WIDE = (b"\xff\xfe", b"\xfe\xff")
_HEADING = re.compile(
    r"<h3[^<>]*>\s*Viewing\s+cable\s+([^,<]*),?(.*?)</h3>", re.DOTALL | re.IGNORECASE
)
"""Takes `<h3>Viewing cable 06BRINOVA12, FOG AT SEA</h3>`; not `<h3>Browse by tag</h3>`."""

_TAG_LINK = re.compile(r"<a\s[^<>]*?href=['\"]?[^\s'\"<>]*/tag/[^<>]*>([^<>]*)</a>", re.IGNORECASE)
"""Takes `<a href='/tag/PREL_0.html'>PREL</a>`; not `<a href='/origin/31_0.html'>Oslo</a>`."""

_OTHER_TEXT = re.compile(
    r"^(?:Viewing cable \d|\d\d[A-Z-]{3,}\d+\n[^\n]*\n\w{3} \w{3} \d\d )", re.M
)
"""The start of a text copy after a page. Takes `Viewing cable 06BRINOVA12` and
`06BRINOVA12⏎Fog⏎Tue Dec 05 07:28:00`; not `</body>⏎</html>`."""


class HtmlPage:
    """The importer of pages; pages of the site that are not cables are passed over."""

    name = "page"
    holds_one_cable = True

    def recognises(self, head: bytes, name: str) -> bool:
        """Return whether a file is HTML."""
        start = head.lower()
        return any(sign in start for sign in _SIGNS) or _START.match(head) is not None

    def read(self, stream: BinaryIO, name: str, source: str) -> Iterator[Outcome]:
        """Read the one cable of a page, or all cables that were put together in one page."""
        try:
            data = read_whole(stream)
            page, notes = decoded(_main_part(data))
        except UnfitError as error:
            yield Refusal(name or source, str(error))
            return
        parts = _parts(page)
        if not parts:
            yield outcome_of_other_page(data, name or source)
        for number, part in enumerate(parts, start=1):
            place = name
            if len(parts) > 1:
                place = f"{name}, cable {number}" if name else f"cable {number}"
            yield from _outcomes(part, Source(source, self.name, place), notes, name or source)


def _main_part(data: bytes) -> bytes:
    """Return a page from its main part on, which is a twentieth of it; all of one without it."""
    found = None if data.startswith(_WIDE) else _MAIN_PART.search(data)
    return data[found.start() :] if found else data


def _parts(page: str) -> list[str]:
    """Return the parts of a page that hold a cable each, one as a rule."""
    starts = tables(page)
    if len(starts) < 2:
        return [page] if starts else []
    cuts = [0]
    for before, start in pairwise(starts):
        closed = page.rfind("</pre>", before, start)
        heading = page.rfind("<h3", before, start)
        cuts.append(max(closed + len("</pre>"), heading) if max(closed, heading) >= 0 else start)
    return [page[a:b] for a, b in zip(cuts, [*cuts[1:], len(page)], strict=True)]


def _outcomes(part: str, source: Source, notes: tuple[str, ...], file: str) -> Iterator[Outcome]:
    place = f"{file}, {source.path.rpartition(', ')[2]}" if ", cable " in source.path else file
    try:
        table = table_of(part)
        if table is None:
            raise UnfitError(CUT)
        boxes = boxes_of(part, table.end)
        if _OTHER_TEXT.search(part, boxes.end):
            yield Refusal(place, "After the page another copy begins; save it by itself.")
        yield _cable(part, table, boxes.header, boxes.body, source, notes)
    except UnfitError as error:
        yield Refusal(place, str(error))


def _cable(
    page: str, table: Table, header: str, body: str, source: Source, notes: tuple[str, ...]
) -> Cable:
    linked_tags = tuple(text.strip().upper() for text in _TAG_LINK.findall(body))
    header = without_site_markup(header)
    created, released = page_times(
        printed_moment(table.created, "date of creation"),
        printed_moment(table.released, "date of release"),
        header,
    )
    heading = _HEADING.search(page)
    particulars = Particulars(
        reference_id=table.reference_id,
        created=created,
        released=released,
        classification=table.classification,
        origin=table.origin,
        title=" ".join(without_site_markup(heading[2]).split()) if heading else "",
        linked_tags=linked_tags,
        media=table.media,
    )
    return build_cable(particulars, header, without_site_markup(body), source, notes)
