"""Cables as JSON documents: in the form that the library keeps them, and in those of others."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, BinaryIO

from cabletui.cable.cable import Cable, Source
from cabletui.cable.document import from_document
from cabletui.cable.moment import Moment
from cabletui.cable.reading.subject import subject
from cabletui.cable.reading.tags import tags
from cabletui.errors import CabletuiError, DocumentError, Refusal
from cabletui.importers.composing import checked, cited_in
from cabletui.importers.decoding import one_line, with_line_ends
from cabletui.importers.foreign_document import cable_of, is_document
from cabletui.importers.json_objects import end_of, objects
from cabletui.importers.outcome import Outcome

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_KEY = re.compile(rb'"([^"\\]{1,40})"\s*:')
_BEGINS = re.compile(rb"[\s\[]*(?={)")

_FROM_BODY: dict[str, Callable[[Cable], Any]] = {
    "subject": lambda cable: subject(cable.body),
    "tags": lambda cable: tags(cable.body),
    "references": lambda cable: cited_in(cable.body, cable.reference_id, cable.created),
}
"""What is read from the body where a document of another program leaves it out."""


class JsonLines:
    """The importer of JSON documents."""

    name = "jsonl"

    def recognises(self, head: bytes, name: str) -> bool:
        """Return whether a file begins with a JSON object that may be a cable."""
        start = head.removeprefix(_BYTE_ORDER_MARK)
        begin = _BEGINS.match(start)
        if begin is None:
            return False
        first = start[begin.end() : end_of(start, begin.end()) or None]
        return is_document([key.decode("utf-8", "replace") for key in _KEY.findall(first)])

    def read(self, stream: BinaryIO, name: str, source: str) -> Iterator[Outcome]:
        """Read the cables of a file; what many documents lack is told at its end."""
        lacking: dict[str, list[int]] = {}
        for found in objects(stream):
            place = f"line {found.line}"
            path = f"{name}, {place}" if name else place
            reason = found.fault
            if found.value is not None:
                try:
                    yield _cable(found.value, Source(source, self.name, path))
                    continue
                except DocumentError as error:
                    reason = str(error)
                    if "missing" in reason:
                        first_and_count = lacking.setdefault(reason, [found.line, 0])
                        first_and_count[1] += 1
                        continue
                except CabletuiError as error:
                    reason = str(error)
            yield Refusal(f"{name or source}, {place}", reason)
        for reason, (line, count) in lacking.items():
            others = f" and {count - 1:,} more" if count > 1 else ""
            yield Refusal(f"{name or source}, line {line}{others}", reason, count)


def _cable(document: dict[str, Any], source: Source) -> Cable:
    if not _is_ours(document):
        return cable_of(document, source)
    cable = from_document(document)
    cable = replace(
        cable,
        header=with_line_ends(cable.header),
        body=with_line_ends(cable.body),
        subject=one_line(cable.subject),
        origin=one_line(cable.origin),
        classification=one_line(cable.classification),
    )
    if not cable.source.name:
        cable = replace(cable, source=source)
    missing = [field for field in _FROM_BODY if document.get(field) is None]
    return checked(replace(cable, **{field: _FROM_BODY[field](cable) for field in missing}))


def _is_ours(document: dict[str, Any]) -> bool:
    """Tell whether a document is in our own form, by what it must have."""
    if not all(document.get(field) for field in ("reference_id", "created", "body")):
        return False
    try:
        Moment.parse(document["created"])
    except (TypeError, ValueError):
        return False
    return True
