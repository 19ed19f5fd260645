"""To whom a cable went: the TO and INFO lines of its header."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

_PRECEDENCES = frozenset({"FLASH", "IMMEDIATE", "PRIORITY", "ROUTINE"})
_NIGHT_ACTION = "NIACT"
_ROUTE = re.compile(r"([A-Z]{4,8})[ \t]*/")
_PAGE_LINE = re.compile(r"PAGE[ \t]+\d|.{1,40}\b\d{3}(?:\.\d)?[ \t]+OF[ \t]+\d{3}[ \t]*$")
_END = re.compile(r"BT$|FM\b|UNCLAS|CONFIDENTIAL|SECRET\b|(?:[A-Z] ){5}|E\.?O\.? ?1")


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
    return _addressees(header, "TO")


def info_recipients(header: str) -> tuple[Recipient, ...]:
    """Read the addressees for information, from INFO to the end."""
    return _addressees(header, "INFO")


def _addressees(header: str, opening: str) -> tuple[Recipient, ...]:
    found: list[Recipient] = []
    excluding = False
    for line in _lines(header, opening):
        text = line.removeprefix("XMT").lstrip("/ \t") if _is_exclusion(line) else line
        if _is_exclusion(line) and found:
            excluding = True
        elif _ROUTE.match(line):
            excluding = False
        if excluding:
            found[-1] = replace(found[-1], excluded=(*found[-1].excluded, text))
        else:
            found.append(_recipient(text))
    return tuple(found)


def _lines(header: str, opening: str) -> Iterator[str]:
    """Yield the lines of one list, its opening word and page lines left out."""
    inside = False
    for raw in header.split("\n"):
        line = raw.strip()
        first, _, rest = line.partition(" ")
        if first in ("TO", "INFO"):
            inside, line = first == opening, rest.strip()
        elif _END.match(line):
            inside = False
        if inside and line and not _PAGE_LINE.match(line):
            yield line


def _is_exclusion(line: str) -> bool:
    return line.startswith(("XMT ", "XMT/"))


def _recipient(line: str) -> Recipient:
    route = _ROUTE.match(line)
    words = line[route.end() :].split() if route else line.split()
    number = words.pop() if len(words) > 1 and words[-1].isdigit() else None
    precedence = words.pop() if words and words[-1] in _PRECEDENCES else None
    if words and words[-1] == _NIGHT_ACTION:
        precedence = f"{words.pop()} {precedence or 'IMMEDIATE'}"
    return Recipient(route[1] if route else None, " ".join(words) or None, precedence, number)
