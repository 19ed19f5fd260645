"""What a cable cites, and of what kind it is."""

import re
from dataclasses import dataclass
from enum import StrEnum

from cabletui.cable.reference import Reference


class CitationKind(StrEnum):
    """What is cited."""

    CABLE = "cable"
    EMAIL = "email"
    CALL = "tel"
    REPORT = "report"
    BOOK = "book"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Citation:
    """Something that a cable cites in its REF lines, or names in its text."""

    reference: Reference | None
    """The cable cited; None if it is an e-mail, a report, a telephone call or the like."""

    bullet: str | None
    """The letter or the number before it in the list, where there is one."""

    text: str
    """The citation verbatim."""

    span: tuple[int, int]
    """Where it stands in the body."""

    kind: CitationKind = CitationKind.CABLE
    """What is cited; a cable wherever there is a reference."""


_KINDS = {
    CitationKind.EMAIL: r"\bE-?MAIL|\bMAIL\b",
    CitationKind.CALL: r"TELCON|TELE?PHONE|PHONE|\bCALLS?\b|\bS?D?VTC\b|\bDVC\b",
    CitationKind.BOOK: r"\b(?:FAM|FAH|CFR|USC|APPENDIX|CHAPTER|HANDBOOK|MANUAL|BOOK)\b",
    CitationKind.REPORT: r"REPORT"
    r"|\b(?:IIR|TDX?|TDCS|OSC|FBIS|EUP|DAILY|WEEKLY|NEWSPAPER|ARTICLE)\b",
}
_WORDS_OF_A_KIND = {kind: re.compile(words) for kind, words in _KINDS.items()}
"""Each takes the word that names a kind, `TELCON` and `TELCONS`; not a part of another, `TDY`."""


def kind_of(text: str) -> CitationKind:
    """Return the kind of a citation that is not one of a cable.

    Args:
        text: The citation, in capitals.
    """
    found = (kind for kind, words in _WORDS_OF_A_KIND.items() if words.search(text))
    return next(found, CitationKind.OTHER)


_DOCUMENT = re.compile(r"[A-Z][/-]\d|\d{8,}|\d{6}Z")
"""Takes the number of a document, `GOV-2009` and `162245Z OCT 08`; not that of a day, `12/01`."""

_TELLS = re.compile(
    r"LETTERS?\b|\b(?:FAX|MEMOS?|MEMORANDUM|MEMCONS?|(?:NON-?)?PAPERS?|DIP ?NOTE)\b"
)
"""Takes a word that alone marks a citation of something else, `LETTER`; not `LETTERHEAD`."""

_BARE_NUMBER = re.compile(r"#?0*[1-9]\d{2,6}(?: (?:AND PREVIOUS|NOTAL|\(.*\)))?")
"""Takes `239012`, which names no station; not `12`."""

_NOTHING = re.compile(r"(?:NONE|N/A|PARAS?|PAGES?|SEE|NOTAL|AND PREVIOUS)\b")
"""Takes what says that nothing is cited: `NONE`; not `NONEXISTENT`."""


def is_citation(text: str, bullet: str | None) -> bool:
    """Return whether an item of REF lines that names no cable cites something else.

    Args:
        text: The item, in capitals.
        bullet: Its bullet; what has a bullet looks like an item.
    """
    if _NOTHING.match(text):
        return False
    shapes = (_TELLS.search, _DOCUMENT.search, _BARE_NUMBER.fullmatch)
    if kind_of(text) is not CitationKind.OTHER or any(shape(text) for shape in shapes):
        return True
    return bool(bullet) and any(letter.isdigit() for letter in text) and " " in text
