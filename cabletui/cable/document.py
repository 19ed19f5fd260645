"""A cable as a JSON document, and back.

This is the form in which the library keeps cables, one document a line, and the form that
`cabletui show --format json` prints and `cabletui import` reads. Keys that are not named here
are passed over, so that later versions and other programs may add their own.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from cabletui.cable.cable import Cable, Copy, Media, Source
from cabletui.cable.cable_errors import DocumentError
from cabletui.cable.moment import Moment
from cabletui.cable.one_line import one_line, source_in_one_line, with_one_line_fields

_Value = TypeVar("_Value")


def to_document(cable: Cable) -> dict[str, Any]:
    """Return a cable as a dictionary of plain JSON values."""
    document = {
        "reference_id": cable.reference_id,
        "created": str(cable.created),
        "released": str(cable.released) if cable.released else None,
        "classification": cable.classification,
        "origin": cable.origin,
        "subject": cable.subject,
        "tags": list(cable.tags),
        "linked_tags": list(cable.linked_tags),
        "references": list(cable.references),
        "header": cable.header,
        "body": cable.body,
        "media": [{"title": media.title, "address": media.address} for media in cable.media],
        "source": _source_document(cable.source),
        "notes": list(cable.notes),
    }
    if cable.attributes:
        document["attributes"] = dict(cable.attributes)
    if cable.copies:
        document["sources"] = sources(cable)
    return document


def sources(cable: Cable) -> list[dict[str, Any]]:
    """Return where the copies of a cable's text came from, and what each said beside it."""
    return [
        {
            **_source_document(copy.source),
            "created": str(copy.created),
            "released": str(copy.released) if copy.released else None,
            "classification": copy.classification,
            "origin": copy.origin,
        }
        for copy in cable.all_copies
    ]


def from_document(document: object) -> Cable:
    """Return the cable that a document describes.

    Args:
        document: The document, as a JSON parser gives it. `reference_id`, `created` and `body`
            must be there; what else is missing is empty. A line break in a field of one line
            is taken for a blank.

    Raises:
        DocumentError: The document is no object, or a field is missing or of the wrong kind;
            the message names the field.
    """
    fields = _Fields(document)
    cable = Cable(
        reference_id=fields.required("reference_id"),
        created=fields.moment("created", fields.required("created")),
        released=fields.moment_if_any("released"),
        classification=fields.text("classification"),
        origin=fields.text("origin"),
        subject=fields.text("subject"),
        tags=fields.texts("tags"),
        references=fields.texts("references"),
        header=fields.text("header"),
        body=fields.text("body", required=True),
        source=fields.part("source", _source),
        linked_tags=fields.texts("linked_tags"),
        media=tuple(_media(_Fields(entry)) for entry in fields.entries("media")),
        notes=fields.texts("notes"),
        attributes=fields.pairs("attributes"),
    )
    cable = with_one_line_fields(cable)
    copies = tuple(dict.fromkeys(_copy(entry, cable) for entry in fields.objects("sources")))
    return cable if copies in ((), cable.all_copies) else replace(cable, copies=copies)


class _Fields:
    """The fields of a JSON object, asked for by name and kind."""

    def __init__(self, document: object) -> None:
        if not isinstance(document, dict):
            raise DocumentError("The document is not a JSON object.")
        self._document = document

    def text(self, name: str, *, required: bool = False) -> str:
        value = self._document.get(name)
        if value is None and not required:
            return ""
        if not isinstance(value, str):
            raise DocumentError(f"The field “{name}” is {_said(value)}, not a text.")
        return value

    def required(self, name: str) -> str:
        value = self.text(name, required=True)
        if not value:
            raise DocumentError(f"The field “{name}” is empty.")
        return value

    def moment(self, name: str, text: str) -> Moment:
        try:
            return Moment.parse(text)
        except ValueError:
            raise DocumentError(
                f"The field “{name}” is “{text[:40]}”, not a time such as 2006-12-05T07:28Z."
            ) from None

    def moment_if_any(self, name: str) -> Moment | None:
        text = self.text(name)
        return self.moment(name, text) if text else None

    def objects(self, name: str) -> "list[_Fields]":
        """Return a list of objects; none if the field is something else of the same name."""
        value = self._document.get(name)
        if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
            return []
        return [_Fields(entry) for entry in value]

    def entries(self, name: str) -> list[object]:
        value = self._document.get(name)
        if value is None:
            return []
        if not isinstance(value, list):
            raise DocumentError(f"The field “{name}” is {_said(value)}, not a list.")
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        entries = self.entries(name)
        texts = tuple(entry for entry in entries if isinstance(entry, str))
        if len(texts) != len(entries):
            raise DocumentError(f"The field “{name}” holds something that is not a text.")
        return texts

    def pairs(self, name: str) -> tuple[tuple[str, str], ...]:
        """Return the texts of an object by their names; none if it is something else."""
        value = self._document.get(name)
        if not isinstance(value, dict):
            return ()
        return tuple((key, text) for key, text in value.items() if isinstance(text, str))

    def part(self, name: str, make: Callable[["_Fields"], _Value]) -> _Value:
        return make(_Fields(self._document.get(name) or {}))


def _source_document(source: Source) -> dict[str, str]:
    return {"name": source.name, "format": source.format, "path": source.path}


def _copy(fields: _Fields, cable: Cable) -> Copy:
    created = fields.text("created")
    return Copy(
        source_in_one_line(_source(fields)),
        fields.moment("created", created) if created else cable.created,
        fields.moment_if_any("released"),
        one_line(fields.text("classification")),
        one_line(fields.text("origin")),
    )


def _source(fields: _Fields) -> Source:
    return Source(fields.text("name"), fields.text("format"), fields.text("path"))


def _media(fields: _Fields) -> Media:
    return Media(fields.text("title"), fields.text("address"))


def _said(value: object) -> str:
    return "missing" if value is None else f"a {type(value).__name__}"
