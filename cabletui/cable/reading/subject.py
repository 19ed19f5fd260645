"""The subject of a cable: the line that opens with SUBJECT, and its continuations."""

import re
from difflib import SequenceMatcher

from cabletui.cable.reading.capitals import opening_in_capitals
from cabletui.cable.reading.subject_lines import subject_lines
from cabletui.cable.reading.whole_copy import in_head_of_whole_copy

_LONGEST = 1_500
_AT_LINE_START = re.compile(
    r"^[ \t>*]*S?UBJ(?:ECT)?\b(?:[ \t]*[:;.,]{1,2}(?:[ ]-[ ])?|[ \t]+(?:-[ ])?(?!LINE\b|:))",
    re.MULTILINE,
)
"""Takes the `SUBJECT: ` that begins a line, `UBJECT:` and `SUBJ `; not `SUBJECT LINE`."""

_INSIDE_A_LINE = re.compile(r"SUBJECT[ \t]*:")
"""Takes the label of `TAGS: ECON SUBJECT: ICE`; not `SUBJECT ICE`."""

_LABEL = re.compile(r"^[ \t>*]*([A-Z0-9][A-Z0-9 ]{3,7}[A-Z0-9])[ \t]*:", re.MULTILINE)
"""Takes what may be a misspelt label, the `SUBJEC:` that begins a line; not `THE SUBJEC:`."""

_LIKENESS = 0.8

_AGAIN = re.compile(
    r"\s*(?:\([A-Z/]{1,12}\)[ ]*)?(?:SUBJ(?:ECT)?[ \t]*(?::|[ ]-[ ])|:(?!:))\s*", re.IGNORECASE
)
"""Takes a second label, the `(C) SUBJECT: ` of `(C) SUBJECT: ICE`; not that of `SUBJECT TO ICE`."""

_MARK = re.compile(
    r"^(?:[(\[]?[ ]?(?:[CSU]|TS|SBU|FOUO|LOU|U//?FOUO|(?:[CS]|SBU)[/-]+(?:NF|NOFORN)"
    r"|SECRET|CONFIDENTIAL|UNCLASSIFIED|[CS]/+REL[^()]{0,30})[ ]?[)\]]|\([CSU](?= [A-Z]{2}))"
    r"(?:[ :]*-[ ])?[ :]*"
)
"""Takes the `(C/NF) ` and the `[SECRET] - ` before a subject; not that of `(CODEL)`."""

_TAIL = re.compile(r" \([A-Z]+\)$")
"""Takes the ` (SBU)` at the end of `ICE (SBU)`; not that of `(U) ICE`."""

_HYPHEN = re.compile(r"(?<=\w)-[ \t]*\n[ \t]*(?=\w)")
"""Takes the `-⏎` of `US-⏎LED`; not that of `ICE -⏎ LED`."""

_MARKUP = re.compile(r"</?(?:strong|b|em|i|br)[ /]{0,2}>", re.IGNORECASE)
"""Takes `<br />`; not `<`."""

_ENTITY = re.compile(r"&#(x[0-9A-Fa-f]{1,5}|\d{1,6});")
"""Takes `&#8217;`; not `&amp;`."""


@in_head_of_whole_copy
def subject(body: str, *, clean: bool = True) -> str:
    """Return the whole subject, its lines joined by one space; empty where there is none.

    Args:
        body: The body of the cable.
        clean: Whether to drop a portion mark before it, a short caption in brackets behind it
            and the backslashes that a database left at line ends.
    """
    capitals = opening_in_capitals(body)
    opening = _AT_LINE_START.search(capitals) or _INSIDE_A_LINE.search(capitals)
    opening = opening or _misspelt_label(capitals)
    if not opening:
        return ""
    start = opening.end()
    while again := _AGAIN.match(body, start):
        start = again.end()
    text = subject_lines(body[start : start + _LONGEST].replace("\u2028", "\n").lstrip())
    text = _HYPHEN.sub("-", _ENTITY.sub(_decoded, _MARKUP.sub(" ", text)))
    return _cleaned(text) if clean else " ".join(text.split())


def _misspelt_label(capitals: str) -> re.Match[str] | None:
    """Return the first label at a line start that is one or two slips away from `SUBJECT:`."""
    labels = _LABEL.finditer(capitals)
    return next((label for label in labels if _is_like_subject(label[1])), None)


def _is_like_subject(word: str) -> bool:
    return SequenceMatcher(None, "SUBJECT", word.replace(" ", "")).ratio() >= _LIKENESS


def _cleaned(text: str) -> str:
    joined = " ".join(text.replace("\\", " ").split()).strip(" <>|")
    return _TAIL.sub("", _MARK.sub("", joined))


def _decoded(entity: re.Match[str]) -> str:
    digits = entity[1]
    code = int(digits[1:], 16) if digits[0] == "x" else int(digits)
    return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else entity[0]
