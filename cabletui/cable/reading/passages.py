"""The passages of a body: its paragraphs, its summary, its comments and its headings."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cabletui.cable.portion import portion_mark
from cabletui.cable.reading.comments import comment_spans
from cabletui.cable.reading.paragraphs import Paragraph, paragraphs
from cabletui.cable.reading.printed_marks import BEHIND_A_BRACKET, printed_mark
from cabletui.cable.reading.summary import summary
from cabletui.cable.reading.whole_copy import in_whole_copy

_BLANK_LINES = re.compile(r"\n[ \t\\]*\n")
"""Takes what parts `Bees.⏎⏎Hives.`; not the line end in `Bees⏎came.`."""

_ITEM = re.compile(
    r"\n[ \t]{0,8}(?:--?[ \t]{0,2})?\(?(?:\d{1,2}|[A-Za-z])[.)]{1,2}[ \t]{0,4}"
    rf"\({BEHIND_A_BRACKET}"
)
"""Takes the beginning of `⏎8) (U) Bees` and of `⏎-- A. (S/NF) Bees`; not that of `⏎8) Bees`."""

_ABOVE = 500
"""Characters above a paragraph within which its heading stands."""

_ANCHOR = 24
"""How many letters of a summary show where it begins, and how many where it ends."""


@dataclass(frozen=True, slots=True)
class MarkedSpan:
    """A part of a body that is read as one."""

    span: tuple[int, int]
    mark: str = ""
    """The portion mark of a paragraph, in one form; empty if it has none."""


@in_whole_copy
def paragraph_passages(body: str) -> tuple[MarkedSpan, ...]:
    """Return the paragraphs of a body, in order; each has the heading above it.

    They are the numbered ones; above the first number, and in a body without numbers, they are
    what stands between blank lines. An item of a list within one, `8) (U)`, that has a mark of its
    own is a passage of its own.
    """
    numbered = paragraphs(body)
    starts = starts_with_headings(body, numbered)
    first = starts[0] if starts else len(body)
    ends = [*starts[1:], len(body)]
    return (
        *_parted(body, first),
        *(
            part
            for one, start, end in zip(numbered, starts, ends, strict=False)
            for part in _in_items(body, one, start, end)
        ),
    )


def starts_with_headings(body: str, numbered: Sequence[Paragraph]) -> list[int]:
    r"""Return where paragraphs begin, each with the heading above it.

    Args:
        body: The body of a cable.
        numbered: Its paragraphs, in order.

    >>> body = "1. (U) They came.\n\nTHE HIVES\n---------\n2. (U) They stayed."
    >>> starts_with_headings(body, paragraphs(body))
    [0, 19]
    """
    return [_with_heading(body, one, at) for at, one in _after_others(numbered)]


@in_whole_copy
def summary_passages(body: str) -> tuple[MarkedSpan, ...]:
    """Return where the summary stands; nothing if a cable has none."""
    text = summary(body)
    if not text:
        return ()
    start = body.find(text[:_ANCHOR].split("\n", 1)[0])
    if start < 0:
        return ()
    last = text[-_ANCHOR:].rsplit("\n", 1)[-1]
    end = body.find(last, start + max(0, len(text) - _ANCHOR))
    return (MarkedSpan((start, end + len(last) if end >= 0 else start + len(text))),)


@in_whole_copy
def comment_passages(body: str) -> tuple[MarkedSpan, ...]:
    """Return the writer's comments on the report: whole paragraphs, and parts of some."""
    return tuple(map(MarkedSpan, comment_spans(body)))


@in_whole_copy
def heading_passages(body: str) -> tuple[MarkedSpan, ...]:
    """Return the headings of the paragraphs."""
    found = []
    for one in paragraphs(body):
        if one.heading:
            near = body.find(one.heading, one.span[0], one.span[0] + _ABOVE)
            start = near if near >= 0 else body.rfind(one.heading, 0, one.span[0])
            found.append(MarkedSpan((start, start + len(one.heading))))
    return tuple(one for one in found if one.span[0] >= 0)


def _after_others(numbered: Sequence[Paragraph]) -> Iterator[tuple[int, Paragraph]]:
    """Yield each paragraph with where the one before it begins."""
    before = 0
    for one in numbered:
        yield before, one
        before = one.span[0]


def _with_heading(body: str, paragraph: Paragraph, after: int) -> int:
    """Return where a paragraph begins with the heading above it."""
    start = paragraph.span[0]
    if not paragraph.heading:
        return start
    above = body.rfind(paragraph.heading, max(after + 1, start - _ABOVE), start)
    return above if above >= 0 else start


def _in_items(body: str, paragraph: Paragraph, start: int, end: int) -> Iterator[MarkedSpan]:
    """Yield a paragraph down to its first item that has a mark, and each of those items."""
    mark = portion_mark(paragraph.mark or "")
    for item in _ITEM.finditer(body, paragraph.span[0] + 1, end):
        if own := printed_mark(item):
            yield MarkedSpan((start, item.start()), mark)
            start, mark = item.start() + 1, portion_mark(own)
    yield MarkedSpan((start, end), mark)


def _parted(body: str, end: int) -> Iterator[MarkedSpan]:
    """Yield what stands between blank lines, up to a place."""
    start = 0
    for blank in _BLANK_LINES.finditer(body, 0, end):
        if body[start : blank.start()].strip():
            yield MarkedSpan((start, blank.start()))
        start = blank.end()
    if body[start:end].strip():
        yield MarkedSpan((start, end))
