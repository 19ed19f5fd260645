"""Until when a cable was to stay classified."""

import re
from dataclasses import dataclass
from datetime import date

from cabletui.cable.reading.capitals import opening_in_capitals
from cabletui.cable.reading.whole_copy import in_head_of_whole_copy

_OPENING = 6000
_SLIP = r"|D(?:EC|ELC|CEL|CL|EL|EECL|ECK|EVL)(?=[ ]?[:;])"
"""The label with a letter lost, added or exchanged, which its colon shows to be one."""

_LABEL = re.compile(
    rf"(?:DECL(?:AS(?:S(?:IFY)?)?)?{_SLIP})(?:[ ]{{1,2}}ON)?[ \t:;.,(]{{0,8}}"
    r"(?:\n[ \t]{0,8})?(?:DATE[ :]{1,3})?"
)
"""Takes `DECL: `, `DELC: `, `DECLAS:⏎` and `DECLASSIFY ON: `; not `OADR` or `DEC 12`."""

_ORDER_ALONE = re.compile(r"E\.?[ ]?O\.?[ ]?1\d{4}[ ]?:[ ]{0,3}(?=\d)")
"""Takes the `E.O. 12958: ` of `E.O. 12958: 10/08/2019`; not `E.O. 12958: N/A`."""

_SIGN = r"[ ]?[/.-]{1,2}[ ]?"
_YEAR_FIRST = re.compile(
    rf"(?P<year>\d{{4}}){_SIGN}(?P<month>\d{{1,2}}){_SIGN}(?P<day>\d{{1,2}})(?!\d)"
)
"""Takes `2019/10/08`; not `10/08/2019`."""

_MONTH_FIRST = re.compile(
    rf"0?(?P<month>\d{{1,2}}){_SIGN}(?P<day>\d{{1,2}}){_SIGN}(?P<year>\d{{4}}|\d{{2}})(?!\d)"
)
"""Takes `10/08/2019`, `10-8-19` and the slip `010/8/2019`; not `2019/10/08`."""

_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_NAME = rf"(?P<month>{'|'.join(_MONTHS)})[A-Z]{{0,6}}"
_YEAR = r"(?P<year>\d{4}|\d{2})(?!\d)"
_DAY_AND_NAME = re.compile(rf"(?P<day>\d{{1,2}})[ .-]{{0,3}}{_NAME}[., -]{{0,3}}{_YEAR}")
"""Takes `08 OCTOBER 2019`, `8 OCT 19` and `8OCT2019`; not `OCTOBER 2019`."""

_NAME_AND_DAY = re.compile(
    rf"{_NAME}[. ]{{1,3}}(?P<day>\d{{1,2}})(?:ST|ND|RD|TH)?[, ]{{1,3}}{_YEAR}"
)
"""Takes `OCTOBER 8, 2019`; not `OCTOBER 2019`."""

_IN_ONE = re.compile(r"(?P<year>20\d\d)(?P<month>\d\d)(?P<day>\d\d)(?!\d)")
"""Takes `20191008`; not `2019/10/08`."""

_YEAR_LAST = re.compile(r"(?P<month>[01]\d)(?P<day>[0-3]\d)(?P<year>20\d\d)(?!\d)")
"""Takes `10082019`; not `20191008`."""

_DATES = (_YEAR_FIRST, _MONTH_FIRST, _DAY_AND_NAME, _NAME_AND_DAY, _IN_ONE, _YEAR_LAST)
_LONGEST_DATE = 20
_LAST_MONTH = 12
_LETTER_FOR_ZERO = re.compile(r"(?<![A-Z])O(?=[\dO])|(?<=\d)O(?![A-Z])")
"""Takes the letters of `O5/1O/2O16`; not those of `5 OCTOBER 2016`."""
_ORDER = re.compile(
    r"(?:(?<![A-Z])E[.,]?[ ]?[O0][.,]?|E\.?[ ]?[O0]\.?|EXECUTIVE ORDER)"
    r"[ ]{0,3}[:;]?[ \n]{0,3}[1LI](\d{4})(?!\d)"
    r"(?:,?[ ]\(?AS AMENDED\)?|[:;][ ]{0,2}\(?AS AMENDED\)?(?=[:;,. ]{1,3}(?:DECL:|N/A)))?"
    r"[ \t]{0,8}[:;.,-]{0,2}[ \t]{0,8}"
)
"""Takes `E.O. 12958: `, `EO 12958 `, `E.0. 12958: ` and `E,O. L2958`; not `E.O. 129`."""

_WRITTEN = re.compile(
    rf"(?:DECL(?:AS(?:S(?:IFY)?)?)?{_SLIP})(?:[ ]ON)?(?![A-Z])[ \t]{{0,8}}[:;.]{{0,2}}[ \t]{{0,8}}"
    r"(?:\n[ \t]{0,8}(?=[O\d]{1,4}[/.-]))?"
)
"""Takes the `DECL: ` of `DECL: 10/08/2019`, and a line end before a date; not `DECLASSIFIED`."""

_BLANK = re.compile(r"\n(?:[ \t]*\n)?[ \t]{0,8}")
"""Takes the line ends of `⏎DECL` and `⏎⏎DECL`; not `DECL`."""

_NOT_IN_PROSE = re.compile(r"DECL|N/?A(?:\b|TAGS)|OADR|[XN]?GDS|\d{1,4}[/.-]\d|NONE\b|TAGS|SUBJ")
"""Takes what the line of an order says, `DECL: 10/08/2019`; not `AS AMENDED`."""

_NEXT_FIELD = re.compile(
    r"(?<![A-Z])(?:TAGE?S?|T[AG]S|AGS)(?=[ \t:;.,]|$)|TAGS|SUBJ|(?<!DE)CLASSI?F?IED BY"
    r"|[ ]REASONS?\b"
)
"""Takes the `TAGS` of `N/ATAGS: PREL`; not a part of `STAGES`."""


@dataclass(frozen=True, slots=True)
class ExecutiveOrder:
    """The line of the executive order under which a cable is classified."""

    number: str
    """Such as `12958`."""

    text: str
    """What it says after the number and DECL, verbatim: `12/04/2016`, `OADR`, `GDS`, `N/A`."""


@in_head_of_whole_copy
def executive_order(body: str) -> ExecutiveOrder | None:
    """Return the first line of an executive order at the head of a body, or None.

    Inside a line, as in bodies whose lines were joined, it counts only if it says until when.
    """
    capitals = opening_in_capitals(body)
    for order in _ORDER.finditer(capitals, 0, _OPENING):
        start = order.end()
        line_start = capitals.rfind("\n", 0, order.start()) + 1
        is_first = not capitals[line_start : order.start()].strip(" \t\\>*")
        if is_first or ":" in order[0] or _NOT_IN_PROSE.match(capitals, start):
            return ExecutiveOrder(f"1{order[1]}", _said(body, capitals, start))
    return None


def _said(body: str, capitals: str, start: int) -> str:
    """Return what the line of an order says, or the next line that goes on with DECL."""
    end = _line_end(capitals, start)
    following = _BLANK.match(capitals, end)
    if start == end and following and _WRITTEN.match(capitals, following.end()):
        start, end = following.end(), _line_end(capitals, following.end())
    if written := _WRITTEN.match(capitals, start):
        start = written.end()
        end = max(end, _line_end(capitals, start))
    field = _NEXT_FIELD.search(capitals, start, end)
    said = body[start : field.start() if field else end].strip(" \t\\,;")
    return said.rstrip(")") if said.count(")") > said.count("(") else said


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start, start + 60)
    return end if end >= 0 else min(start + 60, len(text))


@in_head_of_whole_copy
def declassify_on(body: str) -> date | None:
    """Return the date on the line of the executive order; None if it names none.

    Dates are written month first or year first, or with the month in letters; a year of two
    digits is of this century. Events and exemptions in place of a date (`OADR`, `X1`,
    `TWENTY YEARS`) are no date.
    """
    capitals = opening_in_capitals(body)
    for label in (_LABEL, _ORDER_ALONE):
        for found in label.finditer(capitals, 0, _OPENING):
            if day := _day(capitals, found.end()):
                return day
    return None


def _day(text: str, place: int) -> date | None:
    """Return the date that stands at a place."""
    written = text[place : place + _LONGEST_DATE]
    if not written[:1].isalnum():
        return None
    written = _LETTER_FOR_ZERO.sub("0", written) if "O" in written else written
    found = (form.match(written) for form in _DATES)
    return next((day for one in found if one and (day := _date(one))), None)


def _date(found: re.Match[str]) -> date | None:
    month, year = found["month"], int(found["year"])
    number, day = _MONTHS.index(month) + 1 if month in _MONTHS else int(month), int(found["day"])
    if number > _LAST_MONTH >= day:  # `23/05/2019`
        number, day = day, number
    try:
        return date(year if year > 99 else 2000 + year, number, day)
    except ValueError:
        return None
