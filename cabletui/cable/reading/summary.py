"""The summary of a cable."""

import re

from cabletui.cable.reading.whole_copy import in_whole_copy

_OPENING = 20_000
_LONGEST = 8_000
_BEGIN = re.compile(
    r"^[ \t\-*_¶]*(?:\d{1,2}[ ]?\.[ \t]*)?(?:\([A-Z/ ]{1,12}\)[ \t]*)?(?:BEGIN )?SUMMARY"
    r"(?:[ ,/]*(?:AND|&)[ ]?(?:[A-Z]+[ ]?){1,3})?(?=[ \t]*(?:[:.\-–]|\n))[ \t]*[:.\-–]*",
    re.IGNORECASE | re.MULTILINE,
)
_BEGIN_IN_A_LINE = re.compile(
    r"(?<= )\d{1,2}[ ]?\.[ ]{0,3}(?:\([A-Z/ ]{1,12}\)[ ]{0,3})?(?:BEGIN )?SUMMARY[ ]?[:.\-–]",
    re.IGNORECASE,
)
_END = re.compile(r"\(?\bEND[ \t\n]{1,4}(?:OF[ ])?SUMMARY\b", re.IGNORECASE)
_NEXT = re.compile(r"\n[ \t]*\n|\n[ \t]*(?:¶ ?)?\d{1,2}[ ]?\.(?!\d)|\n[ \t]*-{4,}|[ ]-{4,}[ ]")
_NUMBER = re.compile(r"^[ \t]*¶?[ ]?\d{1,2}[ ]?\.(?!\d)[ \t]*(?:\([A-Z/ ]{1,12}\))?", re.MULTILINE)
_RULER = re.compile(r"^[ \t]*[-_=*]{3,}[ \t]*$|^[ \t]*[-_=*]{3,}[ \t]*", re.MULTILINE)


@in_whole_copy
def summary(body: str) -> str | None:
    """Return the text of the summary; None where a cable has none.

    It goes from "Summary" to "End summary", or to the next paragraph where its end is not
    marked, or is the first paragraph where only its end is. Heading words, paragraph numbers,
    portion marks and rulers are left out.
    """
    end = _END.search(body, 0, _OPENING)
    before = end.start() if end else _OPENING
    begin = _BEGIN.search(body, 0, before) or _BEGIN_IN_A_LINE.search(body, 0, before)
    if end:
        start = begin.end() if begin else _first_paragraph(body, end.start())
        text = body[start : end.start()]
    elif begin:
        text = body[begin.end() : begin.end() + _LONGEST]
        own = _NUMBER.match(_RULER.sub("", text).lstrip())
        text = _RULER.sub("", text).lstrip()[own.end() if own else 0 :]
        following = _NEXT.search(text)
        text = text[: following.start()] if following else text
    else:
        return None
    return _NUMBER.sub("", _RULER.sub("", text)).strip() or None


def _first_paragraph(body: str, before: int) -> int:
    number = _NUMBER.search(body, 0, before)
    return number.end() if number else before
