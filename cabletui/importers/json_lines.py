"""Cables as JSON documents, as the library writes them or as other programs do."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, BinaryIO

import orjson

from cabletui.cable.addition import Addition, from_line, is_addition
from cabletui.cable.cable import Cable, Source
from cabletui.cable.moment import Moment
from cabletui.cable.reading.subject import subject
from cabletui.cable.reading.tags import tags
from cabletui.errors import CabletuiError, Refusal
from cabletui.importers.build import cited_in, validated
from cabletui.importers.decoding import with_line_ends
from cabletui.importers.field_names import fields_named
from cabletui.importers.foreign_document import action, cable_of, is_document
from cabletui.importers.importer import Outcome, PassedOver, UnfitError
from cabletui.importers.json_objects import JsonObject, end_of, objects
from cabletui.importers.university_row import cable_of_row, is_university_row

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_KEY = re.compile(rb'"([^"\\]{1,40})"\s*:')
"""Takes `"body": "Fog."`; not `"Fog."`."""

_BEGINS = re.compile(rb"(?:[^{}\r\n][^\r\n]*\}[\],\s]*\n)?[\s\[\x1e]*(?={)")
"""What stands before the first object, perhaps the end of a torn one. Takes `[ {` and
`…day."}⏎{`; not `Fog {`."""

_BETWEEN_LINES = re.compile(rb"\s*+(?={)")
"""Takes what stands between an object and the next, as in `⏎{`; not `⏎"fog"`."""

_DELETE = "delete"
_DEEPEST = 3
"""How many objects may lie around a document, one within another."""

_FROM_BODY: dict[str, Callable[[Cable], Any]] = {
    "subject": lambda cable: subject(cable.body),
    "tags": lambda cable: tags(cable.body),
    "references": lambda cable: cited_in(cable.body, cable.reference_id, cable.created),
}
"""What is read from the body if a document of another program leaves it out."""


class JsonLines:
    """The importer of JSON documents."""

    name = "jsonl"
    holds_one_cable = False

    def recognises(self, head: bytes, name: str) -> bool:
        """Return whether a file begins with a JSON object that may be a cable."""
        start = head.removeprefix(_BYTE_ORDER_MARK)
        begin = _BEGINS.match(start)
        if begin is None:
            return False
        first = _first_document(start, begin.end())
        return is_document([key.decode("utf-8", "replace") for key in _KEY.findall(first)])

    def read(self, stream: BinaryIO, name: str, source: str) -> Iterator[Outcome]:
        """Read the cables of a file; what many documents lack is reported at its end."""
        lacking: dict[str, list[int]] = {}
        for found, value in _each(stream):
            place = f"line {found.line}"
            path = f"{name}, {place}" if name else place
            whole = f"{name or source}, {place}"
            outcome = _outcome(found, value, Source(source, self.name, path), whole)
            if value and isinstance(outcome, Refusal) and "missing" in outcome.reason:
                first_and_count = lacking.setdefault(outcome.reason, [found.line, 0])
                first_and_count[1] += 1
            else:
                yield outcome
        for reason, (line, count) in lacking.items():
            others = f" and {count - 1:,} more" if count > 1 else ""
            yield Refusal(f"{name or source}, line {line}{others}", reason, count)


def _first_document(start: bytes, place: int) -> bytes:
    """Return the first object at or after a place, not counting instructions of a bulk format.

    It may be cut off by the end of the bytes.
    """
    while (end := end_of(start, place)) and (found := _BETWEEN_LINES.match(start, end)):
        try:
            if not action(orjson.loads(start[place:end])):
                break
        except orjson.JSONDecodeError:
            break
        place = found.end()
    return start[place : end or None]


def _each(stream: BinaryIO) -> Iterator[tuple[JsonObject, dict[str, Any] | None]]:
    for found in objects(stream):
        if found.value is None:
            yield found, None
        elif action(found.value) in ("", _DELETE):  # other actions belong to the next object
            yield from ((found, value) for value in _documents(found.value))


def _outcome(found: JsonObject, value: dict[str, Any] | None, source: Source, name: str) -> Outcome:
    if value is None:
        return Refusal(name, found.fault)
    if action(value):
        return PassedOver(name, "an order to delete")
    try:
        return _read(value, source)
    except CabletuiError as error:
        return Refusal(name, str(error))


def _read(document: dict[str, Any], source: Source) -> Cable | Addition:
    if not _is_ours(document) and not is_addition(document):
        read = cable_of_row if is_university_row(document) else cable_of
        return read(document, source)
    held = from_line(document)
    if isinstance(held, Cable):
        return _completed(document, _from(source, held))
    if not held.same_text_as:
        raise UnfitError("The field “same_text_as” names no text.")
    validated(replace(held.particulars, body=held.same_text_as))  # its id and time; it has no text
    return replace(held, particulars=_from(source, held.particulars))


def _documents(value: dict[str, Any], deep: int = 0) -> Iterator[dict[str, Any]]:
    """Yield the documents within an object that has no text itself; otherwise the object.

    Search engines and databases wrap them in objects of their own: `{"docs": [{…}, {…}]}` and
    `{"_id": …, "_source": {…}}`.
    """
    found: list[dict[str, Any]] = []
    if deep < _DEEPEST and not is_addition(value) and "body" not in fields_named(list(value)):
        for inner in value.values():
            several = inner if isinstance(inner, list) else [inner]
            objects_in = [one for one in several if isinstance(one, dict)]
            found += [one for each in objects_in for one in _documents(each, deep + 1)]
    found = [one for one in found if "body" in fields_named(list(one)) or is_university_row(one)]
    yield from found or [value]


def _from(source: Source, cable: Cable) -> Cable:
    return cable if cable.source.name else replace(cable, source=source)


def _completed(document: dict[str, Any], cable: Cable) -> Cable:
    cable = replace(cable, header=with_line_ends(cable.header), body=with_line_ends(cable.body))
    missing = [field for field in _FROM_BODY if document.get(field) is None]
    return validated(replace(cable, **{field: _FROM_BODY[field](cable) for field in missing}))


def _is_ours(document: dict[str, Any]) -> bool:
    """Return whether a document is in our own format, by the fields it must have."""
    is_whole = document.get("body") or document.get("attributes")
    if not is_whole or not all(document.get(field) for field in ("reference_id", "created")):
        return False
    try:
        Moment.parse(document["created"])
    except (TypeError, ValueError):
        return False
    return True
