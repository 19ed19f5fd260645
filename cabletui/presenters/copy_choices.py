"""What a reader may take away from a cable, or from a list."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from cabletui.cable import Cable
from cabletui.cable.citation import citation, hashtags, page_address, quotation, whole
from cabletui.presenters.open_cable import Passage, Reading
from cabletui.text.counts import counted


@dataclass(frozen=True, slots=True)
class Copyable:
    """A text for the clipboard."""

    label: str
    """How the menu names it."""

    text: str
    """The text itself, verbatim."""

    what: str
    """How the notice names it once it was copied."""


def of_reading(reading: Reading, paragraph: int | None) -> tuple[Copyable, ...]:
    """Return what may be copied from a cable that is being read.

    Args:
        reading: The cable.
        paragraph: The paragraph one is in, counted from 0; none above the first.
    """
    passage = None if paragraph is None else reading.passages[paragraph]
    return tuple(_entries(reading.cable, passage))


def of_marked(reference_ids: Collection[str]) -> Copyable:
    """Return the reference ids of marked rows, a line each."""
    what = counted(len(reference_ids), "marked id")
    return Copyable(what.capitalize(), "\n".join(reference_ids), what)


def _entries(cable: Cable, passage: Passage | None) -> Iterator[Copyable]:
    reference_id = cable.reference_id
    number = passage.number if passage else None
    yield Copyable("Reference id", reference_id, reference_id)
    yield Copyable("Hashtags", hashtags(reference_id), hashtags(reference_id))
    yield Copyable("Address of its page", page_address(cable), "the address")
    if number is not None:
        address = page_address(cable, number)
        yield Copyable(f"Address of paragraph {number}", address, f"the address of ¶{number}")
    yield Copyable("Citation", citation(cable, number), "the citation")
    if passage:
        name = "This paragraph" if number is None else f"Paragraph {number}"
        text = cable.body[passage.start : passage.end]
        yield Copyable(name, quotation(cable, text, number), name.lower())
    if cable.header:
        yield Copyable("Header", quotation(cable, cable.header), "the header")
    yield Copyable("Whole cable", whole(cable), f"the whole of {reference_id}")
