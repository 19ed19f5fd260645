"""Make a cable from what a copy says about it and from its text."""

import re
from dataclasses import dataclass

from cabletui.cable.cable import Cable, Media, Source
from cabletui.cable.cable_errors import NotAReferenceError
from cabletui.cable.citing import citations_in
from cabletui.cable.moment import Moment
from cabletui.cable.one_line import with_one_line_fields
from cabletui.cable.reading.subject import subject
from cabletui.cable.reading.tags import tags
from cabletui.cable.reference import Reference
from cabletui.importers.decoding import with_line_ends
from cabletui.importers.importer import UnfitError

_ID = re.compile(r"\d\d[0-9A-Z-]{1,62}")
"""Takes `06BEIJING24302` and `06RIODEJANEIRO12`; not `06Beijing24302` or `BEIJING 24302`."""

_LISTED = re.compile(r"[|;,\s]+")
"""Takes what parts `72LIMA1603|72QUITO1091`; not a letter of `72LIMA1603`."""

_YEARS = range(1900, 2100)
_CORRECT = "the year must be 1900 to 2099; correct the copy."


@dataclass(frozen=True, slots=True)
class Particulars:
    """What a copy says of a cable beside its text."""

    reference_id: str
    created: Moment
    released: Moment | None
    classification: str
    origin: str
    title: str = ""
    """The first line of the subject, for bodies that name no subject."""

    linked_tags: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    """The reference ids that the copy lists, canonical."""

    media: tuple[Media, ...] = ()
    attributes: tuple[tuple[str, str], ...] = ()
    """What the central file says of it, by name."""


def build_cable(
    particulars: Particulars,
    header: str,
    body: str,
    source: Source,
    notes: tuple[str, ...] = (),
) -> Cable:
    """Return the cable, with what its body says of subject, TAGS and references.

    Args:
        particulars: What the copy says beside the text.
        header: The verbatim header; line ends of other systems become our own.
        body: The verbatim body, likewise.
        source: Where the copy comes from.
        notes: What was odd about the copy, a sentence each.

    Raises:
        UnfitError: It is no cable that an archive can hold.
    """
    header, body = with_line_ends(header), with_line_ends(body)
    cited = cited_in(body, particulars.reference_id, particulars.created)
    cable = Cable(
        reference_id=particulars.reference_id,
        created=particulars.created,
        released=particulars.released,
        classification=particulars.classification.upper(),
        origin=particulars.origin,
        subject=subject(body) or particulars.title,
        tags=without_repeats(*tags(body), *particulars.linked_tags),
        references=without_repeats(*cited, *particulars.references),
        header=header,
        body=body,
        source=source,
        linked_tags=without_repeats(*particulars.linked_tags),
        media=particulars.media,
        notes=notes,
        attributes=particulars.attributes,
    )
    return validated(cable)


def validated(cable: Cable) -> Cable:
    """Return the cable with no line break in a field of one line, if an archive can hold it.

    Raises:
        UnfitError: Its reference id is no such id, a time is out of range, it has neither body nor
            attributes, or a text holds NUL bytes.
    """
    if not _ID.fullmatch(cable.reference_id):
        raise UnfitError(
            f"Its reference id, “{cable.reference_id[:64]}”, is not one such as 06BEIJING24302."
        )
    if cable.created.time.year not in _YEARS:
        raise UnfitError(f"It cannot have been created on {cable.created}: {_CORRECT}")
    if cable.released and cable.released.time.year not in _YEARS:
        raise UnfitError(f"It cannot have been released on {cable.released}: {_CORRECT}")
    if not cable.body.strip() and not cable.attributes:
        raise UnfitError("It has no body, only particulars.")
    if "\0" in cable.header or "\0" in cable.body:
        raise UnfitError("Its text holds NUL bytes, so it is damaged; look for another copy.")
    return with_one_line_fields(cable)


def cited_in(body: str, reference_id: str, created: Moment) -> tuple[str, ...]:
    """Return the canonical ids of the cables that a body cites, in order, each once.

    Args:
        body: The verbatim body.
        reference_id: The cable's own id, which is no citation.
        created: When it was created, from which follow the years that citations leave out.
    """
    citations = citations_in(body, reference_id, created)
    return without_repeats(*(str(one.reference) for one in citations if one.reference))


def canonical_ids(listed: str) -> tuple[str, ...]:
    """Return the canonical ids of a list like `72LIMA1603|72QUITO1091`; oddities are left out."""
    ids = []
    for text in filter(None, _LISTED.split(listed)):
        try:
            ids.append(str(Reference.parse(text)))
        except NotAReferenceError:
            continue
    return tuple(ids)


def without_repeats(*texts: str) -> tuple[str, ...]:
    """Return the texts in their order, without repeats."""
    return tuple(dict.fromkeys(texts))
