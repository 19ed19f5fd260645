"""The text of a page of the site, as a browser copies or prints it."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from cabletui.cable.cable import Cable, Media, Source
from cabletui.cable.classification import Classification
from cabletui.importers.body_start import body_start_of_lines, split_boxes
from cabletui.importers.build import Particulars, build_cable
from cabletui.importers.importer import Outcome, UnfitError
from cabletui.importers.one_cable import one_cable
from cabletui.importers.page_table import COLUMNS, article
from cabletui.importers.times import page_times, printed_moment

_COLUMN_LINE = re.compile("^" + r"\s+".join(map(re.escape, COLUMNS)) + r"[ \t]*\n", re.MULTILINE)
"""Takes `Reference ID Created Released Classification Origin⏎`; not `Reference ID Created⏎`."""

_TIME = r"(\d{4}-\d\d-\d\d \d\d:\d\d)"
_ROW = re.compile(rf"\s*(\S+)\s+{_TIME}\s+{_TIME}\s+(\S[^\n]*)\n")
"""Takes `06BRINOVA12 2006-12-05 07:28 2011-08-30 01:44 SECRET Embassy Brinova⏎`; not `06BRINOVA12
2006-12-05 07:28 SECRET⏎`."""

_HEADING = re.compile(r"^Viewing cable ([^,\n]*),?([^\n]*)$", re.MULTILINE)
"""Takes `Viewing cable 06BRINOVA12, FOG AT SEA`; not `They were viewing cable 06BRINOVA12`."""

_HTML = re.compile(rb"<(?:h3|html|table|!doctype)\b", re.IGNORECASE)
"""Takes `<h3>` and `<!DOCTYPE html>`; not `<Israel>`."""

_ARTICLES = "Appears in these articles:"
_CLASSIFICATIONS = sorted(map(str, Classification), key=len, reverse=True)


class PageText:
    """The importer of text copies of pages."""

    name = "page text"
    holds_one_cable = True

    def recognises(self, head: bytes, name: str) -> bool:
        """Return whether a file has the heading of a page as plain text."""
        return b"Viewing cable " in head and not _HTML.search(head)

    def read(self, stream: BinaryIO, name: str, source: str) -> Iterator[Outcome]:
        """Read the one cable of a copy."""
        return one_cable(stream, Source(source, self.name, name), _cable)


def _cable(text: str, source: Source, notes: tuple[str, ...]) -> Cable:
    columns = _COLUMN_LINE.search(text)
    row = _ROW.match(text, columns.end()) if columns else None
    if row is None:
        raise UnfitError("It has no line of particulars below “Reference ID Created Released …”.")
    if _HEADING.search(text, row.end()):
        raise UnfitError(
            "Another copy begins within it, and where is not to be seen; save each by itself."
        )
    media, start = _media(text, row.end())
    boxes = text[start:].removesuffix("\n")
    header, body, odd = split_boxes(boxes, body_start_of_lines(boxes))
    header = header.removesuffix("\n")
    created, released = page_times(
        printed_moment(row[2], "date of creation"),
        printed_moment(row[3], "date of release"),
        header,
    )
    classification, origin = _classification_and_origin(row[4].strip())
    heading = _HEADING.search(text)
    particulars = Particulars(
        reference_id=row[1],
        created=created,
        released=released,
        classification=classification,
        origin=origin,
        title=heading[2].strip() if heading else "",
        media=media,
    )
    return build_cable(particulars, header, body, source, (*notes, *odd))


def _classification_and_origin(text: str) -> tuple[str, str]:
    for classification in _CLASSIFICATIONS:
        if text.startswith(classification):
            return classification, text[len(classification) :].strip()
    raise UnfitError(f"“{text[:40]}” begins with none of the six classifications.")


def _media(text: str, start: int) -> tuple[tuple[Media, ...], int]:
    """Return the articles named below the particulars, and where the header begins."""
    if not text.startswith(_ARTICLES, start):
        return (), start
    lines = text[start:].split("\n")
    articles = []
    taken = 1
    for line in lines[1:]:
        if not article(line.strip()).address:
            break
        articles.append(article(line.strip()))
        taken += 1
    return tuple(articles), start + sum(len(line) + 1 for line in lines[:taken])
