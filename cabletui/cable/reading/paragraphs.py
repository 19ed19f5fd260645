"""The numbered paragraphs of a cable."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_OPENING = (
    r"[ \t]{0,12}(?P<number>\d{1,3})[ ]?\.(?!\d)[ \t]{0,8}"
    r"(?:\((?P<mark>[A-Z][A-Z/, ]{0,24}|[SCU]/+[A-Za-z/ ]{1,20})\))?"
)
_FIRST = re.compile(_OPENING)
_NUMBER = re.compile(r"\n" + _OPENING)  # four times as fast as ^ in lines
_IN_A_LINE = re.compile(
    r"(?<=[ .\"”)])(?P<number>\d{1,3})[ ]?\.[ ]{0,3}\((?P<mark>[A-Z][A-Z/, ]{0,24})\)"
)
_MARK = re.compile(r"(?:[SCU]|SBU|FOUO|LOU|TS|SE|NC)(?:[/ ,].*)?")
_HEADING = re.compile(
    r"[ \t]{0,8}(?P<heading>(?:BEGIN )?(?:SUMMARY|COMMENT|INTRODUCTION|BACKGROUND|ACTION REQUEST)"
    r"(?: AND (?:SUMMARY|COMMENT|ACTION REQUEST|INTRODUCTION))?)[ ]?[:.\-]",
    re.IGNORECASE,
)
_HEADED_ABOVE = re.compile(r"\n[ \t]*([^\n]{2,72}?)[ \t]*\n[ \t]*[-_=]{3,}[ \t]*\n\s*$")
_ABOVE = 240


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A numbered paragraph."""

    number: int
    """The number as printed; numbers may repeat, skip and begin anew."""

    mark: str | None
    """The portion mark as printed, such as `C/NF`; None where there is none."""

    heading: str | None
    """The underlined heading above it, or the word that opens it; None where there is none."""

    span: tuple[int, int]
    """From its number to where the next one begins, or to the end of the body."""


def paragraphs(body: str) -> tuple[Paragraph, ...]:
    """Return the numbered paragraphs of a body, in order.

    Where none begins a line, as in a body that is one line, those are taken whose numbers with
    portion marks follow one another from 1.
    """
    first = _FIRST.match(body)
    openings = [*([first] if first else ()), *_NUMBER.finditer(body)] or list(_run(body))
    starts = [opening.start("number") for opening in openings]
    return tuple(
        Paragraph(
            int(opening["number"]),
            _portion_mark(opening),
            _heading(body, opening),
            (start, end),
        )
        for opening, start, end in zip(openings, starts, [*starts[1:], len(body)], strict=False)
    )


def _run(body: str) -> Iterator[re.Match[str]]:
    number = 1
    for opening in _IN_A_LINE.finditer(body):
        if int(opening["number"]) == number:
            yield opening
            number += 1


def _portion_mark(opening: re.Match[str]) -> str | None:
    mark = opening["mark"]
    return mark if mark and _MARK.fullmatch(mark) else None


def _heading(body: str, opening: re.Match[str]) -> str | None:
    inside = _HEADING.match(body, opening.end())
    if inside:
        return inside["heading"]
    line = opening.start() + opening[0].startswith("\n")
    above = _HEADED_ABOVE.search(body[max(0, line - _ABOVE) : line])
    return above[1] if above else None
