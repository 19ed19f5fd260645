"""The subject of a cable: the line that opens with SUBJECT, and its continuations."""

import re

from cabletui.cable.reading.whole_copy import in_head_of_whole_copy

_OPENING = 12_000
_LONGEST = 1_500
_AT_LINE_START = re.compile(
    r"^[ \t>*]*S?UBJ(?:ECT)?\b(?:[ \t]*[:;.,]|[ \t]+(?!LINE\b|:))", re.IGNORECASE | re.MULTILINE
)
_INSIDE_A_LINE = re.compile(r"SUBJECT[ \t]*:", re.IGNORECASE)
_END = re.compile(
    r"""
      REF(?:TEL)?S?[ ]?(?:\(S\))?[ \t]*[:.]
    | (?i:[ ]REF(?:TEL)?S?(?:\(S\))?[ \t]*:)
    | (?i:CLASSI?F?IED[ ]BY)
    | (?i:[ ]SENSITIVE[ ]BUT\b)
    | [ ]?\b[A-Z]{3,20}[ ]\d{8}[ ]{1,3}\d{3}(?:\.\d)?[ ]OF\b
    | \n[ \t]*(?:
          \n
        | -{3,} | _{3,} | ={3,} | \*{3,}
        | ¶?[ ]?\d{1,2}[ ]?\.(?!\d)
        | (?i:(?:REF(?:TEL)?S?|SUMMARY|INTRODUCTION|SIPDIS|TAGS?|E\.?O\.?[ ]1|FROM:)\b)
        | \([CSU](?:/NF)?\)|\(SBU\)
        | (?:[A-Z][ ]){4,}[A-Z]\b
        | PAGE[ ]\d
        | (?:UNCLASSIFIED|CONFIDENTIAL|SECRET|LIMITED[ ]OFFICIAL[ ]USE)[ \t]*(?:\n|$)
      )
    """,
    re.VERBOSE,
)
_MARK = re.compile(r"^\(?(?:[CSU]|SBU|FOUO|LOU|U//FOUO|[CS]/+(?:NF|NOFORN))\)[ :]*")
_TAIL = re.compile(r" \([A-Z]+\)$")
_HYPHEN = re.compile(r"(?<=\w)-[ \t]*\n[ \t]*(?=\w)")
_MARKUP = re.compile(r"</?(?:strong|b|em|i|br)[ /]{0,2}>", re.IGNORECASE)
_ENTITY = re.compile(r"&#(x[0-9A-Fa-f]{1,5}|\d{1,6});")


@in_head_of_whole_copy
def subject(body: str, *, clean: bool = True) -> str:
    """Return the whole subject, its lines joined by one space; empty where there is none.

    Args:
        body: The body of the cable.
        clean: Whether to drop a portion mark before it, a short caption in brackets behind it
            and the backslashes that a database left at line ends.
    """
    opening = _AT_LINE_START.search(body, 0, _OPENING) or _INSIDE_A_LINE.search(body, 0, _OPENING)
    if not opening:
        return ""
    text = body[opening.end() : opening.end() + _LONGEST].lstrip()
    end = _END.search(text)
    text = text[: end.start()] if end else text
    text = _HYPHEN.sub("-", _ENTITY.sub(_decoded, _MARKUP.sub(" ", text)))
    return _cleaned(text) if clean else " ".join(text.split())


def _cleaned(text: str) -> str:
    joined = " ".join(text.replace("\\", " ").split())
    return _TAIL.sub("", _MARK.sub("", joined))


def _decoded(entity: re.Match[str]) -> str:
    digits = entity[1]
    code = int(digits[1:], 16) if digits[0] == "x" else int(digits)
    return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else entity[0]
