"""What a body looks like without the furniture of transmission and the breaks of its lines."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from cabletui.cable.facts import rows
from cabletui.cable.reading.paragraphs import paragraphs
from cabletui.cable.reading.sections import sections
from cabletui.cable.reading.whole_copy import whole_copy

_LINE = re.compile(r"[^\n]*\n?")
_ANEW = re.compile(
    r"\d{1,3} ?[.)]|[-–—*•+=_#]|[A-Za-z][.)]\s|\([A-Za-z0-9]{1,4}\)|(?:BEGIN|END)\b|https?:"
)
_RULE = re.compile(r"(?:[-_=*][ \t]*){3,}$")
_TABLE = re.compile(r"\S(?:[ ]{4,}|\t+)\S")
_SENTENCE_END = re.compile(r"[.!?:;][\"”’)\]]*$")
_COMPOUND = re.compile(r"\w-$")
_WORD = re.compile(r"[^\W\d_]{2}")
_LEAST_WIDTH = 40
_MOST_WIDTH = 90
"""Lines longer than this were not broken by a teleprinter, nor need they be joined."""

_LEAST_OPEN = 20
"""A shorter line may be a heading, or a field."""

_SLACK = 3
_MOST_LINES = 100_000
_FAR = 1 << 62
_OPENING = 2_000
"""Where the matter begins at the latest in a body without numbered paragraphs."""


@dataclass(frozen=True, slots=True)
class Reflow:
    """What to leave out of a body, and which of its line ends to read as spaces."""

    hidden: tuple[tuple[int, int], ...]
    """Spans of the body, in order, none over another: page and section markers, captions that
    are repeated, blank lines beyond the first, blanks at the ends of lines that are joined."""

    joined: tuple[int, ...]
    """The offsets of the line feeds at which a sentence goes on."""

    def text(self, body: str) -> str:
        """Return the body as it reads."""
        return "".join(self._pieces(body))

    def hides(self, start: int, end: int) -> bool:
        """Tell whether nothing is left of a stretch of the body."""
        at = bisect_right(self.hidden, (start, _FAR)) - 1
        return at >= 0 and end <= self.hidden[at][1]

    def _pieces(self, body: str) -> Iterator[str]:
        joined = frozenset(self.joined)
        start = 0
        for left, right in (*self.hidden, (len(body), len(body))):
            for at, character in enumerate(body[start:left], start):
                yield " " if at in joined else character
            start = right


@dataclass(slots=True)
class _Line:
    start: int
    end: int
    """Where its line feed stands, or the body ends."""

    text: str
    """Without the blanks around it, and without a marker."""

    is_marker: bool = False
    """Whether nothing is left of it but what transmission put there."""

    is_cut: bool = False
    """Whether transmission put something there."""


def reflow(body: str) -> Reflow:
    """Return how a body reads without page lines, repeated captions and the breaks of its lines.

    Only its last whole copy is shown. What stands before the first numbered paragraph keeps its
    lines, and so do lists, tables and whatever was broken before its line was full. All else of the
    text stays as it is, and so does what stands behind the first 100,000 lines: no cable has so
    many, and each costs memory.
    """
    start, end = whole_copy(body)
    if (start, end) == (0, len(body)):
        return _reflow(body)
    read = _reflow(body[start:end])
    hidden = ((left + start, right + start) for left, right in read.hidden)
    around = [(0, start), *hidden, (end, len(body))]
    return Reflow(tuple(_merged(around)), tuple(at + start for at in read.joined))


def _reflow(body: str) -> Reflow:
    """Return how a text reads that is one copy of a cable."""
    cut = [marker.span for marker in sections(body)[_opening_line(body) :]]
    numbered = paragraphs(body)
    matter = numbered[0].span[0] if numbered else 0
    lines = list(islice(_lines(body, cut), _MOST_LINES))
    cut = [span for span in cut if span[0] < lines[-1].end]
    _mark_captions(lines, matter or _OPENING)
    hidden = list(_within_lines(body, lines, cut))
    joined: list[int] = []
    ahead = _ahead(lines)
    width = _width(lines)
    before: int | None = None
    for at, line in enumerate(lines):
        if not line.text:
            continue
        between = lines[before + 1 : at] if before is not None else lines[:at]
        last = lines[before] if before is not None else None
        following = ahead[at]
        if last and last.start >= matter and _goes_on(last, line, between, following, width):
            end = last.start + len(body[last.start : last.end].rstrip())
            begin = _first_letter(body, line)
            if _COMPOUND.search(last.text):
                hidden.append((end, begin))
            else:
                hidden += [(end, last.end), (last.end + 1, begin)]
                joined.append(last.end)
        else:
            hidden += _spare(between, is_first=last is None)
        before = at
    if before is not None:
        hidden += _spare(lines[before + 1 :], is_first=True)
    return Reflow(tuple(_merged(hidden)), tuple(joined))


def _opening_line(body: str) -> int:
    """Return 1 where the body opens with a marker that is its only classification line."""
    found = sections(body[:400])
    if not found or body[: found[0].span[0]].strip():
        return 0
    return int("PAGE" not in body[slice(*found[0].span)])


def _lines(body: str, cut: Sequence[tuple[int, int]]) -> Iterator[_Line]:
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
        yield _Line(start, end, text.strip(), is_cut and not text.strip(), is_cut)


def _mark_captions(lines: Sequence[_Line], matter: int) -> None:
    """Find the captions that stand again: below a marker, and in the midst of the matter."""
    known: set[str] = set()
    below_marker = False
    for line in lines:
        if line.is_marker:
            below_marker = True
        elif line.text:
            is_caption = line.text.split("//", 1)[0].strip() in _captions()
            again = line.text in known and (is_caption or below_marker)
            if again or (is_caption and line.start >= matter):
                line.text, line.is_marker = "", True
            elif line.start < matter:
                known.add(line.text if _WORD.search(line.text) else "")
            else:
                below_marker = False


@cache
def _captions() -> frozenset[str]:
    return frozenset(row["marking"] for row in rows("markings") if row["kind"] == "caption")


def _ahead(lines: Sequence[_Line]) -> list[str]:
    """Return for each line the text of the next one that is no marker."""
    ahead: list[str] = []
    following = ""
    for line in reversed(lines):
        ahead.append(following)
        following = following if line.is_marker else line.text
    return ahead[::-1]


def _width(lines: Sequence[_Line]) -> int:
    """Return how long the lines are at which the sender's machine broke the text; 0 if none."""
    lengths = sorted(len(line.text) for line in lines if len(line.text) >= _LEAST_WIDTH)
    if not lengths:
        return 0
    width = lengths[len(lengths) * 9 // 10]
    return width if width <= _MOST_WIDTH else 0


def _goes_on(
    last: _Line, line: _Line, between: Sequence[_Line], following: str, width: int
) -> bool:
    """Tell whether a line goes on with the sentence of the one before it."""
    if _RULE.match(last.text) or _RULE.match(line.text):
        return False
    if _RULE.match(following) and not (line.text[0].islower() and _SENTENCE_END.search(line.text)):
        return False
    if _ANEW.match(line.text) or _TABLE.search(last.text) or _TABLE.search(line.text):
        return False
    if between and not any(one.is_marker for one in between):
        return False
    if between or last.is_cut or line.is_cut:
        return not _SENTENCE_END.search(last.text) and _is_broken(last, line, width)
    return _is_broken(last, line, width)


def _is_broken(last: _Line, line: _Line, width: int) -> bool:
    """Tell whether the break says nothing.

    It does not where the next word would not have fitted, nor where a sentence goes on in small
    letters behind a line that is no heading, nor where a marker stood within a line.
    """
    word = line.text.split(maxsplit=1)[0]
    if width > 0 and len(last.text) + 1 + len(word) > width - _SLACK:
        return True
    if last.is_cut:
        return True
    is_open = len(last.text) >= _LEAST_OPEN and not _SENTENCE_END.search(last.text)
    return is_open and word[0].islower()


def _first_letter(body: str, line: _Line) -> int:
    text = body[line.start : line.end]
    return line.start + len(text) - len(text.lstrip())


def _within_lines(
    body: str, lines: Sequence[_Line], cut: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Yield the markers that stand in a line with other text, and a blank beside each."""
    starts = [line.start for line in lines]
    for start, end in cut:
        if not lines[bisect_right(starts, start) - 1].is_marker:
            yield start, end + (body[end : end + 1] == " ")


def _spare(between: Sequence[_Line], *, is_first: bool) -> Iterator[tuple[int, int]]:
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
