"""A cable as a record of a RIS file, which every reference manager reads.

The tags are those of the format's own list for reports (TY RPRT): M3 is the type of work, SN the
number of the report, PB its institution.
"""

from cabletui.cable.citation import page_address
from cabletui.exporters.dossier import DossierEntry
from cabletui.exporters.publication import KIND, archive_of, posts, words_of
from cabletui.text.sanitise import safe


def ris_record(entry: DossierEntry) -> str:
    """Return the record of a cable, with the line that ends it."""
    cable = entry.cable
    lines = [
        ("TY", "RPRT"),
        *(("AU", post) for post in posts(cable)),
        ("TI", cable.subject or cable.reference_id),
        ("M3", KIND),
        ("SN", cable.reference_id),
        ("PB", cable.origin),
        ("PY", f"{cable.created.time:%Y}"),
        ("DA", f"{cable.created.time:%Y/%m/%d}"),
        *(("KW", tag) for tag in cable.tags),
        ("UR", page_address(cable)),
        ("DB", archive_of(cable)),
        ("N1", f"{cable.reference_id}, {cable.classification}"),
        *(("N1", words) for words in words_of(entry)),
    ]
    written = [f"{tag}  - {safe(text)}" for tag, text in lines if text]
    return "\n".join((*written, "ER  - ", ""))
