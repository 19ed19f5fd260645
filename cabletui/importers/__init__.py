"""The formats in which cables lie on disk, one module each: bytes in, cables out.

An importer has a `name`, says whether a file `holds_one_cable`, `recognises` one by its first
bytes, and `read`s a stream into cables, refusals and things passed over (`importer` has the
protocol). `recognise` asks them in the order of `IMPORTERS`; a new format is a module and a row
there. They read

- pages: `html_page` (with `page_table`, `page_boxes`, `site_markup`), `page_text`, `plusd_page`;
- texts: `plain_text`, `bare_text`, `archives_text` (with `labelled_copies`, `attribute_lines`);
- tables: `cables_csv` (with `csv_rows`, `table_form`, `dialect`, `columns`), `overview_csv`;
- JSON: `json_lines` (with `json_objects`, `foreign_document`, `university_row`).

The way of the data: a stream of bytes → `decoding` → what a copy says beside its text, as
`Particulars` or as a `Record` of the `central_file`, and the text, which `body_start` or
`central_text` splits into header and body → `build`, which adds what the body says of subject, TAGS
and references, and `inference`, which reads from the text what the copy does not say → a `Cable`,
or a `Refusal` with the reason. A file may hold several copies of cables one after another
(`copies_in_file`); each is read by itself.

Header and body stay verbatim, apart from line ends and what the site put into them. What was odd
about a copy becomes a note of the cable. Memory is bounded by one copy, row or document, however
long the file.

May use: cable, errors. Never: the archive, intake, files on disk.
"""

from collections.abc import Iterator
from typing import BinaryIO

from cabletui.errors import SourceError
from cabletui.importers.archives_text import ArchivesText
from cabletui.importers.bare_text import BareText
from cabletui.importers.cables_csv import CablesCsv
from cabletui.importers.copies_in_file import outcomes
from cabletui.importers.copy_bounds import CopyPart
from cabletui.importers.decoding import encoding_of
from cabletui.importers.html_page import HtmlPage
from cabletui.importers.importer import HEAD, Importer, Outcome
from cabletui.importers.json_lines import JsonLines
from cabletui.importers.overview_csv import OverviewCsv
from cabletui.importers.page_text import PageText
from cabletui.importers.plain_text import PlainText
from cabletui.importers.plusd_page import PlusdPage

_CSV = CablesCsv()
_PAGE = HtmlPage()
_PLUSD = PlusdPage()
IMPORTERS: tuple[Importer, ...] = (
    OverviewCsv(),
    _CSV,
    JsonLines(),
    PlainText(),
    PageText(),
    _PLUSD,
    _PAGE,
    ArchivesText(),
    BareText(),
)
"""All importers, the surest to recognise first."""


def importer_named(name: str) -> Importer:
    """Return the importer of a format.

    Raises:
        SourceError: There is no format of that name.
    """
    for importer in IMPORTERS:
        if importer.name == name:
            return importer
    names = ", ".join(importer.name for importer in IMPORTERS)
    raise SourceError(f"There is no format “{name}”. The formats are {names}.")


def recognise(head: bytes, name: str) -> Importer | None:
    """Return the importer that reads a file; None if no importer does.

    Args:
        head: Its first bytes; 64 KB are enough for all formats.
        name: Its name, for what the content does not show.
    """
    encoding = encoding_of(head)
    if encoding != "utf-8":
        head = head.decode(encoding, errors="ignore").encode("utf-8")
    for importer in IMPORTERS:
        if importer.recognises(head, name):
            return importer
    return _CSV if _CSV.recognises_part(head, name) else None


def read(importer: Importer, stream: BinaryIO, name: str, source: str) -> Iterator[Outcome]:
    """Read all that a file holds; each copy for itself, where several lie in it.

    Args:
        importer: What recognised it.
        stream: The file, at its start, or at a place that an earlier reading reached.
        name: The path of the file inside its source; empty if the source is the file.
        source: The last part of the path that was imported.

    Raises:
        OSError: The file cannot be read on.
    """
    if importer.holds_one_cable:
        return outcomes(stream, name, source, importer, _of_copy)
    return importer.read(stream, name, source)


def _of_copy(copy: CopyPart) -> Importer | None:
    head = copy.narrow[:HEAD]
    if copy.is_page:
        return _PLUSD if _PLUSD.recognises(head, "") else _PAGE
    return recognise(head, "")
