"""To whom a cable went: the TO and INFO lines of its header."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

_PRECEDENCES = {
    "FLA": "FLASH",
    "FLS": "FLASH",
    "IMM": "IMMEDIATE",
    "PRI": "PRIORITY",
    "ROU": "ROUTINE",
}
"""By the letters that they begin with, even if cut short or misspelt."""

_PRECEDENCE = re.compile(
    r"(?:FLA?SH|IMM(?:ED?[A-Z]{0,7})?|PRI(?:O|OR[A-Z]{0,6})?|ROUTI?N?E?)(?=,?$)"
)
"""Takes `PRIORITY`, `PRI` and `IMMEDATE,`; not `PRISTINA` or `PRIVATE`."""

_NIGHT_ACTION = "NIACT"
_ROUTE = re.compile(
    r"([A-Z]{4,8}|ZEN)[ \t]*/|(R[A-Z]{5})(?=(?:AMEMBASSY|AMCONSUL|USMISSION|SECSTATE)\b)"
)
"""Takes the `RUEHC/` of `RUEHC/SECSTATE WASHDC`, `ZEN/` and the `RUEHSM` of `RUEHSMAMEMBASSY`; not
`AMEMBASSY OSLO`."""

_BETWEEN = re.compile(r" ?[,;] ?")
"""Takes the `, ` of `XMT AMEMBASSY OSLO, AMEMBASSY ROME`; not the blank of `AMEMBASSY OSLO`."""

_MONTH = re.compile(r"(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)$")
"""Takes the month that some posts print before the number, `NOV`; not `NOVO`."""

_INSIDE_A_LINE = re.compile(r"[ \t]+(?=(?:(?:TO|INFO):? )?R[A-Z]{4,7} ?/[A-Z]|XMT[ /])")
"""Takes the blank of `SECSTATE 0012 INFO RUEHSM/AMEMBASSY`, where a line should begin; not those of
`SECSTATE WASHDC PRIORITY 0012`."""

_WRAPPED = re.compile(
    r"[ \t]*\n(?=(?:(?:NIACT |FLASH|IMMEDIATE|PRIORITY|ROUTINE)[A-Z ]{0,12}\d{0,6}|\d{4})"
    r"[ \t]*(?:\n|$))"
)
"""Takes the line end of `SECSTATE WASHDC⏎PRIORITY 0012` and of `WASHDC PRIORITY⏎0012`; not that of
`SECSTATE WASHDC⏎CIA`."""

_SIGNS_OF_WRAPPING = ("\nIMMEDIATE", "\nPRIORITY", "\nNIACT", "\nFLASH", "\nROUTINE")
"""One of them stands in most wrapped lines; looking for them first is quicker."""

_OPENING = re.compile(r"(TO|INFO)(?:[ \t]*:|(?=[ \t]|$))[ \t]*")
"""Takes the `TO ` and `INFO: ` that open a list; not `TOKYO`."""

_PAGE_LINE = re.compile(
    r"PAGE[ \t]+\d|.{1,40}\b\d{3}(?:\.\d)?[ \t]+OF[ \t]+\d{3}[ \t]*$"
    r"|.{1,40} SECTION \d\d OF \d\d\b"
)
"""Takes `ALDERMOOR 00000402  002 OF 003` and `UNCLAS SECTION 01 OF 02 ALDERMOOR 402`; not
`AMEMBASSY ALDERMOOR 0402`."""

_LEVEL_ALONE = re.compile(
    r"\n[ \t]*(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE)\s{1,80}(?=PAGE \d)"
)
"""Takes the level above a page line, `⏎  CONFIDENTIAL⏎PAGE 02`; not `⏎CONFIDENTIAL⏎BT`."""

_BODY = re.compile(
    r"BT$|(?:UNCLAS|CONFIDENTIAL|SECRET|(?:[A-Z] ){5})[A-Z ]{0,30} [A-Z ]+\d{3}|E\.?O\.? ?1"
)
"""Takes the first line of a body, `UNCLAS ALDERMOOR 000402`; not `CONFIDENTIAL`."""

_BEFORE_PRECEDENCE = re.compile(r"//(?=(?:NIACT|FLASH|IMM|PRI|ROUTINE)[A-Z ]*\d*$)")
"""Takes the strokes of `SECSTATE WASHDC//IMMEDIATE`; not those of `MACDILL AFB FL//CCJ2`."""

_OFFICE_LAST = re.compile(
    r"(?P<urgent> (?:(?:NIACT )?(?:FLASH|IMM|PRI|ROUTINE)[A-Z]*[ -]?\d{0,5}|\d{4}))"
    r"(?P<office>//[A-Z0-9][A-Z0-9 /-]{0,30}//)$"
)
"""Takes the ` PRIORITY 3322//POLAD//` of `SECSTATE WASHDC PRIORITY 3322//POLAD//`, where the office
should stand before it; not `MACDILL AFB FL//CCJ2//`."""

_HYPHENED = re.compile(r"(?<=(?:PRIORITY|MMEDIATE|.ROUTINE))[:-](?=\d{4}$)")
"""Takes the sign of `PRIORITY-0012` and `PRIORITY:0012`; not that of `3806-3812`."""

_END = re.compile(r"BT$|FM\b|UNCLAS|CONFIDENTIAL|SECRET\b|(?:[A-Z] ){5}|E\.?O\.? ?1|-{5}")
"""Takes `UNCLAS ALDERMOOR 000402` and `-----`; not `SECSTATE WASHDC`."""

_NUMBER = re.compile(r"\d+(?:[-/]\d*)?")
"""Takes `0412` and the range `3806-3812`; not `AF-09`."""

_APART = re.compile(r"(?<=\d) ?- ?(?=\d+$)")
"""Takes the ` - ` of `3806 - 3812`; not the hyphen of `AF-09`."""

_AFTER = re.compile(r"[., ]+$|(?<= \d{4})[/., ]+$")
"""Takes the `//` of `SECSTATE WASHDC 0155//` and a full stop; not `AFB FL//CCJ2//`."""

_MARKS_AFTER = (".", ",", " ", "/")
"""What an address may end with that is no part of it; looking for them first is quicker."""

_GLUED = re.compile(r"(?<=[A-Z]{4})(?=\d{4}$)")
"""Takes the place before the number of `SECSTATE WASHDC0000`; not that of `UNIT 12345`."""

_OFFICE = re.compile(r"[A-Z]{1,8}-\d{2,3}|/\d{3}[A-Z]?|[/A-Z]")
"""Takes `LOG-00` and `/000W`, by which a copy in Washington names offices; not `AMEMBASSY`."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """An addressee of a cable; what its line does not say is None."""

    route: str | None
    """The route indicator, such as `RUEHC`."""

    name: str | None
    """The addressee as written, such as `SECSTATE WASHDC`."""

    precedence: str | None
    """How urgent it is to this addressee: `IMMEDIATE`."""

    number: str | None
    """The number at the end of the line, by which the addressee knows it."""

    excluded: tuple[str, ...] = ()
    """The members of a collective that are left out (the XMT list)."""


def recipients(header: str) -> tuple[Recipient, ...]:
    """Read the addressees for action, from TO to INFO."""
    return _addressees(header)[0]


def info_recipients(header: str) -> tuple[Recipient, ...]:
    """Read the addressees for information, from INFO to the end."""
    return _addressees(header)[1]


@lru_cache(maxsize=1)
def _addressees(header: str) -> tuple[tuple[Recipient, ...], tuple[Recipient, ...]]:
    """Return those for action and those for information; the last result is cached for the other.

    What stands before the sender is left out: the offices to which the department gave a copy.
    """
    lists: dict[str, list[tuple[Recipient, list[str]]]] = {"TO": [], "INFO": []}
    excluding = False
    lines = [raw.strip() for raw in _in_lines(header).split("\n")]
    sender = next((at for at, line in enumerate(lines) if line.startswith("FM ")), 0)
    for opening, line in _listed(lines[sender:]):
        found = lists[opening]
        text = line.removeprefix("XMT").lstrip("/ \t") if _is_exclusion(line) else line
        if _is_exclusion(line) and found:
            excluding = True
        elif not found or (excluding and _ROUTE.match(line)):
            excluding = False
        if excluding:
            found[-1][1].extend(_BETWEEN.split(text.rstrip(" ,;")))
        else:
            found.append((_recipient(text), []))
    return _with_excluded(lists["TO"]), _with_excluded(lists["INFO"])


def _in_lines(header: str) -> str:
    """Return a header in which TO and INFO begin lines, as they should."""
    if "PAGE 0" in header:
        header = _LEVEL_ALONE.sub("\n", header)
    lines = header.split("\n")
    if any(sign in header for sign in _SIGNS_OF_WRAPPING) or any(map(str.isdecimal, lines)):
        header = _WRAPPED.sub(" ", header)
    is_joined = any(map(_is_joined, lines))
    return _INSIDE_A_LINE.sub("\n", header) if is_joined else header


def _is_joined(line: str) -> bool:
    """Return whether a line may hold several addressees, or one and who is left out of it."""
    return line.count("/") > 1 or " INFO R" in line or " XMT" in line


def _with_excluded(found: list[tuple[Recipient, list[str]]]) -> tuple[Recipient, ...]:
    return tuple(
        replace(one, excluded=tuple(excluded)) if excluded else one for one, excluded in found
    )


def _listed(lines: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the lines of both lists, each with the word that opens its list, but no page lines."""
    opening = ""
    for whole in lines:
        line = whole
        if first := _OPENING.match(line):
            opening, line = first[1], line[first.end() :]
        if not line or _PAGE_LINE.match(line):
            continue
        if opening and not first and _END.match(line):
            if _BODY.match(line):
                return
            opening = ""
        if opening and not _is_distribution(line):
            yield opening, line


def _is_distribution(line: str) -> bool:
    """Return whether a line names offices of the department: `LOG-00   EUR-00   /000W`."""
    return ("-0" in line or "-1" in line) and all(map(_OFFICE.fullmatch, line.split()))


def _is_exclusion(line: str) -> bool:
    return line.startswith(("XMT ", "XMT/"))


def _recipient(line: str) -> Recipient:
    """Read the line of an addressee; most are known already, but for the number at their end."""
    bare, _, number = line.rpartition(" ")
    if number.isdecimal() and bare[-1:].isalpha():
        known = _read(bare, is_numbered=True)
        return Recipient(known.route, known.name, known.precedence, number)
    return _read(line)


@lru_cache(maxsize=4096)
def _read(line: str, *, is_numbered: bool = False) -> Recipient:
    """Read the line of an addressee.

    Args:
        line: The line.
        is_numbered: Whether a number followed that was taken off it.
    """
    route = _ROUTE.match(line)
    address = line[route.end() :] if route else line
    address = address.rstrip().removesuffix(" BT")
    if address.endswith(_MARKS_AFTER):
        address = _AFTER.sub("", address)
    if address.endswith("//"):
        address = _OFFICE_LAST.sub(r"\g<office>\g<urgent>", address)
    if address[-1:].isdigit():
        address = _HYPHENED.sub(" ", address)
        address = _GLUED.sub(" ", _APART.sub("-", address) if "-" in address else address)
    words = (_BEFORE_PRECEDENCE.sub(" ", address) if "//" in address else address).split()
    number = None if is_numbered else _popped_number(words)
    precedence = _popped_precedence(words)
    if precedence and not (number or is_numbered):
        number = _popped_number(words)
    if (number or is_numbered) and len(words) > 2 and _MONTH.match(words[-1]):
        words.pop()
    indicator = route[1] or route[2] if route else None
    return Recipient(indicator, " ".join(words) or None, precedence, number)


def _popped_number(words: list[str]) -> str | None:
    """Take the number off the end of an address, if it has one."""
    last = words[-1].strip("#()") if len(words) > 1 else ""
    if not last[:1].isdigit() or not _NUMBER.fullmatch(last):
        return None
    words.pop()
    return last.rstrip("-/")


def _popped_precedence(words: list[str]) -> str | None:
    """Take the precedence off the end of an address, even if cut short or misspelt."""
    precedence = _PRECEDENCES.get(words[-1][:3]) if words else None
    if precedence and _PRECEDENCE.match(words[-1]):
        words.pop()
    else:
        precedence = None
    if words and words[-1] == _NIGHT_ACTION:
        precedence = f"{words.pop()} {precedence or 'IMMEDIATE'}"
    return precedence
