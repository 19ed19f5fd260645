"""What transmission put inside a body: section lines, page lines, repeated captions."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cabletui.cable.reading.page_lines import is_name, page_lines

_LEVEL = (
    "(?:C[ ]?O[ ]?N[ ]?F[ ]?I[ ]?D[ ]?E[ ]?N[ ]?T[ ]?I[ ]?A[ ]?L|S[ ]?E[ ]?C[ ]?R[ ]?E[ ]?T"
    "|U[ ]?N[ ]?C[ ]?L[ ]?A[ ]?S(?:SIFIED)?|LIMITED[ ]OFFICIAL[ ]USE)"
)
_NUMBERS = re.compile(r" \d{8} ")
"""Takes the ` 00000402 ` of `ALDERMOOR 00000402  002 OF 003`; not ` 000402 `."""

_CAPITALS = re.compile(r"(?:[a-z0-9.,;:!?)\"”’]|^)[ ]{1,3}(?P<name>[A-Z]{3,}(?: [A-Z]{3,}){1,2})\Z")
"""Takes the end of `in PORT ALDER`; not that of `IN PORT ALDER`."""

_LONGEST_STATION = 40
_SHORT = 2

_MARKER = re.compile(
    rf"""
      (?P<level>(?<![ ])[ ]{{8,80}}{_LEVEL}(?=[ \t]*\n(?:[ \t]*\n)?[ \t]*PAGE[ ]\d\d))
    | ^(?P<middle>[ ]{{8,80}}{_LEVEL}(?:[ ]{{2,20}}[A-Z]{{3}}\d{{4}})?)(?=[ \t]*$)
    | ^[ \t]*(?P<small>[A-Z][A-Za-z]{{2,12}}(?:[ ][A-Za-z]{{2,12}})?
          [ ]\d{{8}}[ ]{{1,3}}\d{{3}}(?:\.\d)?[ ]of[ ]\d{{3}}\b)
    | ^[ \t]*(?P<short>PAGE[ ]\d\d[ ]{{1,12}}[A-Z]{{4,9}}[ ]?\d{{2,6}}
          (?:[ ][^\n]{{0,40}})?)(?=[ \t]*$)
    | ^[ \t]*(?P<old>PAGE[ ]\d\d[ ]{{1,12}}[A-Z .]{{2,30}}?[ ]{{1,4}}\d{{5}}[^\n]{{0,24}}?\d{{6}}Z)
    """,
    re.VERBOSE | re.MULTILINE,
)
"""Takes `Aldermoor 00000402  002 of 003` and `PAGE 02 RUEHAK0402`; not `ALDERMOOR 402`."""

_SECTION = re.compile(rf"{_LEVEL}[^\n]{{0,30}}?[ ]SECTION[ ]\d\d[ ]OF[ ]\d\d[ ][^\n]{{2,40}}")
"""Takes `C O N F I D E N T I A L SECTION 02 OF 03 ALDERMOOR 000402`; not `SECTION 02`."""

_SIGN_OF_SECTION = " SECTION "
_SIGNS = ("PAGE ", " of 0", "\n        ")
"""One of them stands in every marker but those of the first kind; looking for them is quicker."""


@dataclass(frozen=True, slots=True)
class Marker:
    """A line, or a part of one, that tells of transmission and is no part of the text."""

    kind: str
    """`page` or `section`."""

    span: tuple[int, int]
    """Where it stands in the body."""


def sections(body: str) -> tuple[Marker, ...]:
    """Return the page and section markers of a body, in order.

    They are `ALDERMOOR 00000402  002 OF 003` (which may cut a sentence), the older
    `PAGE 02 ALDERM 00402 01 OF 07 271033Z` with the classification in the middle of a line
    near it, and the classification line with its section.
    """
    found = list(_pages(body)) if " OF " in body else []
    others = [*_section_lines(body)]
    if any(sign in body for sign in _SIGNS):
        others += [Marker("page", marker.span()) for marker in _MARKER.finditer(body)]
    if others:
        found = list(_apart(sorted((*found, *others), key=lambda one: one.span)))
    return tuple(found)


def _section_lines(body: str) -> Iterator[Marker]:
    """Yield the lines of the classification that begin sections."""
    at = body.find(_SIGN_OF_SECTION)
    while at >= 0:
        line = _SECTION.match(body, body.rfind("\n", 0, at) + 1)
        if line:
            yield Marker("section", line.span())
        at = body.find(_SIGN_OF_SECTION, max(at + 1, line.end() if line else 0))


def _pages(body: str) -> Iterator[Marker]:
    """Yield the page lines with eight digits, from the name of the station on."""
    for begin, end in page_lines(body):
        numbers = _NUMBERS.search(body, begin, end)
        stop = numbers.start() if numbers else begin
        # `lamp ALDERMOOR` may stand on a line of its own.
        start = begin if body[begin:stop].isupper() else body.rfind(" ", begin, stop) + 1
        name = body[start:stop]
        if name.isupper() and len(name) > _SHORT:
            yield Marker("page", (start if is_name(name) else _start(body, start, stop), end))


def _start(body: str, begin: int, stop: int) -> int:
    """Return where the name of a station begins that no table has.

    It has more words than the last where they alone are in capitals: `in PORT ALDER 00000402`.
    """
    run = _CAPITALS.search(body, max(0, stop - _LONGEST_STATION), stop)
    return run.start("name") if run else begin


def _apart(markers: Sequence[Marker]) -> Iterator[Marker]:
    """Yield markers in order without those that begin within another."""
    end = 0
    for one in markers:
        if one.span[0] >= end:
            end = one.span[1]
            yield one
