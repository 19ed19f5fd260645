"""Until when a cable was to stay classified."""

import re
from dataclasses import dataclass
from datetime import date

from cabletui.cable.reading.whole_copy import in_head_of_whole_copy

_LINE = re.compile(
    r"DECL(?:ASSIFY ON)?[ \t]*[:;.]?[ \t]*"
    r"(?:(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})|(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2}))(?!\d)",
    re.IGNORECASE,
)
_ORDER = re.compile(
    r"^[ \t]{0,8}E\.?[ ]?O\.?[ ]{0,3}(1\d{4})[ \t]{0,8}[:;.,]?[ \t]{0,8}"
    r"(?:DECL(?:ASSIFY ON)?[ \t]{0,8}[:;.][ \t]{0,8})?([^\n]{0,60})",
    re.IGNORECASE | re.MULTILINE,
)
_NEXT_FIELD = re.compile(r"[ \t]*(?:TAGS?\b|SUBJ|$).*", re.IGNORECASE)
_OPENING = 6000


@dataclass(frozen=True, slots=True)
class Order:
    """The line of the executive order under which a cable is classified."""

    number: str
    """Such as `12958`."""

    text: str
    """What it says behind the number and DECL, verbatim: `12/04/2016`, `OADR`, `GDS`, `N/A`."""


@in_head_of_whole_copy
def executive_order(body: str) -> Order | None:
    """Return the first line of an executive order at the head of a body; None where none is."""
    line = _ORDER.search(body, 0, _OPENING)
    return Order(line[1], _NEXT_FIELD.sub("", line[2], count=1)) if line else None


@in_head_of_whole_copy
def declassify_on(body: str) -> date | None:
    """Return the date on the line of the executive order; None where it names none.

    Dates are written month first or year first; a year of two digits is of this century. Events
    and exemptions in place of a date (`OADR`, `X1`, `TWENTY YEARS`) are no date.
    """
    for match in _LINE.finditer(body, 0, _OPENING):
        if match[1]:
            year, month, day = int(match[1]), int(match[2]), int(match[3])
        else:
            month, day, year = int(match[4]), int(match[5]), int(match[6])
        try:
            return date(year if year > 99 else 2000 + year, month, day)
        except ValueError:
            continue
    return None
