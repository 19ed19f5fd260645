"""The formats in which cables lie on disk, one a file: bytes in, cables out."""

from cabletui.errors import SourceError
from cabletui.importers.bare_text import BareText
from cabletui.importers.cables_csv import CablesCsv
from cabletui.importers.decoding import encoding_of
from cabletui.importers.json_lines import JsonLines
from cabletui.importers.outcome import Importer
from cabletui.importers.page import Page
from cabletui.importers.page_text import PageText
from cabletui.importers.plain_text import PlainText

_CSV = CablesCsv()
IMPORTERS: tuple[Importer, ...] = (_CSV, JsonLines(), PlainText(), PageText(), Page(), BareText())
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
    """Return the importer that reads a file; None where none does.

    Args:
        head: Its first bytes; 64 KB are enough for all formats.
        name: Its name, for what content cannot tell.
    """
    encoding = encoding_of(head)
    if encoding != "utf-8":
        head = head.decode(encoding, errors="ignore").encode("utf-8")
    for importer in IMPORTERS:
        if importer.recognises(head, name):
            return importer
    return _CSV if _CSV.recognises_part(head, name) else None
