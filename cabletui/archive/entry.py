"""What the library keeps of a cable: its line in the documents, and what the index knows it by."""

from collections.abc import Iterable
from dataclasses import dataclass

import orjson

from cabletui import cable as reading
from cabletui.archive.schema import PARTIAL_EXTRACT, portion_mark
from cabletui.archive.values import Values
from cabletui.cable import Cable
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
    try:
        return orjson.dumps(to_document(cable), option=orjson.OPT_APPEND_NEWLINE)
    except orjson.JSONEncodeError as error:
        raise DocumentError(f"The text of {cable.reference_id} is not Unicode.") from error


def values_in(line: bytes) -> Values:
    """Return what the index knows the cable of a line by."""
    return values(from_document(orjson.loads(line)))


def values(cable: Cable) -> Values:
    """Return what the index knows a cable by, beside its subject, header and body."""
    place = origin(cable.origin)
    sent = reading.transmission(cable.header)
    repaired = [code for printed in cable.tags for code in tag(printed).stands_for]
    return {
        "recipients": _recipients(cable.header),
        "sender": _senders(cable),
        "signer": reading.signers(cable.body),
        "classified_by": reading.classified_by(cable.body),
        "reference_id": [cable.reference_id],
        "canonical": [canonical(cable.reference_id)],
        "cites": _once(map(canonical, cable.references)),
        "flag": _flags(cable),
        "reason": reading.reasons(cable.body),
        "precedence": _once(urgency(letter) for letter in sent.precedence if letter != "Y"),
        "portion_mark": _once(map(portion_mark, reading.portion_marks(cable.body))),
        "tag": _once((*cable.tags, *repaired)),
        "origin": [cable.origin],
        "country": [place.country] if place.country else [],
        "classification": [cable.classification],
        "year": [str(cable.created)[:4]],
        "month": [str(cable.created)[:7]],
        "released": [str(cable.released)[:10]] if cable.released else [],
    }


def _once(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(texts))


def _recipients(header: str) -> list[str]:
    found = (*reading.recipients(header), *reading.info_recipients(header))
    return [one.name for one in found if one.name]


def _senders(cable: Cable) -> list[str]:
    lines = (line.strip() for line in cable.header.split("\n"))
    return [cable.origin, *(line[3:] for line in lines if line.startswith("FM "))]


def _flags(cable: Cable) -> list[str]:
    flags = {
        "noforn": cable.classification.endswith("//NOFORN"),
        "partial": PARTIAL_EXTRACT in cable.header,
        "redacted": bool(reading.redactions(cable.body)),
    }
    return [name for name, holds in flags.items() if holds]
