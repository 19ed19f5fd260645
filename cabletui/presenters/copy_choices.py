"""What a reader may take away from a cable, or from a list."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import partial

from cabletui.cable import Cable, signers
from cabletui.cable.citation import hashtags, page_address, quotation
from cabletui.cable.reading.paragraph_end import paragraph_end
from cabletui.cable.reading.protected_names import names_in, protected_names, without_names
from cabletui.exporters.cable_exporters import CABLE_EXPORTERS, WholeCable
from cabletui.exporters.copy_digits import CopyDigit
from cabletui.presenters.cable_request import text_request
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
    """The digit or letter that chooses it; empty leaves it to the cursor."""


@dataclass(frozen=True, slots=True)
class CopyChoices:
    """What the menu of copies offers; at least one."""

    copyables: tuple[Copyable, ...]
    warning: str = ""
    """What the reader should know before taking some of it; empty for nothing."""


def of_reading(reading: OpenedCable, paragraph: int | None) -> tuple[Copyable, ...]:
    """Return what may be copied from a cable that is being read, in the order of the digits.

    A digit is learnt, so each line has its own for good: what a cable does not have leaves a gap,
    and a new exporter takes a letter, since all digits of `CopyDigit` are taken.

    Args:
        reading: The cable.
        paragraph: The paragraph in sight, counted from 0; None above the first.
    """
    passage = None if paragraph is None else reading.passages[paragraph]
    quoted = _quoted(reading, passage) if passage else ()
    choices = (*_entries(reading.cable, passage), *quoted, *_exported(reading, passage))
    return tuple(sorted(choices, key=lambda choice: (not choice.digit, choice.digit)))


def paragraph_quoted(reading: OpenedCable, paragraph: int) -> Copyable:
    """Return a paragraph as it is copied at once: as it is, with what to know of its names."""
    return next(_quoted(reading, reading.passages[paragraph]))


def warning(reading: OpenedCable, paragraph: int | None) -> str:
    """Return what to know before a paragraph is quoted: that it names whom the cable protects."""
    if paragraph is None:
        return ""
    cable, passage = reading.cable, reading.passages[paragraph]
    named = names_in(cable.body[passage.start : passage.end], protected_names(cable.body))
    digit = CopyDigit.NAME_LEFT_OUT
    return f"The cable asks to protect a name here; {digit} leaves it out." if named else ""


def of_marked(reference_ids: Collection[str]) -> Copyable:
    """Return the reference ids of marked rows, a line each."""
    what = counted(len(reference_ids), "marked id")
    return Copyable(what.capitalize(), "\n".join(reference_ids), what, CopyDigit.MARKED)


def _entries(cable: Cable, passage: Passage | None) -> Iterator[Copyable]:
    reference_id = cable.reference_id
    number = passage.number if passage else None
    yield Copyable("Reference id", reference_id, reference_id, CopyDigit.REFERENCE_ID)
    tags = hashtags(reference_id)
    yield Copyable("Hashtags", tags, tags, CopyDigit.HASHTAGS)
    if number is not None:
        address = page_address(cable, number)
        what = f"the address of ¶{number}"
        digit = CopyDigit.PARAGRAPH_ADDRESS
        yield Copyable(f"Address of paragraph {number}", address, what, digit)
    if cable.header:
        yield Copyable("Header", quotation(cable, cable.header), "the header", CopyDigit.HEADER)
    if not cable.has_text:
        yield Copyable("Request for its text", text_request(cable), "a request for its text")


def _quoted(reading: OpenedCable, passage: Passage) -> Iterator[Copyable]:
    """Yield a paragraph as it is, and without the names that the cable asks to protect."""
    cable = reading.cable
    name = "This paragraph" if passage.number is None else f"Paragraph {passage.number}"
    end = paragraph_end(cable.body, (passage.start, passage.end), signers(cable.body))
    text = cable.body[passage.start : end]
    quote = partial(
        quotation,
        cable,
        paragraph=passage.number,
        mark=passage.mark,
        edition=(reading.edition + 1, len(reading.editions)),
    )
    names = protected_names(cable.body)
    named = names_in(text, names)
    if not named:
        yield Copyable(name, quote(text), name.lower(), CopyDigit.PARAGRAPH)
        return
    marked = f"{name.lower()}; it holds a name marked ({named[0].mark.lower()})"
    yield Copyable(f"{name}, with the name", quote(text), marked, CopyDigit.PARAGRAPH)
    left_out = f"{name.lower()} without the name"
    without = quote(without_names(text, names))
    yield Copyable(f"{name}, name left out", without, left_out, CopyDigit.NAME_LEFT_OUT)


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
            yield Copyable(exporter.label, exporter.write(given), what, exporter.digit or "")
