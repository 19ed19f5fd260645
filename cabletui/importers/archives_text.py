"""Text copies of the National Archives: a telegram, and below it its attributes."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from cabletui.cable.cable import Cable, Source
from cabletui.cable.collection import NATIONAL_ARCHIVES
from cabletui.cable.document_number import document_number
from cabletui.errors import Refusal
from cabletui.importers.attribute_lines import attributes_of
from cabletui.importers.central_file import Record, cable_of_record, number_in, tags_in
from cabletui.importers.central_text import without_stamps
from cabletui.importers.decoding import TOO_LONG, decoded, with_line_ends
from cabletui.importers.importer import Outcome, UnfitError
from cabletui.importers.labelled_copies import labelled_copies
from cabletui.importers.written_times import created_at

_LABEL = re.compile(r"\A\s*Message Text\b[ \t]*:?[ \t]*\n?", re.IGNORECASE)
"""Takes `Message Text⏎` at the start of a file, or before glued text; not `The message text⏎`."""

_LABEL_LINE = re.compile(r"\s*Message Text[ \t]*:?[ \t]*(?:\n|\Z)", re.IGNORECASE)
"""Takes the line `Message Text⏎`; not `Message text follows`."""

_FORM_FEED = re.compile(r"^\f+|\f+$", re.MULTILINE)
"""Takes the `␌` of a page at the start or end of a line; not that of `fog␌tide`."""

_ATTRIBUTES = re.compile(r"^[ \t]*Message Attributes\b[ \t]*:?", re.MULTILINE | re.IGNORECASE)
"""Takes `Message Attributes` at the start of a line; not `no Message Attributes`."""

_PAGE = re.compile(r"^[ \t]*PAGE 0?1[ \t]+([A-Z][A-Z .'-]*?)[ \t]+(\d{4,6})\b", re.MULTILINE)
"""Takes `PAGE 01        BRINOVA  00959  171944Z`; not `PAGE 02  BRINOVA  00959`."""

_NAMED = re.compile(
    r"(?:.*[/\\])?(19(?:6[6-9]|7\d)[A-Z][A-Z-]*\d{5,6})(?:_[a-z])?(?:\.\w{2,4})?", re.I
)
"""Takes `1974-05/1974BRINOVA00959.txt`; not `74BRINOVA959.txt`."""


class ArchivesText:
    """The importer of the National Archives' text copies, with their page marks or without."""

    name = NATIONAL_ARCHIVES
    holds_one_cable = False

    def recognises(self, head: bytes, name: str) -> bool:
        """Return whether a file has the labels of such a copy, or a telegram and such a name."""
        text = with_line_ends(head.decode("utf-8", "replace")).removeprefix("\ufeff")
        text = _without_form_feeds(text)
        if text.lstrip().startswith("<"):
            return False
        if _LABEL_LINE.match(text) or _ATTRIBUTES.search(text):
            return True
        label = _LABEL.match(text)
        is_labelled = label is not None or _NAMED.fullmatch(name) is not None
        return is_labelled and _PAGE.search(text, label.end() if label else 0) is not None

    def read(self, stream: BinaryIO, name: str, source: str) -> Iterator[Outcome]:
        """Read the cable of a file, or each of the copies that were put one after another."""
        first: tuple[bytes, tuple[str, ...]] | None = None
        number = 0
        for number, copy in enumerate(labelled_copies(stream), 1):
            if number == 1:
                first = copy
                continue
            if first:
                yield _outcome(*first, Source(source, self.name, _numbered(name, 1)))
                first = None
            yield _outcome(*copy, Source(source, self.name, _numbered(name, number)))
        if first:
            yield _outcome(*first, Source(source, self.name, name))


def _numbered(name: str, number: int) -> str:
    return ", ".join(filter(None, (name, f"copy {number}")))


def _outcome(data: bytes, notes: tuple[str, ...], source: Source) -> Outcome:
    try:
        if not data:
            raise UnfitError(TOO_LONG)
        text, odd = decoded(data)
        return _cable(_without_form_feeds(text), source, (*notes, *odd))
    except UnfitError as error:
        return Refusal(source.path or source.name, str(error))


def _without_form_feeds(text: str) -> str:
    """Return a text without the form feeds between pages, as printers and PDF files have them."""
    return _FORM_FEED.sub("", text).replace("\f", "\n") if "\f" in text else text


def _cable(text: str, source: Source, notes: tuple[str, ...]) -> Cable:
    found = _ATTRIBUTES.search(text)
    telegram = _LABEL.sub("", text[: found.start()] if found else text)
    said = attributes_of(without_stamps(text[found.end() :])) if found else {}
    date = said.get("Draft Date", "")
    number = said.get("Document Number", "") or _number(source.path or source.name, telegram)
    record = Record(
        said,
        telegram,
        date or str(created_at("", telegram)).removesuffix("Z"),
        number,
        said.get("Subject", ""),
        tags_in(said.get("TAGS", "")),
    )
    return cable_of_record(record, source, notes)


def _number(name: str, telegram: str) -> str:
    """Return the number that a file is named by, or that its first page line gives."""
    if _NAMED.fullmatch(name):
        return number_in(name)
    page = _PAGE.search(telegram)
    if page is None:
        raise UnfitError("It has no document number: neither attributes nor a page line say it.")
    year = created_at("", telegram).time.year
    return document_number(year, re.sub("[^A-Z]", "", page[1]), int(page[2]))
