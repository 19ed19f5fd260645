"""To whom a cable went: the TO and INFO lines of its header."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

_PRECEDENCES = frozenset({"FLASH", "IMMEDIATE", "PRIORITY", "ROUTINE"})
_NIGHT_ACTION = "NIACT"
_ROUTE = re.compile(r"([A-Z]{4,8}|ZEN)[ \t]*/")
"""Takes the `RUEHC/` of `RUEHC/SECSTATE WASHDC` and `ZEN/`; not `AMEMBASSY OSLO`."""

_INSIDE_A_LINE = re.compile(r"[ \t]+(?=(?:TO|INFO) R[A-Z]{4,7} ?/)|(?<=\d)[ \t]+(?=R[A-Z]{4,7}/)")
"""Takes the blank of `SECSTATE 0012 INFO RUEHSM/AMEMBASSY`, where a line should begin; not those of
`SECSTATE WASHDC PRIORITY 0012`."""

_PAGE_LINE = re.compile(r"PAGE[ \t]+\d|.{1,40}\b\d{3}(?:\.\d)?[ \t]+OF[ \t]+\d{3}[ \t]*$")
"""Takes `ALDERMOOR 00000402  002 OF 003`; not `AMEMBASSY ALDERMOOR 0402`."""

_END = re.compile(r"BT$|FM\b|UNCLAS|CONFIDENTIAL|SECRET\b|(?:[A-Z] ){5}|E\.?O\.? ?1|-{5}")
"""Takes `UNCLAS ALDERMOOR 000402` and `-----`; not `SECSTATE WASHDC`."""

_NUMBER = re.compile(r"\d+(?:[-/]\d*)?")
"""Takes `0412` and the range `3806-3812`; not `AF-09`."""

_APART = re.compile(r"(?<=\d) ?- ?(?=\d+$)")
"""Takes the ` - ` of `3806 - 3812`; not the hyphen of `AF-09`."""

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
    """Return those for action and those for information; who asks for the one asks for both.

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
            found[-1][1].append(text)
        else:
            found.append((_recipient(text), []))
    return _with_excluded(lists["TO"]), _with_excluded(lists["INFO"])


def _in_lines(header: str) -> str:
    """Return a header in which TO and INFO begin lines, as they should."""
    is_joined = " INFO R" in header or " TO R" in header
    return _INSIDE_A_LINE.sub("\n", header) if is_joined else header


def _with_excluded(found: list[tuple[Recipient, list[str]]]) -> tuple[Recipient, ...]:
    return tuple(
        replace(one, excluded=tuple(excluded)) if excluded else one for one, excluded in found
    )


def _listed(lines: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the lines of both lists, each with the word that opens its list, but no page lines."""
    opening = ""
    for whole in lines:
        line = whole
        first, _, rest = line.partition(" ")
        if first in ("TO", "INFO"):
            opening, line = first, rest.strip()
        elif opening and _END.match(line):
            opening = ""
        if opening and line and not _PAGE_LINE.match(line) and not _is_distribution(line):
            yield opening, line


def _is_distribution(line: str) -> bool:
    """Tell whether a line names offices of the department: `LOG-00   EUR-00   /000W`."""
    return ("-0" in line or "-1" in line) and all(map(_OFFICE.fullmatch, line.split()))


def _is_exclusion(line: str) -> bool:
    return line.startswith(("XMT ", "XMT/"))


def _recipient(line: str) -> Recipient:
    route = _ROUTE.match(line)
    address = line[route.end() :] if route else line
    if line[-1:].isdigit():
        address = _GLUED.sub(" ", _APART.sub("-", address) if "-" in address else address)
    words = address.split()
    is_numbered = len(words) > 1 and words[-1][0].isdigit() and _NUMBER.fullmatch(words[-1])
    number = words.pop().rstrip("-/") if is_numbered else None
    precedence = words.pop() if words and words[-1] in _PRECEDENCES else None
    if words and words[-1] == _NIGHT_ACTION:
        precedence = f"{words.pop()} {precedence or 'IMMEDIATE'}"
    return Recipient(route[1] if route else None, " ".join(words) or None, precedence, number)
