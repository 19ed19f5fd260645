"""Where the REF lines of a body begin and end, and which of their line ends separate citations."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cabletui.cable.reading.numbered_items import Mark, may_be_numbered, numbered_items
from cabletui.cable.reading.reference_lines import one_item_a_line
from cabletui.cable.reading.reference_slips import without_slips
from cabletui.cable.reading.reference_tokens import tokens
from cabletui.cable.reading.token_kind import TokenKind

_LONGEST = 3_000
_LOOK_AHEAD = 120
_WORD = re.compile("REF|RE:|REEF|R E F")
"""Takes what may begin a label, cheaply: `REFTEL` and `RE:`; not `RED`."""

_NAME = (
    r"(?:R[ ]E[ ]F|RE?E?FF?(?:[ ]?TEL|ERENCED?)?(?:[ ]?CABLE|[ ]MESSAGE)?)(?:[ ]?['’/]?S)?"
    r"[ \t]*(?:\(S\))?"
)
_LABEL = re.compile(rf"{_NAME}[ \t]*(?:[:;]+\.*|\.+:*(?!\d)|-(?=[ ])|,)")
"""Takes `REF:`, `REFTELS:`, `REF.:`, `REF(S):`, `REF'S:`, `R E F:`; not the `REF` of `REFINERY`."""

_GLUED = re.compile(r"REF(?=[A-F][ \t]*[:.)])")
"""Takes the label of `REFA: OSLO 12`; not that of `REFORM`."""

_BARE_LABEL = re.compile(rf"(?:{_NAME}(?![A-Z\d])|RE:)")
"""Takes the label of `REF A OSLO 12`, if a citation follows; not that of `REFORM`."""

_LIST = re.compile(
    r"[ \t¶-]{0,6}[(\[]?A(?:[.:)\]-]{1,2}|[ ]-)[^\n]{2,80}(?:[\s;,.]|\n\s{0,12}[¶-]{0,2}[ ]?)"
    r"[(\[]?B(?:[.:)\]-]{1,2}|[ ]-)"
)
"""Takes the beginning of a list, ` A. HALE E-MAIL⏎B. OSLO 12`; not ` A. SAYS`."""

_AFTER_A_WORD = re.compile(r"REF(?:TEL)?S?(?:\(S\))?[ \t]*:")
"""Takes `REF:` within a line; not `REF` alone, which prose has."""

_PERHAPS_AFTER_A_WORD = re.compile(
    r"\b(?:REF(?:TEL)?S?(?:\.[ ]|[ ](?=\(?A[.)]))|RE:[ ])"
    r"(?=\(?(?:A[.)]{1,2}[ ]?)?(?:['(]?\d\d(?:\d\d)?[) ]{1,2})?[A-Z][A-Z '-]{2,24}[ ]?#?\d)"
)
"""Takes `REF A) OSLO 12` and `REF. OSLO 12` within a line; not `REF A`, which prose has."""

_BULLET_BEFORE = re.compile(r"[ \t>*¶]*[(\[]?[A-Z][.:)\]][ \t]*")
"""Takes what stands before a label that has a bullet: `A. ` and ` (B) `; not `U.S. `."""

_END = re.compile(
    r"CLASSI?F?I?ED BY|(?<!\()\bSUMMARY\b|-----|={5}|\bSENSITIVE BUT\b|\bREASONS?:"
    r"|\bTAGS:|\bSUBJ(?:ECT)?:"
    r"|\bTHIS (?:MESSAGE|CABLE|IS)\b|\b(?:INTRODUCTION|BACKGROUND|ACTION REQUEST)[ \t]*[:\n]"
    r"|\n[ \t]*(?:¶ ?)?[1-9]\d?[ \t]?[.)](?!\d)|\s1\.? ?\([A-Z/]{1,8}\)"
    r"|\s1\.\s+(?![A-Z][.):])[A-Z]|\b(?:[A-Z] ){4,}[A-Z]\b"
    r"|\bE\.O\. ?1|\bDERIVED FROM|\bDECL(?:ASSIFY)?(?: ON)?:"
)
"""Takes what stands after REF lines: `⏎1. (C)`, `CLASSIFIED BY` and `-----`; not ` 12. STATE 12`,
an item of a list."""

CUT = ("..", "…")
"""How a line ends that was cut short."""

_PAGE = re.compile(
    r"(?:\b(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE)\s{1,80})?"
    r"PAGE \d\d\s{1,20}[A-Z .]{2,30}\d{5}[^\n]{0,20}?\d{6}Z"
    r"|\b[A-Z][A-Z ]{2,24} \d{8}\s{1,3}\d{3}(?:\.\d)? OF \d{3}"
)
"""Takes the line at the top of a page, `ROME 00000012  001.2 OF 003`; not `ROME 00000012`."""


@dataclass(frozen=True, slots=True)
class Block:
    """The REF lines of a body."""

    start: int
    """Where they begin in the body, after their label."""

    text: str
    """The lines in capitals, page lines blanked out, of the length that they have in the body; a
    line end stays only where it parts citations."""

    marks: Sequence[Mark]
    """The numbers before the items, where the list is numbered."""


def block(capitals: str) -> Block | None:
    """Return the REF lines of a text; None if there are none.

    Where a preview cuts them short, those of the whole text below are meant.

    Args:
        capitals: The opening of a body, in capitals.
    """
    found = None
    for start in _starts(capitals):
        found = _block(capitals, start)
        if not found.text.rstrip().endswith(CUT):
            break
    return found


def _block(capitals: str, start: int) -> Block:
    """Return the REF lines that begin at a place."""
    text = capitals[start : start + _LONGEST]
    marks: tuple[Mark, ...] = ()
    if may_be_numbered(text):
        text = without_slips(text)
        marks, stop = numbered_items(text, _END)
    else:
        end = _END.search(text)
        stop = end.start() if end else len(text)
    text = without_slips(_PAGE.sub(lambda page: " " * len(page[0]), text[:stop]))
    return Block(start, one_item_a_line(text, {mark.begin for mark in marks}), marks)


def _starts(capitals: str) -> Iterator[int]:
    """Yield where REF lines go on after their label."""
    for word in _WORD.finditer(capitals):
        at = word.start()
        line = capitals.rfind("\n", 0, at) + 1
        before = capitals[line:at]
        is_first = not before.strip(" \t>*\\")
        label = (_LABEL.match(capitals, at) or _GLUED.match(capitals, at)) if is_first else None
        label = label or (None if is_first else _AFTER_A_WORD.match(capitals, at))
        perhaps = None if is_first or label else _PERHAPS_AFTER_A_WORD.match(capitals, at)
        if label:
            yield label.end()
        elif perhaps and _cites(capitals, perhaps.end()):
            yield perhaps.end()
        elif is_first or _BULLET_BEFORE.fullmatch(before):
            bare = _BARE_LABEL.match(capitals, at)
            listed = _LIST.match(capitals, bare.end()) if bare else None
            places = [found.end() for found in (bare, listed) if found]
            if bare and any(_cites(capitals, place) for place in places):
                yield bare.end() if is_first else line


def _cites(capitals: str, place: int) -> bool:
    """Return whether a citation is what comes next in a text."""
    for token in tokens(without_slips(capitals[place : place + _LOOK_AHEAD].replace("\n", " "))):
        if token.kind in (TokenKind.STATION, TokenKind.WHOLE):
            return True
        if token.kind not in (
            TokenKind.BULLET,
            TokenKind.YEAR,
            TokenKind.NUMBER,
            TokenKind.MARK,
            TokenKind.SEPARATOR,
        ):
            return False
    return False
