"""The outline of a cable: its paragraphs, what each is about, and what there is in it."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Self

from cabletui import cable as reading
from cabletui.cable.portion import portion_mark
from cabletui.cable.reading.paragraph_end import paragraph_end
from cabletui.page.folds import minutes
from cabletui.page.page import Page
from cabletui.paint.outline_row import OutlineRow
from cabletui.presenters.open_cable import OpenedCable
from cabletui.presenters.paragraph_notes import paragraph_name
from cabletui.presenters.paragraph_topic import paragraph_topic
from cabletui.text.counts import counted, grouped, word_count

_SHOWN = 400
"""Characters of a paragraph that are kept to be shown below the outline."""


@dataclass(frozen=True, slots=True)
class Outline:
    """All paragraphs of a cable, or those of one portion mark."""

    reading: OpenedCable
    rows: tuple[OutlineRow, ...]
    title: str
    facts: tuple[str, str, str]
    """Who signed it, how many portions of each mark it has, and how many cables it cites: each a
    sentence, or empty."""

    paragraph: int | None
    """The one that the reader is at, counted from 0."""

    mark: str = ""
    """The portion mark of which alone the paragraphs are shown; empty for all."""

    @property
    def foot(self) -> str:
        """What else is known of the cable, in one line."""
        return "  ".join(filter(None, self.facts))

    @property
    def shown(self) -> tuple[OutlineRow, ...]:
        """The rows that are shown."""
        return tuple(row for row in self.rows if not self.mark or row.mark == self.mark)

    def only(self, mark: str) -> Self:
        """Return the outline of the paragraphs with one portion mark; of all, if it is empty."""
        return replace(self, mark=mark)

    def row_at(self, paragraph: int | None) -> int:
        """Return the row of a paragraph, or of the last one shown before it."""
        shown = [row.paragraph for row in self.shown]
        return max(0, bisect_right(shown, -1 if paragraph is None else paragraph) - 1)

    def next_hit(self, row: int) -> int | None:
        """Return the next row with a match, after the last the first; None if no row has one."""
        with_hits = [at for at, one in enumerate(self.shown) if one.hits]
        return next((at for at in with_hits if at > row), with_hits[0] if with_hits else None)


def outline(
    opened: OpenedCable, page: Page, paragraph: int | None, notes: Mapping[str, str] | None = None
) -> Outline:
    """Return the outline of a cable that is being read.

    Args:
        opened: The cable.
        page: Its page, with the matches of what the reader looks for.
        paragraph: The paragraph in sight, counted from 0.
        notes: The reader's notes on it, by the names of paragraphs.
    """
    body = opened.cable.body
    rows = tuple(_noted(opened, _rows(opened, page), notes or {}))
    words = counted(sum(row.words for row in rows), "word")
    title = (
        f"Outline: {counted(len(rows), 'paragraph')}, {words}, {counted(minutes(body), 'minute')}"
    )
    facts = (_signed(opened), _portions(rows), _references(opened))
    return Outline(opened, rows, title, facts, paragraph)


def _rows(opened: OpenedCable, page: Page) -> Iterator[OutlineRow]:
    body = opened.cable.body
    starts = [one.start for one in opened.passages]
    hits = Counter(
        bisect_right(starts, one.span.start) - 1 for one in page.matches() if one.box == page.body
    )
    redacted = Counter(bisect_right(starts, start) - 1 for start, _ in reading.redactions(body))
    signed = reading.signers(body)
    for at, passage in enumerate(opened.passages):
        text = body[passage.start : paragraph_end(body, (passage.start, passage.end), signed)]
        yield OutlineRow(
            at,
            "" if passage.number is None else str(passage.number),
            portion_mark(passage.mark) if passage.mark else "",
            paragraph_topic(text, passage.heading),
            hits[at],
            redacted[at],
            word_count(text),
            " ".join(text[: 2 * _SHOWN].split())[:_SHOWN],
        )


def _noted(
    opened: OpenedCable, rows: Iterable[OutlineRow], notes: Mapping[str, str]
) -> Iterator[OutlineRow]:
    """Yield rows with the notes on their paragraphs."""
    for row in rows:
        note = notes.get(paragraph_name(opened, row.paragraph), "") if notes else ""
        yield replace(row, note=" ".join(note.split())) if note else row


def _signed(opened: OpenedCable) -> str:
    signers = reading.signers(opened.cable.body)
    return f"Signed {', '.join(signers)}." if signers else ""


def _portions(rows: Sequence[OutlineRow]) -> str:
    marks = Counter(row.mark for row in rows if row.mark)
    said = ", ".join(f"{grouped(count)} {mark}" for mark, count in marks.most_common())
    return f"Portions: {said}." if said else ""


def _references(opened: OpenedCable) -> str:
    cited = set(opened.cable.references)
    held = grouped(len(cited - opened.absent))
    return f"References: {grouped(len(cited))}, {held} held." if cited else ""
