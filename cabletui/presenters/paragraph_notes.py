"""The reader's notes on the paragraphs of a cable that is being read."""

from collections.abc import Mapping
from dataclasses import replace

from cabletui.cable.reading.paragraph_names import paragraph_names, paragraph_order, paragraph_place
from cabletui.page.page import Page, Span, without_overlap
from cabletui.page.reading_mode import ReadingMode
from cabletui.presenters.open_cable import OpenedCable
from cabletui.text.sanitise import safe

NOTED = "noted"
"""The look of the number of a paragraph that has a note."""


def paragraph_name(opened: OpenedCable, paragraph: int | None) -> str:
    """Return the name that notes call a paragraph by; empty for the whole cable.

    Args:
        opened: The cable.
        paragraph: The paragraph, counted from 0; None above the first.
    """
    return "" if paragraph is None else _names(opened)[paragraph]


def noted_page(opened: OpenedCable, mode: ReadingMode, notes: Mapping[str, str]) -> Page:
    """Return the page of a cable, on which the numbers of noted paragraphs stand out.

    Args:
        opened: The cable.
        mode: How it is read.
        notes: The notes on it, by the names of paragraphs.
    """
    page = opened.page(mode)
    if not any(notes):
        return page
    names = zip(_names(opened), opened.passages, strict=True)
    spans = [
        Span(one.start, one.start + len(str(one.number)), look=NOTED)
        for name, one in names
        if name in notes and one.number is not None
    ]
    body = page.boxes[page.body]
    text = replace(body.entries[0], signs=without_overlap((*spans, *body.entries[0].signs)))
    boxes = (*page.boxes[:-1], replace(body, entries=(text, *body.entries[1:])))
    return replace(page, boxes=boxes)


def note_sentence(opened: OpenedCable, paragraph: int | None, notes: Mapping[str, str]) -> str:
    """Return the note on a paragraph in one line of safe text: `¶6: Yacht / quote the second`."""
    name = paragraph_name(opened, paragraph)
    note = notes.get(name, "") if name else ""
    return safe(f"{paragraph_place(name)}: {' / '.join(note.splitlines())}") if note else ""


def notes_in_line(notes: Mapping[str, str]) -> str:
    r"""Return all notes on a cable in one line, that on the whole first.

    >>> notes_in_line({"6": "Yacht", "": "Ask.\nSoon."})
    'Ask. Soon. / ¶6: Yacht'
    """
    return " / ".join(
        ": ".join(filter(None, (paragraph_place(name), " ".join(notes[name].split()))))
        for name in sorted(notes, key=paragraph_order)
    )


def _names(opened: OpenedCable) -> tuple[str, ...]:
    return paragraph_names(one.number for one in opened.passages)
