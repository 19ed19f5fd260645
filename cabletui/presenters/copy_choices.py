"""What a reader may take away from a cable, or from a list."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from cabletui.cable import Cable
from cabletui.cable.citation import hashtags, page_address, quotation
from cabletui.exporters.cable_exporters import CABLE_EXPORTERS, WholeCable
from cabletui.presenters.open_cable import OpenedCable, Passage
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

    digit: str = ""
    """The digit that chooses it, the same in every menu; empty leaves it to the cursor."""


@dataclass(frozen=True, slots=True)
class CopyChoices:
    """What the menu of copies offers; at least one."""

    copyables: tuple[Copyable, ...]


def of_reading(reading: OpenedCable, paragraph: int | None) -> tuple[Copyable, ...]:
    """Return what may be copied from a cable that is being read, in the order of the digits.

    A digit is learnt, so each line has its own for good: what a cable does not have leaves a gap,
    and a new exporter takes a digit that is free.

    Args:
        reading: The cable.
        paragraph: The paragraph in sight, counted from 0; None above the first.
    """
    passage = None if paragraph is None else reading.passages[paragraph]
    choices = (*_entries(reading.cable, passage), *_exported(reading, passage))
    return tuple(sorted(choices, key=lambda choice: (not choice.digit, choice.digit)))


def of_marked(reference_ids: Collection[str]) -> Copyable:
    """Return the reference ids of marked rows, a line each."""
    what = counted(len(reference_ids), "marked id")
    return Copyable(what.capitalize(), "\n".join(reference_ids), what, "0")


def _entries(cable: Cable, passage: Passage | None) -> Iterator[Copyable]:
    reference_id = cable.reference_id
    number = passage.number if passage else None
    yield Copyable("Reference id", reference_id, reference_id, "1")
    yield Copyable("Hashtags", hashtags(reference_id), hashtags(reference_id), "2")
    if number is not None:
        address = page_address(cable, number)
        yield Copyable(f"Address of paragraph {number}", address, f"the address of ¶{number}", "4")
    if passage:
        name = "This paragraph" if number is None else f"Paragraph {number}"
        text = cable.body[passage.start : passage.end]
        yield Copyable(name, quotation(cable, text, number), name.lower(), "6")
    if cable.header:
        yield Copyable("Header", quotation(cable, cable.header), "the header", "7")


def _exported(reading: OpenedCable, passage: Passage | None) -> Iterator[Copyable]:
    """Yield the formats that a menu offers."""
    given = WholeCable(
        reading.cable,
        reading.editions,
        reading.is_fiction,
        paragraph=passage.number if passage else None,
    )
    for exporter in CABLE_EXPORTERS:
        if exporter.label:
            what = exporter.notice.format(id=reading.cable.reference_id)
            yield Copyable(exporter.label, exporter.write(given), what, exporter.digit)
