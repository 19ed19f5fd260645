"""Until when a cable was to stay classified."""

import re
from datetime import date

_LINE = re.compile(
    r"DECL(?:ASSIFY ON)?[ \t]*[:;.]?[ \t]*"
    r"(?:(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})|(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2}))(?!\d)",
    re.IGNORECASE,
)
_OPENING = 6000


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
