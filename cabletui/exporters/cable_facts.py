"""The facts of a cable as the fields of a row."""

from collections.abc import Callable, Mapping

from cabletui.cable import Cable
from cabletui.cable.citation import citation, page_address

CABLE_FACTS: Mapping[str, Callable[[Cable], str]] = {
    "reference_id": lambda cable: cable.reference_id,
    "created": lambda cable: cable.created.instant,
    "created_precision": lambda cable: cable.created.precision,
    "classification": lambda cable: cable.classification,
    "origin": lambda cable: cable.origin,
    "subject": lambda cable: cable.subject,
    "released": lambda cable: cable.released.instant if cable.released else "",
    "released_precision": lambda cable: cable.released.precision if cable.released else "",
    "tags": lambda cable: " ".join(cable.tags),
    "references": lambda cable: " ".join(cable.references),
    "source": lambda cable: cable.source.name,
    "address": page_address,
    "citation": citation,
    "header": lambda cable: cable.header,
    "body": lambda cable: cable.body,
}
"""Every field that is read of a cable alone, in the order of the help."""

SHORT_FACTS = tuple(name for name in CABLE_FACTS if name not in {"header", "body"})
"""The fields that fit into a cell."""
