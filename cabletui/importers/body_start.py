"""Where the header of a cable ends and its body begins, in copies that run the two together."""

import re

from cabletui.cable.partial import PARTIAL_HEADER
from cabletui.importers.importer import UnfitError

_CLASSIFICATION = (
    r"(?:C ?O ?N ?F ?I ?D ?E ?N ?T ?I ?A ?L|S ?E ?C ?R ?E ?T(?! ?A ?R|ARY)|UNCLAS|U N C L A S"
    r"|LIMITED OFFICIAL USE)"
)
_DATELINE = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \d\d? [A-Z][a-z]+ \d{4}"
_LEAKED_ROW = r"(?:id: \d+\ndate: |\d{1,6}\n\d{4}-\d\d-\d\d \d\d:\d\d|Cable dated:|<<\d+>>)"

_OPENING = re.compile(rf"{_CLASSIFICATION}|{_DATELINE}|{_LEAKED_ROW}")
"""Takes `C O N F I D E N T I A L OSLO 000012`, `Monday, 5 June 2006` and `id: 12⏎date: 12/5/2006`;
not `SECRETARY OF STATE`."""

_OPENING_LINE = re.compile(rf"^(?:{_OPENING.pattern})", re.MULTILINE)
"""Takes the same at the start of a line: `UNCLAS OSLO 000012`; not ` UNCLAS`, with a blank before
it."""

_ROUTING_AFTER_PARTIAL = 200
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
"""Takes `fog⏎ ⏎tide`; not `fog⏎tide`."""

NO_BODY_START = "Where its header ends could not be seen, so all its text is taken as the body."


def split_boxes(text: str, start: int | None) -> tuple[str, str, tuple[str, ...]]:
    """Return header and body, and what was odd about them.

    Args:
        text: The two, run together.
        start: Where the body begins; None if that cannot be seen.

    Raises:
        UnfitError: There is no body: only bodies have blank lines.
    """
    if start is not None:
        return text[:start], text[start:], ()
    if not _BLANK_LINE.search(text):
        raise UnfitError("It stops before its body begins; look for another copy.")
    return "", text, (NO_BODY_START,)


def body_start_of_lines(text: str) -> int | None:
    """Return where the first line begins that opens a body; None if there is none."""
    return _body_start(text, _OPENING_LINE)


def body_start(text: str) -> int | None:
    """Return where a body opens, even within a line; None if there is no opening."""
    return _body_start(text, _OPENING)


def _body_start(text: str, opening: re.Pattern[str]) -> int | None:
    if not text.startswith(PARTIAL_HEADER):
        found = opening.search(text)
        return found.start() if found else None
    end = len(PARTIAL_HEADER)
    if not text.startswith("\n", end):
        return end
    found = opening.search(text, end, end + _ROUTING_AFTER_PARTIAL)
    return found.start() if found else end + 1
