"""The subject of a cable: the line that opens with SUBJECT, and its continuations."""

import re
from difflib import SequenceMatcher

from cabletui.cable.reading.capitals import opening_in_capitals
from cabletui.cable.reading.subject_lines import subject_lines
from cabletui.cable.reading.whole_copy import whole_copy, with_line_feeds

_LONGEST = 1_500
_AT_LINE_START = re.compile(
    r"^[ \t>*]*(?:S?UBJ(?:ECT)?\b(?![ ]ECT\b)|S[ ]?U[ ]?B[ ]?J[ ]?E[ ]?C[ ]?T(?=[ ]?:))"
    r"(?:[ \t]*(?:(?P<mark>[:;])[:;.,]?|[.,]{1,2})(?:[ ]-[ ])?|[ \t]+(?:-[ ])?(?!LINE\b|:))",
    re.MULTILINE,
)
"""Takes the `SUBJECT: ` that begins a line, `UBJECT:` and `SUBJ `; not `SUBJECT LINE`."""

_INSIDE_A_LINE = re.compile(r"SUBJ(?:ECT)?[ \t]*:")
"""Takes the label of `TAGS: ECON SUBJECT: ICE` and `NOSUBJ: ICE`; not `SUBJECT ICE`."""

_SECOND_PARAGRAPH = re.compile(r"\n[ \t]*¶?2[.)][ ]{0,3}\(")
"""Takes the `⏎2. (C` that only the text has; not `⏎2. THE`."""

_FIRST_PARAGRAPH = re.compile(r"^[ \t]*¶?1[.)][ ]{0,3}[(A-Z]", re.MULTILINE)
"""Takes the `1. (U` below which no head stands; not `⏎1.5`."""

_LABEL = re.compile(r"^[ \t>*]*([A-Z0-9][A-Z0-9 ]{3,7}[A-Z0-9])[ \t]*:", re.MULTILINE)
"""Takes what may be a misspelt label, the `SUBJEC:` that begins a line; not `THE SUBJEC:`."""

_LIKENESS = 0.8

_AGAIN = re.compile(
    r"\s*(?:\([A-Z/]{1,12}\)[ ]*)?(?:SUBJ(?:ECT)?[ \t]*(?::|[ ]-[ ])|:(?!:))\s*", re.IGNORECASE
)
"""Takes a second label, the `(C) SUBJECT: ` of `(C) SUBJECT: ICE`; not that of `SUBJECT TO ICE`."""

_MARK = re.compile(
    r"^(?:(?i:[(\[]?[ ]?(?:[CSU]|TS|SBU|FOUO|LOU|U//?FOUO|(?:[CS]|SBU)[/-]+(?:NF|NOFORN)"
    r"|(?:SECRET|CONFIDENTIAL)(?:/+NOFORN)?|UNCLASSIFIED|[CS]/+REL[^()]{0,30})[ ]?[)\]])"
    r"|\([CSU](?= [A-Z]{2}))"
    r"(?:[ :]*-[ ])?[ :]*"
)
"""Takes the `(C/NF) ` and the `[SECRET] - ` before a subject; not that of `(CODEL)`."""

_TAIL = re.compile(r" \([A-Z]+\)$")
"""Takes the ` (SBU)` at the end of `ICE (SBU)`; not that of `(U) ICE`."""

_HYPHEN = re.compile(r"(?<=\w)-[ \t]*\n[ \t]*(?=\w)")
"""Takes the `-⏎` of `US-⏎LED`; not that of `ICE -⏎ LED`."""

_MARKUP = re.compile(r"</?(?:strong|b|em|i|br)[ /]{0,2}>", re.IGNORECASE)
"""Takes `<br />`; not `<`."""

_ENTITY = re.compile(r"&(?:#(x[0-9A-Fa-f]{1,5}|\d{1,6})|(amp|lt|gt|quot|apos|nbsp));")
"""Takes `&#8217;` and `&amp;`; not the sign of `R&D;`."""

_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": " "}

_CUT = ("...", "…")
_CUT_LINE = re.compile(r"\n[ \t]*(?P<line>[^\n]{6,90}?)(?:\.\.\.|…)[ \t]*(?:\n|\Z)")
"""Takes the last line of a preview, `⏎AND TIDE...`; not `AND TIDE... AGAIN`."""

_ESCAPED = re.compile(r"\\(?=[\"'])")
"""Takes the backslash of `\\"ICE\\" MELTS`; not that of `ICE \\ MELTS`."""


def subject(body: str, *, clean: bool = True) -> str:
    """Return the whole subject, its lines joined by one space; empty if there is none.

    Args:
        body: The body of the cable.
        clean: Whether to drop a portion mark before it, a short caption in brackets after it
            and the backslashes that a database left at line ends.
    """
    found = _subject(body, clean=clean)
    return _completed(found, body) if found.endswith(_CUT) else found


def _subject(body: str, *, clean: bool) -> str:
    """Return it from the last whole copy; the backslashes at line ends are not yet taken out."""
    start, end = whole_copy(body)
    found = _read(with_line_feeds(body[start:end]), clean=clean)
    return found if found or not start else _read(with_line_feeds(body[:start]), clean=clean)


def _read(body: str, *, clean: bool) -> str:
    capitals = opening_in_capitals(body)
    opening = _label(body, capitals)
    if not opening:
        return ""
    start = opening.end()
    while again := _AGAIN.match(body, start):
        start = again.end()
    text = body[start : start + _LONGEST].replace("\u2028", "\n").replace("\xa0", " ")
    if "\n>" in text:
        text = text.replace("\n>", "\n")
    text = subject_lines(text.lstrip())
    text = _HYPHEN.sub("-", _ENTITY.sub(_decoded, _MARKUP.sub(" ", text)))
    return _cleaned(text) if clean else " ".join(text.split())


def _completed(found: str, body: str) -> str:
    """Return a subject that a preview cut, with the line that the copy below it has whole."""
    start, end = whole_copy(body)
    cut = _CUT_LINE.search(body, 0, start)
    place = body.find(f"\n{cut['line']}", start, end) + 1 if cut else 0
    beginning = found.rstrip("….")
    if not (cut and place) or not beginning.endswith(" ".join(cut["line"].split())):
        return found
    whole = " ".join(subject_lines(body[place : place + _LONGEST]).split())
    return beginning.removesuffix(" ".join(cut["line"].split())) + whole


def _label(body: str, capitals: str) -> re.Match[str] | None:
    """Return the label: at a line start, else within a line, else misspelt.

    Without a colon, the word at the start of a line is a label only in the head, and only if there
    is none within a line: the text below may use the word, too.
    """
    first = _AT_LINE_START.search(capitals)
    if first and first["mark"]:
        return first
    inside = _in_head(body, _INSIDE_A_LINE.search(capitals))
    if first and (inside or _FIRST_PARAGRAPH.search(capitals, 0, first.start())):
        first = None
    return first or inside or _misspelt_label(capitals)


def _in_head(body: str, label: re.Match[str] | None) -> re.Match[str] | None:
    """Return a label inside a line, unless it is a word of a sentence: `the subject: ice`.

    Nor is it a label if it is repeated within the text, at the top of a page.
    """
    if not label or not body[label.start()].isupper():
        return None
    return None if _SECOND_PARAGRAPH.search(label.string, 0, label.start()) else label


def _misspelt_label(capitals: str) -> re.Match[str] | None:
    """Return the first label at a line start that is one or two slips away from `SUBJECT:`."""
    labels = _LABEL.finditer(capitals)
    return next((label for label in labels if _is_like_subject(label[1])), None)


def _is_like_subject(word: str) -> bool:
    return SequenceMatcher(None, "SUBJECT", word.replace(" ", "")).ratio() >= _LIKENESS


def _cleaned(text: str) -> str:
    if "\\" in text:
        text = _ESCAPED.sub("", text).replace("\\", " ")
    joined = " ".join(text.split()).strip(" <>|")
    while mark := _MARK.match(joined):
        joined = joined[mark.end() :]
    return _TAIL.sub("", joined) if joined.endswith(")") else joined


def _decoded(entity: re.Match[str]) -> str:
    if entity[2]:
        return _NAMED[entity[2]]
    digits = entity[1]
    code = int(digits[1:], 16) if digits[0] == "x" else int(digits)
    return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else entity[0]
