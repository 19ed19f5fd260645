"""The subject of a cable as REF lines that cite it give it."""

import re

_LEAD = re.compile(r"[ \t]*(?:\((?:NOTAL|EXDIS|NODIS|NOFORN|S|C|U|SBU)\)[ \t]*)*[-–:,]?\s*")
"""Takes what stands before a subject: the ` (NOTAL) ` of ` (NOTAL) "LAMPS"`; not its quote."""

_BRACKETS = re.compile(r"\(([^()]{4,100})\)")
"""Takes `(LAMP OIL)`; not `(NF)`, which is too short."""

_QUOTES = re.compile(r"[\"“]([^\"”]{4,160})[\"”]")
"""Takes `"LAMPS FOR OBAN"`; not `LAMPS`."""

_DASH = re.compile(r"[ \t]+[-–:][ \t]*([A-Z][^\n]{3,120})")
"""Takes ` - LAMPS FOR OBAN`, to the end of the line; not `-LAMPS` or ` - the lamps`."""

_WORD = re.compile(r"[^\W\d_]{3,}")
"""Takes each word of letters: `LAMP`; not `08` or `OF`."""

_NO_SUBJECT = """
    BOTH NOTAL EXDIS NODIS NOFORN SIPDIS LIMDIS STADIS SECRET CONFIDENTIAL UNCLASSIFIED UNCLAS SBU
    AND PREVIOUS PARA PARAS PARAGRAPH PARAGRAPHS SEPTEL REFTEL EMAIL CIRCULAR CORRECTED COPY
    JAN FEB MAR APR MAY JUN JUL AUG SEP SEPT OCT NOV DEC JANUARY FEBRUARY MARCH APRIL JUNE JULY
    AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER FROM DATED THE ABOVE BELOW SERIES ALL
"""
"""Words that are said of a cable and are not what it is about."""


def reference_subject(text: str) -> str:
    r"""Return the subject that follows a citation in REF lines; empty if none does.

    It stands in brackets or in quotes, or after a dash to the end of the line.

    >>> reference_subject(" (LAMP OIL)\n     B. OSLO 2"), reference_subject(" (NOTAL)\n     B. ")
    ('LAMP OIL', '')

    Args:
        text: What follows the citation, up to the next.
    """
    lead = _LEAD.match(text)
    at = lead.end() if lead else 0
    found = _BRACKETS.match(text, at) or _QUOTES.match(text, at) or _DASH.match(text)
    subject = " ".join(found[1].split()) if found else ""
    words = {word.upper() for word in _WORD.findall(subject)}
    return subject.strip(' .,;"“”') if words.difference(_NO_SUBJECT.split()) else ""
