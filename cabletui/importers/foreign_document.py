"""JSON documents of cables as other programs write them, such as mongoexport."""

import re
from dataclasses import replace
from typing import Any

from cabletui.cable.cable import Cable, Source
from cabletui.cable.cable_errors import DocumentError
from cabletui.importers.build import Particulars, build_cable, canonical_ids, without_repeats
from cabletui.importers.decoding import with_line_ends
from cabletui.importers.field_names import fields_named
from cabletui.importers.inference import classification_of, origin_of, reference_id_of
from cabletui.importers.written_times import created_at, written_moment

_WRAPPED = ("$oid", "$date", "$numberLong", "$numberInt", "$numberDouble")
_ACTIONS = ("index", "create", "update", "delete")
_ID = re.compile(r"\d\d[0-9A-Za-z-]*[A-Za-z][0-9A-Za-z-]*")
"""Takes `06BEIJING24302`; not `24302` or `BEIJING24302`."""

_LISTED = re.compile(r"[|;,\s]+")
"""Takes what parts `PREL, PTER` and `PREL|PTER`; not `PREL`."""


def is_document(names: list[str]) -> bool:
    """Return whether an object with fields of these names may be a cable."""
    found = fields_named(names).keys()
    particulars = found & {"header", "created", "classification", "origin"}
    return "reference_id" in found or ("body" in found and len(particulars) > 1)


def action(document: dict[str, Any]) -> str:
    """Return the action of a line in Elasticsearch's bulk form; empty if it has none.

    Such a line stands before each document, as `{"index": {"_index": "cables", "_id": "7"}}` or
    only `{"create": {}}`; after `delete` there is no document. The source is its reference, "Bulk
    API": one key, whose value tells where to, in single values.
    """
    name, about = next(iter(document.items()), ("", None))
    if len(document) != 1 or name not in _ACTIONS or not isinstance(about, dict):
        return ""
    is_nested = any(isinstance(value, (dict, list)) for value in about.values())
    return "" if is_nested or "body" in fields_named(list(about)) else name


def cable_of(document: dict[str, Any], source: Source) -> Cable:
    """Return the cable that a document of another program describes.

    What it does not say is read from the header and the body.

    Raises:
        DocumentError: It has no body, or no time or reference id is to be found.
        UnfitError: It is no cable that an archive can hold.
    """
    values = _values(document)
    header, body = (with_line_ends(values.get(part, "")) for part in ("header", "body"))
    if not body.strip():
        raise DocumentError("The field “body” is missing or empty.")
    created_text = values.get("created", "")
    if not created_text and not header.strip():
        raise DocumentError("The field “created” is missing.")
    created = created_at(created_text, header)
    reference_id = values.get("reference_id") or reference_id_of(body, created)
    if not reference_id:
        raise DocumentError("The field “reference_id” is missing, and its text does not say it.")
    released = values.get("released")
    particulars = Particulars(
        reference_id=reference_id,
        created=created,
        released=written_moment(released, "date of release") if released else None,
        classification=values.get("classification") or classification_of(body),
        origin=values.get("origin") or origin_of(header, reference_id),
        title=" ".join(values.get("subject", "").split()),
        references=canonical_ids(values.get("references", "")),
    )
    cable = build_cable(particulars, header, body, source)
    given = (tag.upper() for tag in _LISTED.split(values.get("tags", "")) if tag)
    return replace(cable, tags=without_repeats(*cable.tags, *given))


def _values(document: dict[str, Any]) -> dict[str, str]:
    """Return the fields of a cable that a document has, as texts, by our names."""
    filled = {name: text for name, value in document.items() if (text := _text(value)).strip()}
    names = list(filled)
    found = {field: filled[names[place]] for field, place in fields_named(names).items()}
    for name in ("reference_id", "_id", "id"):
        if not _ID.fullmatch(found.get("reference_id", "").strip()):
            found["reference_id"] = filled.get(name, "")
    one_line = {"reference_id", "classification", "origin", "created", "released"}
    found |= {field: found[field].strip() for field in one_line & found.keys()}
    if not _ID.fullmatch(found["reference_id"]):
        del found["reference_id"]
    return found


def _text(value: object) -> str:
    """Return a value as a text: lists joined by strokes, and what mongoexport wraps unwrapped."""
    if isinstance(value, dict):
        inner = next((value[key] for key in _WRAPPED if key in value), None)
        return _text(inner) if len(value) == 1 else ""
    if isinstance(value, list):
        return "|".join(filter(None, map(_text, value)))
    if isinstance(value, bool) or value is None:
        return ""
    return str(value)
