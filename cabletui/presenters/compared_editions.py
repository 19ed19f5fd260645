"""Two editions of a cable side by side: what is said of each, and where they differ."""

from dataclasses import dataclass

from cabletui.archive.archive import Archive
from cabletui.cable import Cable
from cabletui.cable.edition_changes import EditionChange, edition_changes
from cabletui.errors import CabletuiError
from cabletui.text.counts import counted, word_count


class OneEditionError(CabletuiError):
    """A cable has no two editions that could be compared."""


@dataclass(frozen=True, slots=True)
class ComparedEditions:
    """What one edition has and the other has not."""

    reference_id: str
    first: str
    second: str
    """What each is: its number, source, release and length, in one line."""

    changes: tuple[EditionChange, ...]


def compared_editions(
    archive: Archive, reference_id: str, first: int = 0, second: int = 1
) -> ComparedEditions:
    """Return how two editions of a cable differ, the particulars first.

    Args:
        archive: The library.
        reference_id: The cable, by the id it is held under.
        first: The number of an edition, from 0.
        second: The number of another.

    Raises:
        OneEditionError: It has no such editions.
        UnknownCableError: There is no such cable.
    """
    editions = archive.editions(reference_id)
    last = len(editions) - 1
    if last < 1:
        raise OneEditionError(f"{reference_id} has one edition.")
    if not (0 <= first <= last and 0 <= second <= last):
        raise OneEditionError(f"{reference_id} has {counted(len(editions), 'edition')}.")
    one, another = editions[first], editions[second]
    return ComparedEditions(
        reference_id,
        _about(one, first),
        _about(another, second),
        (*_particulars(one, another), *edition_changes(one.body, another.body)),
    )


def _about(cable: Cable, number: int) -> str:
    released = f", released {cable.released.display}" if cable.released else ""
    words = counted(word_count(cable.body), "word")
    return f"Edition {number + 1}: {cable.source.name}{released}, {words}"


def _particulars(one: Cable, another: Cable) -> tuple[EditionChange, ...]:
    """Return the particulars that differ, each as a change above the first paragraph."""
    pairs = (
        ("Subject:", one.subject, another.subject),
        ("Classification:", one.classification, another.classification),
        ("Origin:", one.origin, another.origin),
        ("Created:", one.created.display, another.created.display),
    )
    return tuple(
        EditionChange(None, "", name, left, right, "", is_redaction=False, is_whole=False)
        for name, left, right in pairs
        if left != right
    )
