"""What the library keeps of a cable: its line in the documents, and what the index knows it by."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import orjson

from cabletui import cable as reading
from cabletui.archive.index.schema import PARTIAL_EXTRACT, portion_mark
from cabletui.archive.results import Values
from cabletui.cable import Cable
from cabletui.cable.addition import to_addition
from cabletui.cable.document import from_document, to_document
from cabletui.cable.origin import origin
from cabletui.cable.precedence import urgency
from cabletui.cable.reference import canonical
from cabletui.cable.tag import tag
from cabletui.errors import DocumentError


@dataclass(frozen=True, slots=True)
class Entry:
    """A cable in the forms in which a library keeps it."""

    line: bytes
    """Its line in the documents, newline and all."""

    values: Values
    """What it is found by beside its subject, header and body; to read it takes longest."""


def line(cable: Cable) -> bytes:
    """Return the line of a cable in the documents.

    Raises:
        DocumentError: Its text is not Unicode.
    """
    return _dumped(cable.reference_id, to_document(cable))


def addition_line(cable: Cable) -> bytes:
    """Return the line of a cable whose text the documents hold: what its source knows beside it.

    Raises:
        DocumentError: Its particulars are not Unicode.
    """
    return _dumped(cable.reference_id, to_addition(cable))


def values_in(line: bytes) -> Values:
    """Return what the index knows the cable of a line by."""
    return values(from_document(orjson.loads(line)))


def values(cable: Cable) -> Values:
    """Return what the index knows a cable by, beside its subject, header and body."""
    sent = reading.transmission(cable.header)
    of_text = {
        "recipients": _recipients(cable.header),
        "signer": reading.signers(cable.body),
        "classified_by": reading.classified_by(cable.body),
        "flag": ["redacted"] if reading.redactions(cable.body) else [],
        "reason": reading.reasons(cable.body),
        "precedence": _once(urgency(letter) for letter in sent.precedence if letter != "Y"),
        "portion_mark": _once(map(portion_mark, reading.portion_marks(cable.body))),
    }
    return retold(of_text, cable)


def retold(known: Values, cable: Cable) -> Values:
    """Return the values of a cable, given those of a copy of the same text; that is much quicker.

    Args:
        known: The values of a cable with this header and this body.
        cable: The cable, with other particulars.
    """
    place = origin(cable.origin)
    repaired = [code for printed in cable.tags for code in tag(printed).stands_for]
    return {
        **known,
        "sender": _senders(cable),
        "reference_id": [cable.reference_id],
        "canonical": [canonical(cable.reference_id)],
        "cites": _once(map(canonical, cable.references)),
        "flag": _flags(cable, is_redacted="redacted" in known["flag"]),
        "tag": _once((*cable.tags, *repaired)),
        "origin": [cable.origin],
        "country": [place.country] if place.country else [],
        "classification": [cable.classification],
        "year": [str(cable.created)[:4]],
        "month": [str(cable.created)[:7]],
        "released": [str(cable.released)[:10]] if cable.released else [],
    }


def _dumped(reference_id: str, document: dict[str, Any]) -> bytes:
    try:
        return orjson.dumps(document, option=orjson.OPT_APPEND_NEWLINE)
    except orjson.JSONEncodeError as error:
        raise DocumentError(f"The text of {reference_id} is not Unicode.") from error


def _once(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(texts))


def _recipients(header: str) -> list[str]:
    found = (*reading.recipients(header), *reading.info_recipients(header))
    return [one.name for one in found if one.name]


def _senders(cable: Cable) -> list[str]:
    lines = (line.strip() for line in cable.header.split("\n"))
    return [cable.origin, *(line[3:] for line in lines if line.startswith("FM "))]


def _flags(cable: Cable, *, is_redacted: bool) -> list[str]:
    flags = {
        "noforn": cable.classification.endswith("//NOFORN"),
        "partial": PARTIAL_EXTRACT in cable.header,
        "redacted": is_redacted,
    }
    return [name for name, holds in flags.items() if holds]
