"""The numbered paragraphs of a cable."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from cabletui.cable.reading.headings import ruled_heading
from cabletui.cable.reading.lone_headings import lone_heading
from cabletui.cable.reading.printed_marks import BEHIND_A_BRACKET, BEHIND_A_NUMBER, printed_mark
from cabletui.cable.reading.whole_copy import in_whole_copy

_OPENING = (
    r"[ \t]{0,12}(?:[¶#][ ]?)?\(?(?P<number>\d{1,3})[ ]?"
    r"(?:(?:\.{1,2}\)?|\)\.)(?![\d.])|(?P<odd>[,:;)-]|)(?=[ \t]{0,8}[(\[{]))[ \t]{0,8}"
    rf"(?:(?:\n[ \t]{{0,8}})?(?:[-/][ ]?)?{BEHIND_A_NUMBER})?"
)
_FIRST = re.compile(_OPENING)
"""Takes `1. (C) Bees`, `2, (U) Hives` and `(3) (U) Honey`; not `1.4 million`, nor `2, hives`."""

_NUMBER = re.compile(r"\n" + _OPENING)  # four times as fast as ^ in lines
"""Takes `⏎1. (C) Bees`; not `⏎1.4 million`."""

_MARK_FIRST = re.compile(
    r"(?:\A|(?<=\n))[ \t]{0,12}(?=\([A-Za-z/]{1,12}\)[ \t]{0,4}(?P<number>\d{1,3})[ ]?[.)][ \t])"
    rf"\({BEHIND_A_BRACKET}[ \t]{{0,4}}\d{{1,3}}[ ]?[.)][ \t]{{1,8}}"
)
"""Takes `(C) 1. Bees` at a line start; not `(see 1. )`."""

_IN_A_LINE = re.compile(
    r"(?<=[\n .\"”)])(?P<number>\d{1,3})"
    r"(?:[ ]?\.[ ]{0,3}|(?<=\n\d)[ ]{1,3}|(?<=\n\d\d)[ ]{1,3})"
    rf"(?:[(\[]{BEHIND_A_BRACKET}|(?=S(?:UMMARY|ummary)[ ]?[:.]))"
)
"""Takes the `4. (U)` of `Hives. 4. (U) End`, and the `⏎4 (U)` of a line; not `para 9. The`."""

_BETWEEN = re.compile(r"(?<=[.!?\"”)][ ])(?P<number>\d{1,3})\.[ ]{1,4}(?=[A-Z\"“])")
"""Takes the `6. ` of `repaired. 6. The`, where 6 is missing; not that of `paragraph 6. The`."""

_ABBREVIATION = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|Nos|Art|para|paras|pp?|art)\. $",
    re.IGNORECASE,
)
"""Takes `on Jan. ` and `Art. `, which a number completes; not `repaired. `."""

_AFTER_A_NUMBER = "|".join(rf"(?<=\d[.,)]{' ' * blanks}.)" for blanks in range(4))
_ROUND_MARK_IN_A_LINE = re.compile(rf"\((?:{_AFTER_A_NUMBER}){BEHIND_A_BRACKET}")
"""Takes the `(S)` of `2.(S) They`; not that of `. (S)` after a word."""

_SQUARE_MARK_IN_A_LINE = re.compile(rf"\[(?:{_AFTER_A_NUMBER}){BEHIND_A_BRACKET}")
"""Takes the `[S]` of `2. [S] They`; not `(S)`. One expression for both would begin with no letter
to look for, and take six times as long."""

_MONTH = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)$"
)
"""Takes the end of `over lunch May`; not that of `in May.`, nor `Mayor`."""

_HEADING = re.compile(
    r"[ \t]{0,8}(?P<heading>(?:BEGIN )?(?:SUMMARY|COMMENT|INTRODUCTION|BACKGROUND|ACTION REQUEST)"
    r"(?: AND (?:SUMMARY|COMMENT|ACTION REQUEST|INTRODUCTION))?)[ ]?[:.\-]",
    re.IGNORECASE,
)
"""Takes ` Summary: ` and ` BEGIN SUMMARY.`; not ` Summary of the talks`."""

_FIRST_LINE = re.compile(
    r"(?![ \t]*X{4,}[ \t]*\n)[ \t]{0,8}(?P<heading>[^\n]{2,72}?)[ \t]*\n(?:[ \t]*\n)?[ \t]*"
    r"(?:[-_=*][ \t]?){3,}[ \t]*\n"
)
"""Takes ` The Bees⏎--------⏎`; not ` The bees came.⏎⏎They stayed.`, nor ` XXXXXX⏎--------⏎`."""

_LAST_LETTERS = re.compile(r"[.,;]$")
"""Takes the end of `They stayed.`; not that of `The Bees`, nor of `What Next?`."""

_SLIPS = {",", ":", ";"}
"""Signs that stand for a point."""

_SIGN_OF_MARKS = ") "
_ABOVE = 500
_LONGEST_ABBREVIATION = 8
_FULL_LINE = 40
_MOST = 20_000
_BEYOND = 1_000
"""More than any number of a paragraph."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A numbered paragraph."""

    number: int
    """The number as printed; numbers may repeat, skip and start again."""

    mark: str | None
    """The portion mark as printed, such as `C/NF`; None if there is none."""

    heading: str | None
    """The heading above it, or the word that opens it; None if there is none."""

    span: tuple[int, int]
    """From its number to where the next one begins, or to the end of the body."""


@in_whole_copy
def paragraphs(body: str) -> tuple[Paragraph, ...]:
    """Return the numbered paragraphs of a body, in order.

    Numbers that begin a line are taken, their marks behind or before them, but for those of lists
    within a paragraph and of dates; and numbers with portion marks (or before a summary) inside a
    line where they fill a gap in the numbering, as in bodies whose lines were joined. After 20,000
    paragraphs no more are taken: no cable has that many, and each costs memory.
    """
    openings = list(_with_the_gaps_filled(body, list(_of_the_cable(body, _at_line_starts(body)))))
    starts = [_start(opening) for opening in openings]
    return tuple(
        Paragraph(
            int(opening["number"]),
            printed_mark(opening),
            _heading(body, opening, is_first=opening is openings[0]),
            (start, end),
        )
        for opening, start, end in zip(openings, starts, [*starts[1:], len(body)], strict=False)
    )


@in_whole_copy
def portion_marks(body: str) -> frozenset[str]:
    """Return the portion marks in a body, as printed; a third of the cost of its paragraphs."""
    openings = (
        *_at_line_starts(body),
        *_ROUND_MARK_IN_A_LINE.finditer(body),
        *_SQUARE_MARK_IN_A_LINE.finditer(body),
    )
    return frozenset(mark for opening in openings if (mark := printed_mark(opening)))


def _start(opening: re.Match[str]) -> int:
    """Return where a paragraph begins: at its number, or at the bracket of a mark before it."""
    if opening.re is _MARK_FIRST:
        return opening.string.index("(", opening.start())
    return opening.start("number")


def _at_line_starts(body: str) -> list[re.Match[str]]:
    first = _FIRST.match(body)
    found = [*([first] if first else ()), *islice(_NUMBER.finditer(body), _MOST)]
    if not found and _SIGN_OF_MARKS in body:
        return [one for one in islice(_MARK_FIRST.finditer(body), _MOST) if printed_mark(one)]
    if all(opening["odd"] is None for opening in found):
        return found
    return list(_without_lists(found))


def _without_lists(openings: list[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Yield openings without those such as `2) (U)` and `2 (U)` if the cable's own are `2. (U)`.

    A comma is a misprinted point; a bracket may be one if its number is missing between two others.
    If no number with a point has a mark, those are the ends of sentences: `September⏎25.`
    """
    plain = [opening for opening in openings if opening["odd"] is None]
    is_marked = any(map(printed_mark, plain))
    ahead = iter([*(int(opening["number"]) for opening in plain), None])
    before, following = 0, next(ahead)
    for opening in openings:
        number = int(opening["number"])
        if opening["odd"] is None:
            before, following = number, next(ahead)
            yield opening
        elif printed_mark(opening):
            is_between = before + 1 == number and following == number + 1
            if not is_marked or opening["odd"] in _SLIPS or is_between:
                before = number if is_between else before
                yield opening


def _of_the_cable(body: str, openings: list[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Yield the openings that belong to the numbering of the cable.

    A number without a portion mark is of a list if the marked ones around it follow each other,
    and the end of a sentence ("on January 31.") if it follows no number.
    """
    numbers = [int(opening["number"]) for opening in openings]
    ahead = _marked_ahead(openings)
    before = 0
    last_marked = None
    for at, opening in enumerate(openings):
        number = numbers[at]
        if printed_mark(opening):
            last_marked = number
        else:
            is_listed = last_marked is not None and ahead[at] == last_marked + 1
            jumps = number not in (before, before + 1)
            if _is_a_day(body, opening):
                continue
            is_stray = before + 1 in numbers[at + 1 : at + 2] or _is_in_a_sentence(body, opening)
            if is_listed or (jumps and is_stray):
                continue
        before = number
        yield opening


def _marked_ahead(openings: list[re.Match[str]]) -> list[int | None]:
    """Return for each opening the number of the next one that has a portion mark."""
    ahead: list[int | None] = []
    following = None
    for opening in reversed(openings):
        ahead.append(following)
        following = int(opening["number"]) if printed_mark(opening) else following
    return ahead[::-1]


def _is_a_day(body: str, opening: re.Match[str]) -> bool:
    """Return whether a number is the day of the month that ends the line above."""
    above = _above(body, opening)
    return len(above) >= _FULL_LINE and bool(_MONTH.search(above))


def _above(body: str, opening: re.Match[str]) -> str:
    """Return the line before the one that a number opens."""
    start = opening.start()
    return body[body.rfind("\n", 0, start) + 1 : start].rstrip(" \t\\")


def _is_in_a_sentence(body: str, opening: re.Match[str]) -> bool:
    above = _above(body, opening)
    return len(above) >= _FULL_LINE and (above[-1].isalnum() or above[-1] in ",-")


def _with_the_gaps_filled(body: str, openings: list[re.Match[str]]) -> Iterator[re.Match[str]]:
    start, before = 0, 0
    for opening in openings:
        number = int(opening["number"])
        if number > before + 1:
            span, missing = (start, opening.start()), range(before + 1, number)
            marked = list(_run(_marked_in_lines(body, span), missing))
            yield from marked or _run(_bare_in_lines(body, span), missing)
        yield opening
        start, before = opening.end(), number
    yield from _run(_marked_in_lines(body, (start, len(body))), range(before + 1, _BEYOND))


def _marked_in_lines(body: str, span: tuple[int, int]) -> Iterator[re.Match[str]]:
    """Yield the numbers inside lines that a portion mark follows, or a summary."""
    for opening in _IN_A_LINE.finditer(body, *span):
        if not opening["mark"] or printed_mark(opening):
            yield opening


def _bare_in_lines(body: str, span: tuple[int, int]) -> Iterator[re.Match[str]]:
    """Yield the numbers inside lines that stand between two sentences."""
    for opening in _BETWEEN.finditer(body, *span):
        at = opening.start()
        if not _ABBREVIATION.search(body, max(0, at - _LONGEST_ABBREVIATION), at):
            yield opening


def _run(openings: Iterator[re.Match[str]], numbers: range) -> Iterator[re.Match[str]]:
    """Yield the openings whose numbers follow one another."""
    number = numbers.start
    for opening in openings:
        if int(opening["number"]) == number and number in numbers:
            yield opening
            number += 1


def _heading(body: str, opening: re.Match[str], *, is_first: bool) -> str | None:
    """Return the heading of a paragraph: with a rule above it, else within it, else above it."""
    line = opening.start() + opening[0].startswith("\n")
    above = body[max(0, line - _ABOVE) : line]
    ruled = ruled_heading(above)
    if ruled and not is_first:
        return ruled
    inside = _HEADING.match(body, opening.end())
    if inside:
        return inside["heading"]
    first = _FIRST_LINE.match(body, opening.end())
    if first and not _LAST_LETTERS.search(first["heading"]):
        return first["heading"]
    return ruled or lone_heading(above, is_first=is_first) or None
