"""The formats in which cables are taken away together, as one file or as a file each."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from cabletui.exporters.cable_exporters import three_boxes
from cabletui.exporters.dossier import Dossier, DossierEntry
from cabletui.exporters.row_exporters import Row, Rows, row_exporter


class DossierExporter(NamedTuple):
    """A format for cables that are taken away together."""

    name: str
    """What `--format` calls it."""

    about: str
    """What it gives the reader, as part of a list."""

    suffix: str
    """The ending of the names of its files, with the dot; a format can be told by it."""

    write: Callable[[Dossier], Iterable[str]]
    """Returns the texts that make up the file, in order; each is followed by a line end."""


def _markdown(dossier: Dossier) -> Iterator[str]:
    from cabletui.exporters.markdown import markdown  # noqa: PLC0415 (of one format alone)

    return (f"{block}\n" for block in markdown(dossier))


def _citations(dossier: Dossier) -> Iterator[str]:
    from cabletui.cable.citation import sourced_citation  # noqa: PLC0415 (of one format alone)

    return (sourced_citation(entry.cable) for entry in dossier.entries)


def _bibtex(dossier: Dossier) -> Iterator[str]:
    from cabletui.exporters.bibtex import bibtex_entry  # noqa: PLC0415 (of one format alone)

    return (f"{bibtex_entry(entry)}\n" for entry in dossier.entries)


def _ris(dossier: Dossier) -> Iterator[str]:
    from cabletui.exporters.ris import ris_record  # noqa: PLC0415 (of one format alone)

    return map(ris_record, dossier.entries)


def _csl(dossier: Dossier) -> Iterator[str]:
    from cabletui.exporters.csl_json import csl_text  # noqa: PLC0415 (of one format alone)

    before = "["
    for entry in dossier.entries:
        yield before + csl_text(entry)
        before = ","
    yield "]" if before == "," else "[]"


def _facts(format: str) -> Callable[[Dossier], Iterable[str]]:
    """Return what writes the facts and the notes of cables in a format of rows."""

    def write(dossier: Dossier) -> Iterable[str]:
        from cabletui.exporters.cable_facts import SHORT_FACTS  # noqa: PLC0415 (of two formats alone)

        rows = Rows((*SHORT_FACTS, "note"), map(_row, dossier.entries), str)
        return row_exporter(format).write(rows)

    return write


def _row(entry: DossierEntry) -> Row:
    from cabletui.exporters.cable_facts import (  # noqa: PLC0415 (of two formats alone)
        CABLE_FACTS,
        SHORT_FACTS,
    )
    from cabletui.exporters.publication import words_of  # noqa: PLC0415 (as above)

    facts = {name: CABLE_FACTS[name](entry.cable) for name in SHORT_FACTS}
    return facts | {"note": "\n".join(words_of(entry))}


def _whole(dossier: Dossier) -> Iterator[str]:
    return (f"{three_boxes(entry.given)}\n" for entry in dossier.entries)


DOSSIER_EXPORTERS = (
    DossierExporter("markdown", "citations with your quotations", ".md", _markdown),
    DossierExporter("citations", "a citation a line, with its address", ".cite.txt", _citations),
    DossierExporter("bibtex", "for BibTeX and biblatex", ".bib", _bibtex),
    DossierExporter("ris", "for Zotero, EndNote and the like", ".ris", _ris),
    DossierExporter("csl", "CSL JSON, for Zotero and pandoc", ".json", _csl),
    DossierExporter("csv", "the facts for a spreadsheet", ".csv", _facts("csv")),
    DossierExporter("jsonl", "the facts, a JSON object per cable", ".jsonl", _facts("jsonl")),
    DossierExporter("text", "the cables whole, as text", ".txt", _whole),
)
"""Every format of cables that are taken away together; the first is the usual one.

A format that rows or single cables have, too, has the same name there.
"""


def dossier_exporter(name: str) -> DossierExporter:
    """Return the exporter with a name that is known to be in the table."""
    return next(one for one in DOSSIER_EXPORTERS if one.name == name)


def exporter_of_file(name: str) -> DossierExporter | None:
    """Return the exporter that a file's name ends like; None if there is none.

    >>> exporter_of_file("tunis.bib").name, exporter_of_file("tunis.doc")
    ('bibtex', None)
    """
    ending = [one for one in DOSSIER_EXPORTERS if name.lower().endswith(one.suffix)]
    return max(ending, key=lambda one: len(one.suffix), default=None)
