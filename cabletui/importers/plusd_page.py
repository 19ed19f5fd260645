"""Pages of PlusD, the library that shows Cablegate together with the central file of the 1970s."""

import re
from collections.abc import Iterator
from html import unescape
from itertools import pairwise
from typing import BinaryIO

from cabletui.cable.cable import Cable, Source
from cabletui.cable.collection import PLUSD, PLUSD_OF_CABLEGATE
from cabletui.importers.attribute_lines import attributes_of
from cabletui.importers.body_start import body_start_of_lines, split_boxes
from cabletui.importers.build import Particulars, build_cable
from cabletui.importers.central_file import (
    Record,
    cable_of_record,
    is_said,
    kept,
    listed,
    number_in,
    tags_in,
)
from cabletui.importers.importer import Outcome, UnfitError
from cabletui.importers.inference import classification_of, origin_of
from cabletui.importers.one_cable import one_cable
from cabletui.importers.other_page import CUT
from cabletui.importers.page_elements import elements
from cabletui.importers.site_markup import without_site_markup
from cabletui.importers.times import to_the_minute
from cabletui.importers.written_times import written_moment

_TITLE = re.compile(rb"<title>\s*Cable:\s*\d{2,4}[A-Z][A-Z0-9-]*_[a-z]\s*</title>", re.IGNORECASE)
"""Takes `<title>Cable: 1974BRINOVA00959_b</title>`; not `<title>Cable Viewer</title>`."""

_SYNOPSIS = re.compile(rb"<table[^<>]*\bid\s*=\s*['\"]?synopsis\b", re.IGNORECASE)
"""Takes `<table id="synopsis">`; not `<div id="synopsis">`."""

_HEADING = re.compile(
    r"\bid\s*=\s*['\"]?synopsis\b[^<>]*>.*?<td[^<>]*>(.*?)</td>", re.DOTALL | re.I
)
"""The first cell. Takes `id="synopsis"><tr><td colspan="2">FOG</td>`; not `id="sections"`."""

_ATTRIBUTES = r"(?:[^<>\"']|\"[^\"]*\"|'[^']*')*+"
_MARKUP = re.compile(
    rf"</?(?:a|span|div|pre|p|b|i|u|em|strong|font|mark|br)\b(?:{_ATTRIBUTES}|[^<>]*)>",
    re.IGNORECASE,
)
"""Takes `<span title="a > b">` and `</a>`; not `<FOG>` or `3 < 4`."""

_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
"""Takes `<br />`; not `<b>`."""

_CELL = re.compile(rf"</?[a-zA-Z]{_ATTRIBUTES}>|<[^<>]*>")
"""Takes `<b>`; not `3 < 4`."""

_KEY, _VALUE, _PANE = "s_key", "s_val", "pane-header"
_HEAD_TEXT, _TEXTS = "text-header", ("tagged-text", "text-content")
"""The classes and ids that tell what an element of the page holds."""

_DAY_OF_WEEK = re.compile(r"\s*\([A-Za-z]+\)\s*$")
"""Takes the end of `1974 May 17, 16:00 (Friday)`; not of `1974 May 17`."""

_MEANING = re.compile(r"^([A-Z0-9]{1,6}) - .*", re.DOTALL)
"""Takes the code of `GR - Greece; Crete`; not `LAMP, ANNE - LOUISE`."""

_OF_CABLEGATE = "_a"


class PlusdPage:
    """The importer of PlusD's pages, of all collections that it shows."""

    name = PLUSD
    holds_one_cable = True

    def recognises(self, head: bytes, name: str) -> bool:
        """Return whether a file has PlusD's table of particulars, or its title of a cable."""
        return _SYNOPSIS.search(head) is not None or _TITLE.search(head) is not None

    def read(self, stream: BinaryIO, name: str, source: str) -> Iterator[Outcome]:
        """Read the one cable of a page."""
        return one_cable(stream, Source(source, self.name, name), _cable)


def _cable(page: str, source: Source, notes: tuple[str, ...]) -> Cable:
    cells = _cells(page)
    panes = _panes(page)
    is_whole = "</html" in page.lower() or bool(_texts(panes.get("metadata", "")))
    if not cells or not is_whole:
        raise UnfitError(CUT)
    said = {name: value for name, cell in cells.items() if is_said(value := _value(cell))}
    metadata = attributes_of(_text(panes.get("metadata", "")))
    canonical = said.get("Canonical ID") or metadata.get("Document Number", source.path)
    heading = _HEADING.search(page)
    attributes = {**{name: one for name, one in metadata.items() if is_said(one)}, **said}
    record = Record(
        attributes,
        _telegram(panes),
        _DAY_OF_WEEK.sub("", said.get("Date", "")),
        canonical,
        _words(heading[1]) if heading else "",
        tuple(_MEANING.sub(r"\1", one) for one in _items(cells.get("TAGS", "")))
        or tags_in(metadata.get("TAGS", "")),
    )
    if canonical.strip().endswith(_OF_CABLEGATE):
        return _of_cablegate(record, Source(source.name, PLUSD_OF_CABLEGATE, source.path), notes)
    return cable_of_record(record, source, notes)


def _of_cablegate(record: Record, source: Source, notes: tuple[str, ...]) -> Cable:
    """Return a cable of Cablegate, whose text is that of the archive."""
    reference_id = number_in(record.reference_id)
    start = body_start_of_lines(record.text)
    header, body, odd = split_boxes(record.text, start)
    header = header.strip("\n") + "\n" if header.strip() else ""
    said = record.attributes
    particulars = Particulars(
        reference_id=reference_id,
        created=to_the_minute(written_moment(record.date, "date of creation"), header),
        released=None,
        classification=said.get("Original Classification", "") or classification_of(body),
        origin=origin_of(header, reference_id) or said.get("From", ""),
        title=record.subject,
        linked_tags=tuple(tag.upper() for tag in record.tags),
        attributes=kept(said),
    )
    return build_cable(particulars, header, body, source, (*notes, *odd))


def _cells(page: str) -> dict[str, str]:
    """Return the values of the table by their keys; keys without a value are left out."""
    found = elements(page, (_KEY, _VALUE))
    return {
        _words(key.content).rstrip(": "): value.content
        for key, value in pairwise(found)
        if (key.name, value.name) == (_KEY, _VALUE)
    }


def _panes(page: str) -> dict[str, str]:
    """Return what each pane of a page holds, by its name in lower case."""
    found = elements(page, (_PANE,))
    ends = [*(pane.start for pane in found[1:]), len(page)]
    return {
        _words(pane.content).lower(): page[pane.start : end]
        for pane, end in zip(found, ends, strict=False)
    }


def _telegram(panes: dict[str, str]) -> str:
    """Return the text of a telegram, from whichever of its two panes has more letters.

    One pane has it in two pieces, cut by length; the other has it whole, or the head alone.
    """
    content = panes.get("content", "")
    pieces = [one.content for one in elements(content, (_HEAD_TEXT,))[:1]] + _texts(content)
    joined, raw = "\n".join(map(_verbatim, pieces)), _text(panes.get("raw content", ""))
    return max(raw, joined, key=lambda text: len("".join(text.split())))


def _text(pane: str) -> str:
    """Return the text of a pane that is one text."""
    return _verbatim(next(iter(_texts(pane)), ""))


def _texts(pane: str) -> list[str]:
    """Return the texts of a pane as they stand, without those that only contain the next one."""
    found = elements(pane, _TEXTS)
    starts = [*(one.start for one in found[1:]), len(pane)]
    return [one.content for one, next_one in zip(found, starts, strict=False) if next_one > one.end]


def _verbatim(piece: str) -> str:
    """Return a piece of text without markup; its line ends may be tags."""
    if "\n" not in piece.strip("\n"):
        piece = _BREAK.sub("\n", piece)
    return without_site_markup(_MARKUP.sub("", piece))


def _value(cell: str) -> str:
    return listed(_items(cell))


def _items(cell: str) -> list[str]:
    """Return the values of a cell, which the site separates by strokes."""
    return [text for one in _words(cell).split("|") if is_said(text := one.strip())]


def _words(html: str) -> str:
    return " ".join(unescape(_CELL.sub("", html)).split())
