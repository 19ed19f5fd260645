"""What a source adds to a text that is held already: a document without header and body.

The library keeps it as a line of its own, after the line of the text. `same_text_as` names the
text by its mark and not by a line, so that the lines of a library can be moved, filtered and put
after those of another, as long as the text comes first.
"""

from dataclasses import dataclass, replace
from typing import Any

from cabletui.cable.cable import Cable
from cabletui.cable.document import from_document, to_document

FIELD = "same_text_as"
_MARK_BYTES = 16

COMPLETES = "completes_particulars"
"""The field that marks a document whose text completes particulars that stand alone in an earlier
line; such a document is not a further edition either."""

CARD_MARK = "7025e075d5e2f6cde3cc051a31f07660"
"""The mark of an empty text: an addition to it is one to whichever text is held in the end."""


@dataclass(frozen=True, slots=True)
class Addition:
    """The particulars that one more source has of a text."""

    particulars: Cable
    """The cable as that source has it, its header and body left out."""

    same_text_as: str
    """The mark of the text."""

    @property
    def reference_id(self) -> str:
        """The id of the cable, as it was published."""
        return self.particulars.reference_id

    def with_text(self, of: Cable) -> Cable:
        """Return the cable as that source had it, given another copy of the text."""
        return replace(self.particulars, header=of.header, body=of.body)


Line = Cable | Addition
"""What a line of the documents of a library holds."""


def with_id(line: Line, reference_id: str) -> Line:
    """Return a line under another reference id."""
    if isinstance(line, Addition):
        return replace(line, particulars=replace(line.particulars, reference_id=reference_id))
    return replace(line, reference_id=reference_id)


def text_mark(cable: Cable) -> str:
    """Return the fingerprint of the text of a cable: 32 hexadecimal digits."""
    from hashlib import blake2b  # noqa: PLC0415 (it loads OpenSSL, which a reader can do without)

    text = f"{cable.header}\0{cable.body}".encode("utf-8", "surrogatepass")
    return blake2b(text, digest_size=_MARK_BYTES).hexdigest()


def to_addition(cable: Cable) -> dict[str, Any]:
    """Return the document of a cable whose text is held, with the mark of the text in its place."""
    document = to_document(cable)
    del document["header"], document["body"]
    return {"reference_id": document.pop("reference_id"), FIELD: text_mark(cable), **document}


def is_addition(document: dict[str, Any]) -> bool:
    """Return whether a document has the form of an addition and not of a cable."""
    return FIELD in document and "body" not in document


def from_line(document: object) -> Line:
    """Return the cable or the addition that a document of a library describes.

    Raises:
        DocumentError: It describes neither; the message names the field.
    """
    if not isinstance(document, dict) or not is_addition(document):
        return from_document(document)
    mark = document[FIELD]
    particulars = from_document({**document, "header": "", "body": ""})
    return Addition(particulars, mark if isinstance(mark, str) else "")
