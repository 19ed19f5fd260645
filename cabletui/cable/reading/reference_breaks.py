"""The line ends within a citation of REF lines: `OSLO NO.⏎12`, `(E) 2008⏎ISTANBUL 85`."""

import re

from cabletui.cable.reading.reference_words import MISSIONS, may_be_a_station
from cabletui.cable.reference import is_station

YEAR = r"(?:[(\[]?['’]?(?:19|20)?\d\d[)\]]?(?:[ ]*|-))"
"""A pattern: takes the `05 ` of `05 OSLO`, and `(2005)`; not `805`."""

_TRIMMED = " \t>\\*"

_MARK_LAST = re.compile(
    rf"(?:^|[\s,;¶])(?:[(\[]?[A-Z]|\d{{1,2}}|[(\[]\d)(?:[.):\]]{{1,2}}|[ ]-)[\s¶]*{YEAR}?$"
)
"""Takes the end of a line whose citation stands on the next: `OSLO 12, D)` and `(E) 2008`; not
`OSLO 12`."""

_YEAR_LAST = re.compile(rf"(?:\bAND|[,;&]|(?<!\bN[OR])\.)[ ]*{YEAR}$")
"""Takes the end of a line whose station stands on the next, `OSLO 12 AND 07`; not `OSLO 07`."""

_NUMBER_LAST = re.compile(rf"(?:^|[.,;:)\]-]|\bAND)[ ]*{YEAR}?\d{{1,8}}(?:/\d\d)?$")
"""Takes the end of a line whose station stands on the next, `B) 05 12`; not `B) OSLO 12`."""

_YEAR_IN_BRACKETS = re.compile(r"[ ]*[(\[]['’]?(?:19|20)?\d\d[)\]]$")
"""Takes what stands between a station and its number, `PARIS (06)`; not `PARIS 06`."""

_NUMBER_SIGN = re.compile(r"[ ]*(?:\bN[OR]\.?|\bNUMBER|#)[ ]*$")
"""Takes the ` NO.` of `OSLO NO.`; not that of `CASINO`."""

_NUMBER_FIRST = re.compile(r"(?:#|N[OR]\.?|NUMBER)?[ ]?\d|[(\[]['’]?(?:19|20)?\d\d[)\]][ ]*\d")
"""Takes the start of `#12`, `NO. 12` and `(07) 114895`; not that of `(12 MAY)`."""

_NOTE_FIRST = re.compile(
    r"[&+]|(?:AND|ET AL|NOTALS?|EXDIS|PREVIOUS|SUBSEQUENT)\b|[(\[][^()\[\]]{2,60}[)\]]"
    r"[ ]*(?:[,;.(&]|$|(?:AND|NOTAL|EXDIS|ET AL)\b|(?:[A-Z]|\d{1,2})[.)])"
)
"""Takes what goes on with the citation above, `AND 12`, `(2007); LIMA 9`; not `(07) LIMA 12`."""

_YEAR_OF_A_DOCUMENT = re.compile(r"[A-Z] (?:19|20)\d\d(?: [A-Z]{3,20}){0,4}$")
"""Takes the end of `OSLO 2004 TRADE`; not that of `OSLO 12`."""

_CITATION = re.compile(r"([A-Z][A-Z '-]{2,28})[ ]#?\d")
"""Takes the start of `LIMMA 12`; not `LIMA'S BEES`."""

_DOCUMENT = re.compile(r"(?:[A-Z]+ ){0,4}(?:REPORT|E-?MAIL|TELCON|MEMO|LETTER|FAX)S?\b")
"""Takes the `TRADE REPORT` that a line begins with; not `REPORTEDLY`."""

_WORDS = re.compile(r"[A-Z'’-]+")
"""Takes `RIO` and `DE` of `RIO DE`; not `12`."""

_LAST_WORDS = re.compile(r"(?:[A-Z][A-Z'’-]*[ ]*){1,3}$")
"""Takes the `RIO DE ` that a line ends with, as `12, RIO DE `; not `OSLO 12`."""


def goes_over(item: str, line: str) -> bool:
    """Return whether a citation goes over the end of a line.

    Args:
        item: The lines up to that end, in capitals.
        line: The line below, which begins with no bullet.
    """
    above, below = item.rstrip(_TRIMMED), line.strip(_TRIMMED)
    if _MARK_LAST.search(above) or _NOTE_FIRST.match(below) or above.count('"') % 2:
        return True
    if _DOCUMENT.match(below) and _YEAR_OF_A_DOCUMENT.search(above):
        return True
    ahead = _WORDS.findall(below[:40])[:3]
    if _NUMBER_LAST.search(above) and _begins_with_a_station(ahead) and not _CITATION.match(below):
        return True
    if _YEAR_LAST.search(above) and (_cites_a_post(below) or _begins_with_a_station(ahead)):
        return True
    last = _LAST_WORDS.search(_NUMBER_SIGN.sub("", above))
    if not last and _NUMBER_FIRST.match(below):
        last = _LAST_WORDS.search(_YEAR_IN_BRACKETS.sub("", above))
    return last is not None and _are_one(_WORDS.findall(last[0]), below, ahead)


def _are_one(words: list[str], below: str, ahead: list[str]) -> bool:
    """Return whether the last words of a line and what stands below are one citation."""
    if words[-1] in MISSIONS and _begins_with_a_station(ahead):
        return True
    if _NUMBER_FIRST.match(below):
        names = [words[at:] for at in range(len(words))]
        return any(is_station("".join(name)) or may_be_a_station(name) for name in names)
    return any(
        is_station("".join(words[at:] + ahead[:to]))
        for at in range(len(words))
        for to in range(1, len(ahead) + 1)
    )


def _cites_a_post(line: str) -> bool:
    cited = _CITATION.match(line)
    return cited is not None and may_be_a_station(cited[1].split())


def _begins_with_a_station(words: list[str]) -> bool:
    plain = [word for word in words if word not in MISSIONS]
    return any(is_station("".join(plain[:to])) for to in range(1, len(plain) + 1))
