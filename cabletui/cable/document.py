"""A cable as a JSON document, and back.

This is the form in which the library keeps cables, one document a line, and the form that
`cabletui show --format json` prints and `cabletui import` reads. Keys that are not named here
are passed over, so that later versions and other programs may add their own.
"""

from collections.abc import Callable
from typing import Any, TypeVar

from cabletui.cable.cable import Cable, Media, Source
from cabletui.cable.moment import Moment
from cabletui.cable.one_line import in_lines
from cabletui.errors import DocumentError

_Value = TypeVar("_Value")


def to_document(cable: Cable) -> dict[str, Any]:
    """Return a cable as a dictionary of plain JSON values."""
    return {
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
        "source": {
            "name": cable.source.name,
            "format": cable.source.format,
            "path": cable.source.path,
        },
        "notes": list(cable.notes),
    }


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
    released = fields.text("released")
    cable = Cable(
        reference_id=fields.required("reference_id"),
        created=fields.moment("created", fields.required("created")),
        released=fields.moment("released", released) if released else None,
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
    )
    return in_lines(cable)


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

    def part(self, name: str, make: Callable[["_Fields"], _Value]) -> _Value:
        return make(_Fields(self._document.get(name) or {}))


def _source(fields: _Fields) -> Source:
    return Source(fields.text("name"), fields.text("format"), fields.text("path"))


def _media(fields: _Fields) -> Media:
    return Media(fields.text("title"), fields.text("address"))


def _said(value: object) -> str:
    return "missing" if value is None else f"a {type(value).__name__}"
