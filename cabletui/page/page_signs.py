"""What stands out in the text of a cable: portion marks, headings, and what was taken out."""

from collections.abc import Iterable, Iterator

from cabletui import cable as reading
from cabletui.cable.portion import portion_level
from cabletui.page.page import Span, without_overlap

Opening = tuple[int, str | None, str | None]
"""Where a paragraph begins, its portion mark as printed, and its heading."""

HEADING = "title"
"""The look of a heading."""

REDACTED = "redacted"
"""The look of what the publisher put in place of a name."""

_REACH = 24
"""A portion mark begins within this many characters of the beginning of its paragraph."""

_ABOVE = 240
"""A heading begins at most this many characters before its paragraph, or is the beginning of it."""

_CLOSINGS = (")", "]", " )", " ]")


def signs(body: str, paragraphs: Iterable[Opening]) -> tuple[Span, ...]:
    """Return the portion marks of a body in the looks of their levels, its headings and redactions.

    A mark of the lowest level is as plain as the text around it.

    Args:
        body: The body.
        paragraphs: How each paragraph begins.
    """
    openings = tuple(paragraphs)
    redacted = (Span(*span, look=REDACTED) for span in reading.redactions(body))
    return without_overlap((*_headings(body, openings), *_marks(body, openings), *redacted))


def _headings(body: str, openings: Iterable[Opening]) -> Iterator[Span]:
    for start, _, heading in openings:
        if not heading:
            continue
        at = body.rfind(heading, max(0, start - _ABOVE), start)
        if at < 0:
            at = body.find(heading, start, start + 2 * _REACH + len(heading))
        if at >= 0:
            yield Span(at, at + len(heading), look=HEADING)


def _marks(body: str, openings: Iterable[Opening]) -> Iterator[Span]:
    for start, mark, _ in openings:
        level = portion_level(mark)
        if not mark or not level:
            continue
        at = body.find(mark, start, start + _REACH + len(mark))
        if at > start:
            end = at + len(mark)
            closing = next((one for one in _CLOSINGS if body.startswith(one, end)), "")
            opening = at - 2 if body[at - 1] == " " else at - 1
            yield Span(opening, end + len(closing), look=f"portion-{level}")
