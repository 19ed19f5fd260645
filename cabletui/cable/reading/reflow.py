"""What a body looks like without the traces of transmission and the breaks of its lines."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from cabletui.cable.reading.body_line import BodyLine, is_compound
from cabletui.cable.reading.captions import mark_captions
from cabletui.cable.reading.heading_rules import needless_rules, rules_within
from cabletui.cable.reading.line_breaks import LineBreaks
from cabletui.cable.reading.paragraphs import paragraphs
from cabletui.cable.reading.sections import sections
from cabletui.cable.reading.whole_copy import whole_copy, with_line_feeds

_LINE = re.compile(r"[^\n]*\n?")
"""Takes `Bees⏎`, and the empty text."""

_CABLE_ENDS = re.compile(r"[=*-]{3,80} ?CABLE ENDS ?[=*-]{3,80}")
"""Takes `=====CABLE ENDS=====`; not `The cable ends`."""

_BACKSLASH = re.compile(r"[ \t]*\\[ \t]*(?=\n|\Z)")
"""Takes the end of `the \\`; not the sign within `a\\b`."""

_SENT = re.compile(r"[^\n]{0,30}\b(?:19|20)\d\d\b[^\n]{0,30}\d\d:\d\d[^\n]{0,10}")
"""Takes `Monday, 08 June 2009, 12:33`; not `UNCLAS OSLO 12`."""

_MOST_LINES = 100_000
_SUBJECT = "\nSUBJECT:"
_LONGEST_SUBJECT = 400
_LEAST_SUBJECT = 20
"""Letters; so many are the subject's again."""

_FAR = 1 << 62
_FEW_BACKSLASHES = 2
_OPENING = 2_000
"""In a body without numbered paragraphs, the text begins at this character at the latest."""


@dataclass(frozen=True, slots=True)
class Reflow:
    """What to leave out of a body, and which of its line ends to read as spaces."""

    hidden: tuple[tuple[int, int], ...]
    """Spans of the body, in order, without overlap: page and section markers, captions that
    are repeated, blank lines beyond the first, blanks at the ends of lines that are joined."""

    joined: tuple[int, ...]
    """The offsets of the line feeds at which a sentence goes on."""

    def text(self, body: str) -> str:
        """Return the body as it reads."""
        return "".join(self._pieces(body))

    def hides(self, start: int, end: int) -> bool:
        """Return whether nothing is left of a stretch of the body."""
        at = bisect_right(self.hidden, (start, _FAR)) - 1
        return at >= 0 and end <= self.hidden[at][1]

    def _pieces(self, body: str) -> Iterator[str]:
        joined = frozenset(self.joined)
        start = 0
        for left, right in (*self.hidden, (len(body), len(body))):
            for at, character in enumerate(body[start:left], start):
                yield " " if at in joined else character
            start = right


def reflow(body: str) -> Reflow:
    """Return how a body reads without page lines, repeated captions and the breaks of its lines.

    Only its last whole copy is shown. What stands before the first numbered paragraph keeps its
    lines, and so do lists, tables and whatever was broken before its line was full. All else of the
    text stays as it is, and so does what follows the first 100,000 lines: no cable has that many,
    and each costs memory.
    """
    start, end = whole_copy(body)
    read = _reflow(with_line_feeds(body[start:end]))
    if (start, end) == (0, len(body)):
        return read
    hidden = ((left + start, right + start) for left, right in read.hidden)
    around = [(0, start), *hidden, (end, len(body))]
    return Reflow(tuple(_merged(around)), tuple(at + start for at in read.joined))


def _reflow(body: str) -> Reflow:
    """Return how a text reads that is one copy of a cable."""
    cut = [marker.span for marker in sections(body)[_opening_line(body) :]]
    openings = [one.span[0] for one in paragraphs(body)]
    text_start = openings[0] if openings else 0
    cut = sorted([*cut, *_backslashes(body), *_subjects_again(body, text_start)])
    lines = list(islice(_lines(body, cut), _MOST_LINES))
    cut = [span for span in cut if span[0] < lines[-1].end]
    mark_captions(lines, text_start if openings else _OPENING)
    hidden = [*_within_lines(body, lines, cut), *rules_within(body, lines)]
    joined: list[int] = []
    rules = needless_rules(body, lines, openings)
    breaks = LineBreaks(lines, frozenset(openings))
    before: int | None = None
    above = 0
    for at, line in enumerate(lines):
        if not line.text:
            continue
        last = lines[before] if before is not None else None
        begin = _first_letter(body, line)
        goes_on = last and last.end > text_start and breaks.say_nothing(above, at, begin)
        above = at
        if at in rules:
            continue
        if last and goes_on:
            hidden += _over_the_break(body, last, begin, joined)
        else:
            between = lines[before + 1 : at] if before is not None else lines[:at]
            hidden += _spare(between, is_first=last is None)
        before = at
    if before is not None:
        hidden += _spare(lines[before + 1 :], is_first=True)
    return Reflow(tuple(_merged(hidden)), tuple(joined))


def _over_the_break(
    body: str, last: BodyLine, begin: int, joined: list[int]
) -> Iterator[tuple[int, int]]:
    """Yield what is left out between two lines that are joined; add the line end that is read."""
    end = last.start + len(body[last.start : last.end].rstrip(" \t\r\f\v\\"))
    if is_compound(last.text):
        yield end, begin
    else:
        yield end, last.end
        yield last.end + 1, begin
        joined.append(last.end)


def _backslashes(body: str) -> list[tuple[int, int]]:
    """Return the backslashes at line ends, if a database left them at more than one."""
    if "\\" not in body:
        return []
    found = [one.span() for one in _BACKSLASH.finditer(body)]
    return found if len(found) > _FEW_BACKSLASHES else []


def _subjects_again(body: str, text_start: int) -> Iterator[tuple[int, int]]:
    """Yield where the subject is repeated amid the text, at the top of a page perhaps glued to it.

    Args:
        body: The body.
        text_start: Where its text begins.
    """
    first = body.find(_SUBJECT)
    again = body.find(_SUBJECT, max(first + 1, text_start)) if first >= 0 else -1
    subject = "".join(body[first + len(_SUBJECT) : first + _LONGEST_SUBJECT].split())
    while again >= 0:
        start = end = again + len(_SUBJECT)
        known = 0
        while end < len(body) and (body[end].isspace() or subject[known : known + 1] == body[end]):
            known += not body[end].isspace()
            end += 1
        if known >= _LEAST_SUBJECT:
            yield again + 1, start + len(body[start:end].rstrip())
        again = body.find(_SUBJECT, end)


def _opening_line(body: str) -> int:
    """Return 1 where the first marker of a body is its only classification line.

    Before it may stand when the cable was sent, as some publishers wrote it.
    """
    first, *_ = (*sections(body[:400]), None)
    before = body[: first.span[0]].strip() if first else ""
    if not first or (before and not _SENT.fullmatch(before)):
        return 0
    return int("PAGE" not in body[slice(*first.span)])


def _lines(body: str, cut: Sequence[tuple[int, int]]) -> Iterator[BodyLine]:
    markers = iter([*cut, (len(body) + 1, len(body) + 1)])
    marker = next(markers)
    for found in _LINE.finditer(body):
        start, end = found.start(), found.end() - found[0].endswith("\n")
        pieces = []
        at = start
        while marker[0] < end:
            pieces.append(body[at : marker[0]])
            at = marker[1]
            marker = next(markers)
        is_cut = bool(pieces)
        text = "".join((*pieces, body[at:end])) if is_cut else body[start:end]
        text = text.strip()
        is_marker = (is_cut and not text) or bool(_CABLE_ENDS.fullmatch(text))
        yield BodyLine(start, end, "" if is_marker else text, is_marker, is_cut)


def _first_letter(body: str, line: BodyLine) -> int:
    text = body[line.start : line.end]
    return line.start + len(text) - len(text.lstrip())


def _within_lines(
    body: str, lines: Sequence[BodyLine], cut: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Yield the markers that stand in a line with other text, and a blank beside each."""
    starts = [line.start for line in lines]
    for start, end in cut:
        if not lines[bisect_right(starts, start) - 1].is_marker:
            yield start, end + (body[end : end + 1] == " ")


def _spare(between: Sequence[BodyLine], *, is_first: bool) -> Iterator[tuple[int, int]]:
    """Yield what is left out between two lines of text: all but one blank line."""
    kept = is_first
    for line in between:
        if line.is_marker or kept:
            yield line.start, line.end + 1
        else:
            yield line.start, line.end
            kept = True


def _merged(spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    left, right = 0, 0
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if start > right:
            if left < right:
                yield left, right
            left, right = start, end
        else:
            right = max(right, end)
    if left < right:
        yield left, right
