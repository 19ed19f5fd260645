"""The head of a telegram as Washington's centre printed it: page line, offices, officers, ruler.

It stands above the line of the sender in telegrams of the 1970s, and in some up to the 1990s:

    PAGE 01  BRINOVA 00959  171944Z
    ACTION EUR-25
    INFO  OCT-01  EA-11  /037 W
    DRAFTED BY EUR/ CE: NLAMP
    05/17/74 EXT 23262
    APPROVED BY EUR: AGULL
    ---------------------     064536
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

_SENDER = re.compile(r"^[ \t]*FM[ \t:]", re.MULTILINE)
"""Takes the `FM ` of `FM AMEMBASSY BRINOVA`; not `FMS SALES`."""

_PAGE = re.compile(
    r"^[ \t]*PAGE[ \t]*0?1[ \t]+([A-Z][A-Z .'-]*?)[ \t]+(\d{3,6})\b[ \t]*"
    r"(?:(?:SECTION[ \t]+)?(\d\d)[ \t]+OF[ \t]+(\d\d)[ \t]*)?(?:(\d\d)(\d{4}) ?Z)?",
    re.MULTILINE,
)
"""Takes `PAGE 01  BRINOVA 00959  171944Z` and `PAGE 01  PORT ALDER 02731  01 OF 03  091630Z`; not
`PAGE 02  BRINOVA 00959`."""

_LABEL = re.compile(
    r"(ACTION|ORIGIN|INFO|DRAFTED BY|APPROVED BY|CLEARED BY|CLEARANCES?|DESIRED DISTRIBUTION)"
    r"(?=[ \t:]|$)[ \t]*:?[ \t]*"
)
"""Takes `DRAFTED BY ` and `INFO: ` that open a part; not `INFORM CONSULS`."""

_INSIDE = re.compile(r"(?<=\S)[ \t]+(?=INFO:?[ \t]+[A-Z]{1,6}-\d{2}\b)")
"""Takes the blanks before the second list of `ACTION EUR-12   INFO  OCT-01`; not those of
`INFO  OCT-01`."""

_OFFICE = re.compile(r"([A-Z]{1,6})-(\d{2,3})")
"""Takes `EUR-25`; not `AF/W-01`."""

_TOTAL = re.compile(r"/ ?(\d{3})[ \t]*[A-Z]?(?![\w-])")
"""Takes `/096  W` and `/013W`; not `/61`."""

_BETWEEN = re.compile(r"[\s,]+")
"""Takes the blanks of `OCT-01  EA-11`; not `OCT-01`."""

_RULER = re.compile(
    r"^[ \t]*-{5,}[ \t]*(?:(\d\d)(\d{4}) ?Z)?[ \t]*([0-9A-F]{5,6})?[ \t]*(?:/\d\d)?[ \t]*$",
    re.MULTILINE,
)
"""Takes `---------------------     064536` and `------------------270429Z 060566 /61`; not
`---------- TEXT`."""

_OFFICER = re.compile(r"([A-Z][A-Z/ .&-]{0,24}?)[ \t]*:[ \t]*(\S.*)")
"""Takes `EUR/ CE: NLAMP` and `S/S-O:RGULL`; not `NLAMP`."""

_MOST_LINES = 60
_COPIES = {"ACTION", "ORIGIN", "INFO"}
_CLEARED = "CLEARED BY"


@dataclass(frozen=True, slots=True)
class OfficeCopies:
    """An office and how many copies it got."""

    symbol: str
    copies: int


@dataclass(frozen=True, slots=True)
class Officer:
    """Who drafted, cleared or approved a telegram."""

    name: str
    """As it is printed, `NLAMP`, in one word with the initials."""

    office: str = ""
    """The symbol before the name, `EUR/CE`; empty if there is none."""

    further: str = ""
    """What stands in the line below: the day, the telephone number."""


@dataclass(frozen=True, slots=True)
class TelegramHead:
    """What the head says; what it does not say is empty or None."""

    page: re.Match[str] | None = None
    """The line of the first page: post, number, section, of sections, day and time."""

    action: tuple[OfficeCopies, ...] = ()
    """To whom it went for action."""

    origin: tuple[OfficeCopies, ...] = ()
    """The offices it came from, if Washington sent it."""

    info: tuple[OfficeCopies, ...] = ()
    total: int | None = None
    """How many copies there were."""

    drafters: tuple[Officer, ...] = ()
    approvers: tuple[Officer, ...] = ()
    clearers: tuple[Officer, ...] = ()
    desired: str = ""
    """The distribution that the drafter asked for."""

    ruler: re.Match[str] | None = None
    """The ruler above the date-time group: day, time, and the number of the centre."""


def telegram_head(header: str) -> TelegramHead:
    """Read the head of a telegram; nothing is an error, and from other headers nothing is read."""
    sender = _SENDER.search(header)
    head = header[: sender.start()] if sender else header
    ruler = _RULER.search(head)
    parts = _parts(_INSIDE.sub("\n", head[: ruler.start()] if ruler else head))
    approvers = _officers(parts.get("APPROVED BY", []))
    clearers = _officers(
        [line for label in (_CLEARED, "CLEARANCE", "CLEARANCES") for line in parts.get(label, [])]
    )
    distribution = " ".join(line for name in _COPIES for line in parts.get(name, []))
    total = _TOTAL.search(distribution)
    return TelegramHead(
        page=_PAGE.search(head),
        action=_offices(parts.get("ACTION", [])),
        origin=_offices(parts.get("ORIGIN", [])),
        info=_offices(parts.get("INFO", [])),
        total=int(total[1]) if total else None,
        drafters=_officers(parts.get("DRAFTED BY", [])),
        approvers=approvers[:1],
        clearers=(*approvers[1:], *clearers),
        desired=" ".join(parts.get("DESIRED DISTRIBUTION", [])),
        ruler=ruler if ruler and any(ruler.groups()) else None,
    )


def _parts(head: str) -> dict[str, list[str]]:
    """Return the lines of each labelled part; a list of copies ends where something else stands."""
    found: dict[str, list[str]] = {}
    label = ""
    for raw in head.split("\n")[:_MOST_LINES]:
        line = raw.strip()
        opening = _LABEL.match(line)
        if opening:
            label, line = opening[1], line[opening.end() :]
        if label in _COPIES and line and not _is_distribution(line):
            label = ""
        if label and line:
            found.setdefault(label, []).append(line)
    return found


def _is_distribution(line: str) -> bool:
    plain = _TOTAL.sub("", line)
    return all(map(_OFFICE.fullmatch, filter(None, _BETWEEN.split(plain))))


def _offices(lines: list[str]) -> tuple[OfficeCopies, ...]:
    found = (_OFFICE.fullmatch(word) for line in lines for word in _BETWEEN.split(line))
    return tuple(OfficeCopies(one[1], int(one[2])) for one in found if one)


def _officers(lines: list[str]) -> tuple[Officer, ...]:
    """Return the officers of some lines; a line without an office goes on with the one above."""
    return tuple(_officers_in(lines))


def _officers_in(lines: list[str]) -> Iterator[Officer]:
    rest = lines
    while rest:
        first, *rest = rest
        further = list(takewhile(lambda line: not _OFFICER.fullmatch(line), rest))
        rest = rest[len(further) :]
        found = _OFFICER.fullmatch(first)
        name = " ".join((found[2] if found else first).split())
        office = found[1].replace(" ", "") if found else ""
        yield Officer(name, office, ", ".join(" ".join(part.split()) for part in further))
