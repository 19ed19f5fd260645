"""Cables as JSON documents, one a line, in the form that the library keeps them."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, BinaryIO

import orjson

from cabletui.cable.addition import Addition, from_line
from cabletui.cable.cable import Cable, Source
from cabletui.cable.reading.subject import subject
from cabletui.cable.reading.tags import tags
from cabletui.errors import CabletuiError, Refusal
from cabletui.importers.composing import checked, cited_in
from cabletui.importers.outcome import LIMIT, Outcome, UnfitError

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"

_FROM_BODY: dict[str, Callable[[Cable], Any]] = {
    "subject": lambda cable: subject(cable.body),
    "tags": lambda cable: tags(cable.body),
    "references": lambda cable: cited_in(cable.body, cable.reference_id, cable.created),
}
"""What is read from the body where a document of another program leaves it out."""


class JsonLines:
    """The importer of our own document form."""

    name = "jsonl"

    def recognises(self, head: bytes, name: str) -> bool:
        """Return whether a file begins with a JSON object that has a reference id."""
        start = head.removeprefix(_BYTE_ORDER_MARK).lstrip()
        return start.startswith(b"{") and b'"reference_id"' in start.split(b"\n", 1)[0]

    def read(self, stream: BinaryIO, name: str, source: str) -> Iterator[Outcome]:
        """Read the cables of a file, line by line."""
        number = 0
        while line := stream.readline(LIMIT + 1):
            number += 1
            place = f"line {number}"
            if len(line) > LIMIT:
                _skip_line(stream, line)
                reason = f"The line is longer than {LIMIT // 2**20} MB, so it is no cable."
                yield Refusal(f"{name or source}, {place}", reason)
            elif line.strip():
                path = f"{name}, {place}" if name else place
                yield self._outcome(line, Source(source, self.name, path), name or source)

    def _outcome(self, line: bytes, source: Source, file: str) -> Outcome:
        place = f"{file}, {source.path.rpartition(', ')[2]}"
        try:
            return _read(orjson.loads(line.removeprefix(_BYTE_ORDER_MARK)), source)
        except orjson.JSONDecodeError as error:
            return Refusal(place, f"The line is no JSON: {error}.")
        except CabletuiError as error:
            return Refusal(place, str(error))


def _read(document: Any, source: Source) -> Cable | Addition:
    held = from_line(document)
    if isinstance(held, Cable):
        return _cable(document, _from(source, held))
    if not held.same_text_as:
        raise UnfitError("The field “same_text_as” names no text.")
    checked(replace(held.particulars, body=held.same_text_as))  # its id and time; a text it has not
    return replace(held, particulars=_from(source, held.particulars))


def _from(source: Source, cable: Cable) -> Cable:
    return cable if cable.source.name else replace(cable, source=source)


def _cable(document: Any, cable: Cable) -> Cable:
    missing = [field for field in _FROM_BODY if document.get(field) is None]
    return checked(replace(cable, **{field: _FROM_BODY[field](cable) for field in missing}))


def _skip_line(stream: BinaryIO, part: bytes) -> None:
    while part and not part.endswith(b"\n"):
        part = stream.readline(LIMIT)
