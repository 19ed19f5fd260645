"""The line that opens a body: how a cable is classified, and which one it is."""

import re
from dataclasses import dataclass

_LONGEST = 600
_LEVELS = (
    (re.compile(r"UNCLAS(?:SIFIED)?\b|U ?N ?C ?L ?A ?S\b"), "UNCLASSIFIED"),
    (re.compile(r"C ?O ?N ?F ?I ?D ?E ?N ?T ?I ?A ?L\b"), "CONFIDENTIAL"),
    (re.compile(r"S ?E ?C ?R ?E ?T\b"), "SECRET"),
    (re.compile(r"LIMITED OFFICIAL USE\b|LOU\b"), "UNCLASSIFIED//FOR OFFICIAL USE ONLY"),
)
"""Each with the level that it says. They take `UNCLAS ALDERMOOR`, `C O N F I D E N T I A L` and
`LOU`; not `CONFIDENTIALITY` or `SECRETS`."""

_NUMBERED = re.compile(
    r"\s(?:(?:SECTION|SEC)?\s*\d\d OF \d\d\s+)?"
    r"([A-Z][A-Z'-]*(?: [A-Z][A-Z'-]*){0,3})\s+(\d{3,7})\b"
)
"""Takes ` SECTION 01 OF 03 ALDERMOOR 000123`, but not ` ALDERMOOR 12`: zeros stand before."""

_NO_STATION = re.compile(
    r"^(?:(?:SECTION|SEC|NOFORN|SIPDIS|EXDIS|NODIS|LIMDIS|STADIS|EFTO|FOUO|SENSITIVE|SIFIED|USE"
    r"|ONLY|FOR|OFFICIAL|S I F I E D|//)\s+)+"
)
"""Takes the `NOFORN SIPDIS ` of `NOFORN SIPDIS ALDERMOOR `; not `ALDERMOOR NOFORN ` or `FORT ALDER
`."""

_PARAGRAPH = re.compile(r"\n[ \t]*(?:E\.? ?O\.? ?1|TAGS|SUBJECT|1\.)", re.IGNORECASE)
"""Takes the `⏎E.O. 1` of `ALDERMOOR 12⏎E.O. 12958` and `⏎ TAGS`; not `ALDERMOOR TAGS` or `⏎2.`."""

_NO_FOREIGNERS = re.compile(r"\bNOFORN\b|\bN O F O R N\b")
"""Takes `NOFORN` and `N O F O R N`; not `NOFORNE`."""

_SENSITIVE = re.compile(r"\bSENSITIVE\b|\bFOUO\b|FOR OFFICIAL USE ONLY|\bSBU\b")
"""Takes `SENSITIVE`, `FOUO`, `FOR OFFICIAL USE ONLY` and `SBU`; not `INSENSITIVE` or `SIPDIS`."""


@dataclass(frozen=True, slots=True)
class OpeningLine:
    """What the first lines of a body say; what they do not say is empty or None."""

    classification: str
    """One of the six values of the archive."""

    station: str
    """The sender as written, such as `LA PAZ`."""

    serial: int | None
    """The number of the cable in its year."""


def opening_line(body: str) -> OpeningLine:
    """Read the line that opens a body, and the captions below it; nothing is an error."""
    text = body.lstrip()[:_LONGEST].upper()
    end = _PARAGRAPH.search(text)
    text = text[: end.start()] if end else text
    for pattern, level in _LEVELS:
        if found := pattern.match(text):
            station, serial = _number(text[found.end() : found.end() + 160])
            return OpeningLine(_with_caveat(level, text), station, serial)
    return OpeningLine("", "", None)


def _with_caveat(level: str, text: str) -> str:
    if level in ("CONFIDENTIAL", "SECRET") and _NO_FOREIGNERS.search(text):
        return f"{level}//NOFORN"
    if level == "UNCLASSIFIED" and _SENSITIVE.search(text):
        return f"{level}//FOR OFFICIAL USE ONLY"
    return level


def _number(text: str) -> tuple[str, int | None]:
    found = _NUMBERED.search(text)
    if found is None:
        return "", None
    station = _NO_STATION.sub("", found[1] + " ").strip()
    return (station, int(found[2])) if station else ("", None)
