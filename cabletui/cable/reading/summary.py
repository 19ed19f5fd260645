"""The summary of a cable."""

import re
from collections.abc import Iterator

from cabletui.cable.reading.capitals import in_capitals
from cabletui.cable.reading.page_lines import page_lines
from cabletui.cable.reading.sections import sections
from cabletui.cable.reading.summary_heading import MARK, end_of_summary, headings
from cabletui.cable.reading.whole_copy import in_whole_copy

_OPENING = 20_000
_LONGEST = 8_000
_BEGINNING = 600
_LONGEST_LEFT_OUT = 200
"""More characters than a page line, a ruler or a number has: with more left, there is text."""

_LEAD = re.compile(
    rf"\s+|(?!--[ ][A-Za-z])[-=*_~+#^]{{2,}}|[-=*_~+#^](?=[ ][-=*_~+#^])"
    rf"|(?<=[-=*_~+#^][ ])[-=*_~+#^](?=\s)|\.{{5,}}|[:;](?=\s)"
    rf"|¶?[ ]?\(?\d{{1,2}}[ ]?[.,)](?!\d)|{MARK}"
    r"|(?:[CSU]|SBU|[CSU]/NF)\)(?=\s)|\((?:[CSU]|SBU|[CSU]/NF)(?=[ ][A-Z])"
    r"|(?i:(?:BEGIN[ ])?SUMMARY(?:[ ](?:AND|&)[ ][A-Z]+(?:[ ][A-Z]+)?)?[ ]?(?:[:.]|-{1,2}(?=[ ])))"
)
"""Takes what stands between a heading and its text: `-----`, `1. `, `(C) `, `Summary: `; not
`Summary judgment` or the mark of a list, `-- The board`."""

_HEADING = re.compile(r"[^\n.]{1,40}\n[ \t]*[-=*_~+#^]{4,}[ \t]*(?=\n)")
"""Takes the rest of a heading and its ruler, `ACTION REQUEST⏎-----⏎`; not `It met.⏎-----⏎`."""

_PARAGRAPH = (
    rf"[ \t]*¶?[ ]?(?:\(?\d{{1,2}}[a-zA-Z]?[ ]?[.,)]{{1,2}}[ \t]*(?P<mark>{MARK})"
    r"|\d{1,2}[ ]?\.(?!\d))[ \t]*"
)
_NUMBER = re.compile("^" + _PARAGRAPH, re.MULTILINE)
"""Takes the number of a paragraph at a line start, `2. (C) `, `2) (C) `; not `2.5 miles` or
`(2) nets`."""

_BOUNDARY = re.compile(
    rf"(?P<blank>\n[ \t\\]*\n)|\n(?P<number>{_PARAGRAPH})|\n[ \t]*[-=_*~+]{{4,}}"
    rf"|[ ][-=_*~+]{{4,}}[ ]|[ ¶]\d{{1,2}}[ ]?\.[ ]{{0,3}}{MARK}"
)
"""Takes where another paragraph may begin, `⏎⏎` and ` 2. (C)`; not `a⏎b`."""

_ITEM = re.compile(r"\s{0,8}(?:--?|[*•])[ \t]{1,3}(?![-*=_~])\S")
"""Takes the first sign of an item of a list, ` -- The board`; not `-----` or `- - -`."""

_IN_A_LINE = re.compile(rf"(?<=[.!?\"”)][ ])[ ]?\d{{1,2}}[ ]?\.[ ]{{0,3}}{MARK}[ ]?")
"""Takes the `2. (C) ` of `Dues rose. 2. (C) Nets`; not that of `see 2. (C)`."""

_MARK_ALONE = re.compile(rf"(?<=\n\n)[ \t]*{MARK}[ \t]*")
"""Takes the mark of a paragraph without a number, `⏎⏎(C) `; not `⏎(C) `."""

_LONGEST_NOTICE = 160
_NOTICE = re.compile(
    r"(?:(?:THIS|THE FOLLOWING) (?:IS|CABLE|MESSAGE|REPORT|TELEGRAM|CONTAINS)|PLEASE SEE|ACTION REQ"
    r"|SEE PARA|SENSITIVE BUT|ENTIRE TEXT|PARAGRAPHS? \d)",
    re.IGNORECASE,
)
"""Takes the start of `This is an action request`; not that of `This year the board met`."""

_RULER = re.compile(r"^[ \t]*(?:[-_=*~+#^]{3,}|(?:[-_=*~+#^][ ]){3,})[ \t]*", re.MULTILINE)
"""Takes a line `-----`; not ` -- `."""

_OPENING_SIGNS = " -*({[</\n¶"
"""What may stand before "End summary"."""

_SENTENCE_END = frozenset(".!?:;)]\"”'*-=_")
_CAPTION = re.compile(
    r"\s{0,8}(?:(?:SIPDIS|NOFORN|SENSITIVE|EXDIS|NODIS|LIMDIS|STADIS)\b|E\.?O\.? ?1|TAGS?\b|SUBJ"
    r"|REF(?:TEL)?S?:|[A-Z][A-Z ,;/]{1,40} (?:FOR|PASS)\b)[^\n]*"
)
"""Takes a caption that is repeated at the top of a section, `⏎SIPDIS`; not `⏎The board`."""

_STRAY_CAPTION = re.compile(r"SIPDIS(?<!\wSIPDIS)\b")
"""Takes the caption that some systems repeated within the text, `SIPDIS`; not `SIPDISTS`."""

_OLD_PAGE = re.compile(
    r"(?:\b(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE)\s{1,80})?"
    r"PAGE \d\d\s{1,20}[A-Z .]{2,30}\d{5}[^\n]{0,20}?\d{6}Z"
)
"""Takes `CONFIDENTIAL  PAGE 02  OSLO 00418  01 OF 03 251228Z`; not `PAGE 02`."""


@in_whole_copy
def summary(body: str) -> str | None:
    """Return the text of the summary; None if a cable has none.

    It goes from "Summary" to "End summary", or to the next paragraph if its end is not marked; if
    only its end is marked, it is the first paragraph. Heading words, paragraph numbers, portion
    marks, rulers, page lines and the captions of sections are left out. A notice to the reader
    between the heading and the summary is not taken for it.
    """
    notice = None
    for text, is_marked in _texts(body):
        found = _cleaned(text, is_marked=is_marked)
        is_short = not is_marked and len(found) < _LONGEST_NOTICE
        if found and not (is_short and _NOTICE.match(found)):
            return found
        notice = notice or found or None
    return notice


@in_whole_copy
def has_summary(body: str) -> bool:
    """Return whether a cable has a summary, at half the cost of reading it.

    The beginning of its text is enough, if it is longer than anything that is left out of one.
    """
    return any(
        len(_cleaned(text[:_BEGINNING], is_marked=is_marked)) > _LONGEST_LEFT_OUT
        or _cleaned(text, is_marked=is_marked)
        for text, is_marked in _texts(body)
    )


def _texts(body: str) -> Iterator[tuple[str, bool]]:
    """Yield what may be the text of the summary, the likeliest first; whether its end is marked.

    They are what follows each heading, then what stands before the end where there is no heading.
    """
    text = body[:_OPENING].replace("\u2028", "\n")
    capitals = in_capitals(text)
    end = end_of_summary(capitals)
    passed = 0
    for heading in headings(text, capitals, end):
        if heading < passed:
            continue
        passed = _after_lead(text, heading)
        yield text[passed : passed + _LONGEST if end is None else end], end is not None
    if end is not None and (number := _NUMBER.search(text, 0, end)):
        yield text[number.end() : end], True


def _after_lead(text: str, start: int) -> int:
    """Return where the text begins after a heading, its ruler, number, marks and a second word."""
    heading = _HEADING.match(text, start)
    start = heading.end() if heading else start
    while lead := _LEAD.match(text, start):
        start = lead.end()
    return start


def _cleaned(text: str, *, is_marked: bool) -> str:
    text = _without_breaks(text)
    text = _IN_A_LINE.sub("", text) if is_marked else text[: _end_of_paragraph(text)]
    text = _NUMBER.sub(lambda number: "" if _is_of_a_paragraph(text, number) else number[0], text)
    return _RULER.sub("", _MARK_ALONE.sub("", text)).strip().rstrip(_OPENING_SIGNS)


def _end_of_paragraph(text: str) -> int:
    for boundary in _BOUNDARY.finditer(text):
        is_torn = boundary["blank"] and text[boundary.end() : boundary.end() + 1].islower()
        if is_torn and not _ends_a_sentence(text, boundary.start()):
            continue
        if boundary["blank"] and _ITEM.match(text, boundary.end()):
            continue
        in_sentence = boundary["number"] and not boundary["mark"]
        if in_sentence and not _ends_a_sentence(text, boundary.start()):
            continue
        return boundary.start()
    return len(text)


def _is_of_a_paragraph(text: str, number: re.Match[str]) -> bool:
    """Return whether a number is a paragraph's, and not the end of a sentence, `in May⏎8.`."""
    line = text[max(0, number.start() - 80) : number.start()].rstrip(" \t")
    return bool(number["mark"]) or line.endswith("\n\n") or _ends_a_sentence(text, number.start())


def _ends_a_sentence(text: str, place: int) -> bool:
    before = text[max(0, place - 80) : place].rstrip()
    return not before or before[-1] in _SENTENCE_END


def _without_breaks(text: str) -> str:
    """Return a text without page lines and the captions of sections.

    If they stand in the middle of a sentence, the blank lines around them go, too.
    """
    kept, place = "", 0
    for start, end in sorted(_breaks(text)):
        if start < place:
            continue
        before = text[place:start].rstrip()
        after = text[end : end + 80].lstrip(" \t\n\\")
        is_torn = not _ends_a_sentence(before, len(before)) or after[:1].islower()
        kept += before + ("\n" if is_torn else "\n\n")
        place = end + len(text[end : end + 80]) - len(after) if is_torn else end
    return kept + text[place:] if place else text


def _breaks(text: str) -> Iterator[tuple[int, int]]:
    yield from page_lines(text)
    yield from (caption.span() for caption in _STRAY_CAPTION.finditer(text))
    if "PAGE 0" in text:
        yield from (page.span() for page in _OLD_PAGE.finditer(text))
    if "SECTION 0" in text:
        for marker in sections(text):
            if marker.kind == "section":
                yield marker.span[0], _end_of_captions(text, marker.span[1])


def _end_of_captions(text: str, end: int) -> int:
    while caption := _CAPTION.match(text, end):
        end = caption.end()
    return end
