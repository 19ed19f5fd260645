"""What a library keeps of a cable: its line in the documents, and its values in the index."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import orjson

from cabletui.archive.fields import INDEX_FIELDS
from cabletui.archive.results import Values
from cabletui.cable import Cable
from cabletui.cable.addition import COMPLETES, to_addition
from cabletui.cable.cable_errors import DocumentError
from cabletui.cable.document import from_document, to_document


@dataclass(frozen=True, slots=True)
class CableEntry:
    """A cable in the forms in which a library keeps it."""

    line: bytes
    """Its line in the documents, newline and all."""

    values: Values
    """What it is found by beside its subject, header and body: the slowest part of an entry."""


def line(cable: Cable, *, completes: bool = False) -> bytes:
    """Return the line of a cable in the documents.

    Args:
        cable: The cable.
        completes: Whether it brings the text of one that is held by its particulars alone.

    Raises:
        DocumentError: Its text is not Unicode.
    """
    document = to_document(cable)
    if completes:
        document = {"reference_id": cable.reference_id, COMPLETES: True, **document}
    return _dumped(cable.reference_id, document)


def addition_line(cable: Cable) -> bytes:
    """Return the line of a cable whose text the documents hold: what its source knows beside it.

    Raises:
        DocumentError: Its particulars are not Unicode.
    """
    return _dumped(cable.reference_id, to_addition(cable))


def values_in(line: bytes) -> Values:
    """Return the index values of the cable of a line."""
    return values(from_document(orjson.loads(line)))


def values(cable: Cable) -> Values:
    """Return the index values of a cable, apart from its subject, header and body."""
    return {name: _once(read(cable)) for name, read in _READERS}


def values_of_copy(known: Values, cable: Cable) -> Values:
    """Return the values of a cable, given those of a copy of the same text; that is much quicker.

    Args:
        known: The values of a cable with this header and this body.
        cable: The cable, with other particulars.
    """
    if cable.attributes:
        return values(cable)  # what the central file says also goes into the fields of the text
    return {
        field.name: known[field.name] if field.is_of_text else _once(field.read(cable))
        for field in INDEX_FIELDS
        if field.read
    }


_READERS = tuple((field.name, field.read) for field in INDEX_FIELDS if field.read)


def _dumped(reference_id: str, document: dict[str, Any]) -> bytes:
    try:
        return orjson.dumps(document, option=orjson.OPT_APPEND_NEWLINE)
    except orjson.JSONEncodeError as error:
        raise DocumentError(f"The text of {reference_id} is not Unicode.") from error


def _once(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(texts))
