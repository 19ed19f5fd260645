"""How a cable was sent: the opening lines of its header."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime

_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_ID = re.compile(r"^[ \t]*(VZCZC\w*)", re.MULTILINE)
"""Takes `VZCZCXRO6254` on a line of its own, as ` VZCZCXRO6254⏎`; not `DE VZCZCXRO6254`."""

_ORIGINATOR = re.compile(r"^[ \t]*DE[ \t]+([A-Z]{4,8})\b(?:[ \t]*#[ \t]*(\d{1,6}))?", re.MULTILINE)
"""Takes `DE RUEHLM #0012` and `DE RUEHLM`; not `DE LIMA12` or `INFO DE RUEHLM`."""

_SECURITY = re.compile(r"^[ \t]*(ZN[RY][ \t][^\n]{0,80})", re.MULTILINE)
"""Takes `ZNY CCCCC ZZH` and `ZNR UUUUU ZZH`; not `ZNYC` or `DE ZNY CCCCC`."""

_TIME = re.compile(
    r"\b(?:([ZOPRY])[ \t]+(?:([ZOPRY])[ \t]+)?)?"
    r"((\d\d)(\d\d)(\d\d)[ \t]?Z[ \t]+([A-Z]{3})[ \t]+(?:19|20)?(\d\d))\b"
)
"""Takes `O 050728Z DEC 06`, `P R 050728 Z DEC 73` and `050728Z DEC 2006`; not `050728 DEC 06` or
`0728Z DEC 06`."""

_FIRST_YEAR = 66


@dataclass(frozen=True, slots=True)
class Transmission:
    """The facts of a transmission; what the header does not say is None or empty."""

    id: str | None
    """The line that opens the message, such as `VZCZCXRO6254`."""

    originator: str | None
    """The route indicator of the sender, such as `RUEHBJ`."""

    serial: int | None
    """The sender's number for the message in its year."""

    precedence: tuple[str, ...]
    """The letters before the date-time group: for action, then for information."""

    date_time_group: str | None
    """The group verbatim, such as `050728Z DEC 06`."""

    time: datetime | None
    """The date-time group as a time in UTC; None if it is no possible time."""

    security: str | None
    """The security line verbatim, such as `ZNY CCCCC ZZH`."""


def transmission(header: str) -> Transmission:
    """Read the transmission facts of a header; nothing is an error."""
    id_line = _ID.search(header)
    originator = _ORIGINATOR.search(header)
    security = _SECURITY.search(header)
    group = _TIME.search(header)
    return Transmission(
        id=id_line[1] if id_line else None,
        originator=originator[1] if originator else None,
        serial=int(originator[2]) if originator and originator[2] else None,
        precedence=tuple(filter(None, (group[1], group[2]))) if group else (),
        date_time_group=group[3] if group else None,
        time=_time(group) if group else None,
        security=security[1].rstrip() if security else None,
    )


def _time(group: re.Match[str]) -> datetime | None:
    day, hour, minute, year = (int(group[part]) for part in (4, 5, 6, 8))
    if group[7] not in _MONTHS:
        return None
    century = 1900 if year >= _FIRST_YEAR else 2000
    try:
        return datetime(century + year, _MONTHS.index(group[7]) + 1, day, hour, minute, tzinfo=UTC)
    except ValueError:
        return None
