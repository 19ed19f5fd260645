"""The text of a telegram of the 1970s: where its body begins, and what the reviewers stamped on it.

The text begins with the classification, a page line and the distribution, which are its header. The
classification line stands once more at the beginning of the body, after the addressees.
"""

import re

_LEVELS = (
    r"(?:UNCLAS(?:SIFIED)?|CONFIDENTIAL|SECRET|TOP SECRET|LIMITED OFFICIAL USE|LIM(?:ITED)? OFF USE"
    r"|LOU|U N C L A S(?: S I F I E D)?|C O N F I D E N T I A L|(?:T O P )?S E C R E T"
    r"|L I M I T E D  ?O F F I C I A L  ?U S E)"
)
_BY_LETTERS = {
    **{"UNCL": "UNCLASSIFIED", "CONF": "CONFIDENTIAL", "SECR": "SECRET", "TOPS": "TOP SECRET"},
    **{"LIMI": "LIMITED OFFICIAL USE", "LIMO": "LIMITED OFFICIAL USE"},
    "LOU": "LIMITED OFFICIAL USE",
}
"""The levels by their first letters, which are enough to tell them apart."""

_SENDER = re.compile(r"^[ \t]*FM[ \t]+\S", re.MULTILINE)
"""Takes `FM AMEMBASSY BRINOVA` at the start of a line; not `FMS SALES`."""

_OPENING = re.compile(rf"^[ \t]*{_LEVELS}\b[^\n]*\d", re.MULTILINE)
"""Takes `LIMITED OFFICIAL USE BRINOVA 0959` and `S E C R E T SECTION 1 OF 2 BRINOVA 12`; not
`SECRET` alone."""

_LEVEL_ALONE = re.compile(rf"^[ \t]*{_LEVELS}\b", re.MULTILINE)
"""Takes `SECRET` at the start of a line; not `TOLD SECRET`."""

_FIRST_FIELD = re.compile(
    r"^[ \t]*(?:E\. ?O\. ?\d|TAGS ?:|TAGS\b|SUBJ(?:ECT)? ?:|REFS? ?:)", re.MULTILINE
)
"""Takes `E.O. 11652: N/A`, `TAGS: PFOR` and `SUBJECT:`; not `THE SUBJECT:`."""

_BLANK_LINE = re.compile(r"\n[ \t]*\n")
"""Takes `fog⏎ ⏎tide`; not `fog⏎tide`."""

_STAMP = re.compile(
    r"^[ \t]*[A-Z][A-Za-z.'-]*(?:[ \t]+[A-Z][A-Za-z.'-]*){0,3}\s+Declassified/Released\s+"
    r"US Department\s+of State\s+EO Systematic Review\s+\d{1,2} [A-Za-z]{3} \d{4}[ \t]*(?:\n|\Z)",
    re.MULTILINE,
)
"""What the reviewers stamped on each page. Takes `Ann B. Lamp  Declassified/Released  US Department
of State  EO Systematic Review  06 JUL 2006⏎`; not `Declassified/Released by the keeper`."""

_INSTEAD = re.compile(
    r"\bERROR\b|\bUN(?:AVAILABLE|RETRIEVABLE)\b|\bNOT (?:AVAILABLE|FOUND|ON-?LINE|RELEASED)\b"
    r"|\bWITHDRAWN\b|\bNO TEXT\b",
    re.IGNORECASE,
)
"""Takes `TEXT NOT AVAILABLE` and `Error reading the index`; not `TERROR` or `WITHDRAW`."""

_LONGEST_INSTEAD = 300
"""The most characters of what stands in place of a text, which is a sentence or two."""


def words_instead(text: str) -> str:
    r"""Return what stands in place of a telegram that the file lacks; empty for a telegram.

    >>> words_instead("SECRET\n\nTELEGRAM TEXT IS UNAVAILABLE"), words_instead("FM ALDER\nERROR")
    ('SECRET TELEGRAM TEXT IS UNAVAILABLE', '')
    """
    words = " ".join(text[: 2 * _LONGEST_INSTEAD].split())
    is_short = len(words) <= _LONGEST_INSTEAD and _SENDER.search(text) is None
    return words if is_short and _INSTEAD.search(words) else ""


def level_of(text: str) -> str:
    r"""Return how a telegram is classified, by the first line that says it; empty if none does.

    >>> level_of("PAGE 01\nL I M I T E D  O F F I C I A L  U S E\n"), level_of("UNCLAS ALDER 12")
    ('LIMITED OFFICIAL USE', 'UNCLASSIFIED')
    """
    found = _LEVEL_ALONE.search(text)
    return _BY_LETTERS.get("".join(found[0].split())[:4], "") if found else ""


def split_telegram(text: str) -> tuple[str, str]:
    """Return header and body of a telegram, verbatim except for blank lines around them."""
    start = _body_start(text)
    header, body = text[:start].strip("\n"), text[start:].strip("\n")
    return header + "\n" if header.strip() else "", body + "\n" if body.strip() else ""


def without_stamps(text: str) -> str:
    """Return a text without the stamps of its review, which are not part of the telegram."""
    return _STAMP.sub("", text)


def _body_start(text: str) -> int:
    """Return where the body begins; 0 if no header can be seen."""
    sender = _SENDER.search(text)
    if sender is None:
        return 0
    for pattern in (_OPENING, _LEVEL_ALONE, _FIRST_FIELD):
        if found := pattern.search(text, sender.end()):
            return found.start()
    blank = _BLANK_LINE.search(text, sender.end())
    return blank.end() if blank else 0
