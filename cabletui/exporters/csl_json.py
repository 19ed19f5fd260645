"""A cable as an item of CSL JSON, which Zotero, pandoc and citeproc read."""

import re
from typing import Any

from cabletui.cable.citation import page_address
from cabletui.exporters.dossier import DossierEntry
from cabletui.exporters.publication import KIND, archive_of, posts, words_of
from cabletui.text.sanitise import safe, safe_block

_TAG = re.compile(r"<(?=/?(?:b|i|u|sc|sub|sup|span)\b[^<>]{0,80}>)([^<>]*)>", re.IGNORECASE)
"""Takes `<b>`, `</i>` and `<span class="nocase">`, by which processors of styles set type; not
`a < b` or `<bees>`."""


def csl_item(entry: DossierEntry) -> dict[str, Any]:
    """Return the item of a cable; its id is the reference id."""
    cable = entry.cable
    day = cable.created.time
    return {
        "id": cable.reference_id,
        "type": "report",
        "genre": KIND,
        "title": _as_text(safe(cable.subject or cable.reference_id)),
        "author": [{"literal": _as_text(post)} for post in posts(cable)],
        "publisher": _as_text(cable.origin),
        "number": cable.reference_id,
        "issued": {"date-parts": [[day.year, day.month, day.day]]},
        "archive": archive_of(cable),
        "URL": page_address(cable),
        "keyword": ", ".join(cable.tags),
        "note": _as_text(safe_block("\n".join((cable.classification, *words_of(entry))).strip())),
    }


def _as_text(text: str) -> str:
    """Return a text in which what looks like a tag of CSL JSON is read as text.

    Its tags are few, and their signs stand as `&lt;` and `&gt;` where they are meant as signs
    (citeproc-js, CSL-JSON, "HTML-like formatting tags"). What is no tag stays as it is: processors
    show it verbatim.
    """
    return _TAG.sub(r"&lt;\1&gt;", text)


def csl_text(entry: DossierEntry) -> str:
    """Return the item of a cable as JSON."""
    import orjson  # noqa: PLC0415 (loaded for the formats of JSON alone)

    return orjson.dumps(csl_item(entry), option=orjson.OPT_INDENT_2).decode()
