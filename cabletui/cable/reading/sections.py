"""What transmission put inside a body: section lines, page lines, repeated captions."""

import re
from dataclasses import dataclass

_LEVEL = (
    "(?:C[ ]?O[ ]?N[ ]?F[ ]?I[ ]?D[ ]?E[ ]?N[ ]?T[ ]?I[ ]?A[ ]?L|S[ ]?E[ ]?C[ ]?R[ ]?E[ ]?T"
    "|U[ ]?N[ ]?C[ ]?L[ ]?A[ ]?S(?:SIFIED)?|LIMITED[ ]OFFICIAL[ ]USE)"
)
_MARKER = re.compile(
    rf"""
      (?P<page>\b[A-Z][A-Z ]{{2,24}}[ ]\d{{8}}[ ]{{1,3}}\d{{3}}(?:\.\d)?[ ]OF[ ]\d{{3}}\b)
    | (?P<level>(?<![ ])[ ]{{8,80}}{_LEVEL}(?=[ \t]*\n(?:[ \t]*\n)?[ \t]*PAGE[ ]\d\d))
    | ^(?P<middle>[ ]{{8,80}}{_LEVEL}(?:[ ]{{2,20}}[A-Z]{{3}}\d{{4}})?)(?=[ \t]*$)
    | ^[ \t]*(?P<small>[A-Z][A-Za-z]{{2,12}}(?:[ ][A-Za-z]{{2,12}})?
          [ ]\d{{8}}[ ]{{1,3}}\d{{3}}(?:\.\d)?[ ]of[ ]\d{{3}}\b)
    | ^[ \t]*(?P<short>PAGE[ ]\d\d[ ]{{1,12}}[A-Z]{{4,9}}[ ]?\d{{2,6}}
          (?:[ ][^\n]{{0,40}})?)(?=[ \t]*$)
    | ^[ \t]*(?P<old>PAGE[ ]\d\d[ ]{{1,12}}[A-Z .]{{2,30}}?[ ]{{1,4}}\d{{5}}[^\n]{{0,24}}?\d{{6}}Z)
    | ^(?P<section>{_LEVEL}[^\n]{{0,30}}?[ ]SECTION[ ]\d\d[ ]OF[ ]\d\d[ ][^\n]{{2,40}})
    """,
    re.VERBOSE | re.MULTILINE,
)
"""Takes `ALDERMOOR 00000402  002 OF 003` and `PAGE 02 RUEHAK0402`; not `ALDERMOOR 402`."""


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
    return tuple(
        Marker("section" if marker["section"] else "page", marker.span())
        for marker in _MARKER.finditer(body)
    )
