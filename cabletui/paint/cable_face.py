"""What is known of a cable in a few lines: the peek below a list, the preview beside one."""

from collections.abc import Iterator
from dataclasses import dataclass

from cabletui.cable import Headline
from cabletui.cable.classification import mark_of
from cabletui.cable.headline import AbsentHeadline
from cabletui.cable.origin import origin
from cabletui.paint.headline_row import level_style
from cabletui.paint.line import Line, Part
from cabletui.text.cells import fitted, width
from cabletui.text.counts import counted, grouped
from cabletui.text.sanitise import safe
from cabletui.text.wrap import wrap

_TALL = 6
"""A peek of this many lines has room for more than the subject and one passage."""

_ROWS_OF_SUBJECT = 2
_ROWS_OF_EXCERPT = 2
_ROWS_OF_SUMMARY = 18
_INDENT = "     "
"""Stands before the further rows of an excerpt, as wide as its label."""


@dataclass(frozen=True, slots=True)
class FacePassage:
    """A passage in which words of the query stand."""

    label: str
    """Its paragraph, `¶7`; empty if that has no number."""

    text: str
    """One line, each match between angle marks."""


@dataclass(frozen=True, slots=True)
class CableFace:
    """What a list shows of the cable at its cursor, beside its row."""

    headline: Headline
    people: str = ""
    """Who classified and who signed it."""

    extent: str = ""
    """How long it is, what it cites, and what cites it."""

    summary: str = ""
    """The text of its summary, or how it begins; one line."""

    has_summary: bool = False
    """Whether that is a summary."""

    excerpts: tuple[FacePassage, ...] = ()
    """The best passages for the query of the list, the best first."""

    matches: int = 0
    """How many words of the query stand in it."""

    note: str = ""
    """The reader's own."""

    summary_heading: str = ""
    """What stands over that text, if it is neither a summary nor the beginning."""

    contents: tuple[FacePassage, ...] = ()
    """What its other paragraphs are about."""

    matched_in: str = ""
    """The part of the cable with the matches, if no passage of its text has any: `the subject`."""


def peek_lines(face: CableFace, columns: int, rows: int) -> tuple[Line, ...]:
    """Paint a cable in at most some rows: its subject whole, then its best passage.

    Args:
        face: The cable.
        columns: The width.
        rows: How many lines there are; at least 2.
    """
    subject = _rows(face.headline.subject, columns, min(_ROWS_OF_SUBJECT, rows - 1))
    lines = [Line(row, "title") for row in subject]
    if rows < _TALL:
        text = _excerpt_text(face.excerpts[0]) if face.excerpts else face.summary
        passage = _rows(text, columns, rows - len(lines))
        return (*lines, *map(Line, _with_count(passage, face, columns)))
    said = "; ".join(filter(None, (face.people, face.extent)))
    lines += map(Line, _rows(said, columns, 1))
    for excerpt in face.excerpts:
        lines += map(Line, _rows(_excerpt_text(excerpt), columns, _ROWS_OF_EXCERPT))
    lines += map(Line, _rows(face.summary, columns, rows))
    return tuple(lines[:rows])


def face_lines(face: CableFace, columns: int) -> tuple[Line, ...]:
    """Paint all that is known of a cable, in as many lines as that takes.

    Args:
        face: The cable.
        columns: The width.
    """
    return tuple(_face_lines(face, columns))


def _face_lines(face: CableFace, columns: int) -> Iterator[Line]:
    yield _first_line(face.headline, columns)
    yield from (Line(row, "title") for row in _rows(face.headline.subject, columns, 4))
    yield Line("")
    for said in (face.people, face.extent):
        yield from map(Line, _rows(said, columns, 2))
    if face.note:
        yield Line("")
        yield from map(Line, _rows(f"Note  {face.note}", columns, 3))
    if face.summary:
        yield Line("")
        heading = face.summary_heading or ("Summary" if face.has_summary else "Beginning")
        yield Line(heading, "title")
        yield from map(Line, _rows(face.summary, columns, _ROWS_OF_SUMMARY))
    if face.excerpts or face.matched_in:
        yield Line("")
        yield Line(_matches(face), "title")
    for excerpt in face.excerpts:
        first, *more = _rows(_excerpt_text(excerpt), columns - len(_INDENT), 2)
        yield Line(first)
        yield from (Line(_INDENT + row) for row in more)
    if face.contents:
        yield Line("")
        yield Line("Contents", "title")
    for passage in face.contents:
        yield from map(Line, _rows(_excerpt_text(passage), columns, 1))


def _first_line(headline: Headline, columns: int) -> Line:
    """Paint which cable it is: its id, its classification in its colour, its place and time."""
    name, mark = safe(headline.reference_id), safe(mark_of(headline.classification))
    place = safe(origin(headline.origin).place)
    if isinstance(headline, AbsentHeadline):
        return Line(fitted(f"{name}  {place}", columns))
    text = fitted(f"{name}  {mark}  {place}, {headline.created.display}", columns)
    style, start = level_style(headline.classification), len(name) + 2
    part = Part(start, start + len(mark), style)
    return Line(text, parts=(part,) if style and part.stop < len(text) else ())


def _excerpt_text(excerpt: FacePassage) -> str:
    return f"{excerpt.label:4} {excerpt.text}" if excerpt.label else excerpt.text


def _rows(text: str, columns: int, most: int) -> list[str]:
    """Return a text in rows of a width; if there are too many, the last one is cut."""
    shown = safe(text)
    rows = wrap(shown, max(2, columns))
    if not shown or most < 1:
        return []
    if len(rows) <= most:
        return [shown[start:end] for start, end in rows]
    whole = [shown[start:end] for start, end in rows[: most - 1]]
    return [*whole, fitted(shown[rows[most - 1][0] :], columns)]


def _matches(face: CableFace) -> str:
    """Return how many matches there are, and where they are if not in the text."""
    count = counted(face.matches, "match", "matches") if face.matches else "A match"
    return f"{count} in {face.matched_in}" if face.matched_in else count


def _with_count(rows: list[str], face: CableFace, columns: int) -> list[str]:
    """Return rows, the last of which says at its end how many matches there are, or where."""
    said = f"   {_matches(face)}" if face.matched_in else f"   best of {grouped(face.matches)}"
    is_said = face.matched_in or face.matches > 1
    if not is_said or not rows or columns < 2 * len(said):
        return rows
    last = fitted(rows[-1], columns - len(said))
    return [*rows[:-1], last + " " * (columns - len(said) - width(last)) + said]
