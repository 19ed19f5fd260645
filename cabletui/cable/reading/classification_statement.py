"""The statement of who classified a cable and why: finding it and making it one line."""

import re
from collections.abc import Iterator

from cabletui.cable.reading.capitals import in_capitals

_OPENING = 12_000
"""The statement stands in the head of a cable or in its first paragraphs, never later."""

_LONGEST = 700
_FULL_LINE = 70
_BEGINS = re.compile(r"(?<![A-Za-z])CLASS?I?FIED[ \t\n]{0,3}BY\b[ \t]{0,3}:?", re.IGNORECASE)
_BEGINS_IN_CAPITALS = re.compile(r"CLAS(?<![A-Z]CLAS)S?I?FIED[ \t\n]{0,3}BY\b[ \t]{0,3}:?")
_ENDS = re.compile(
    r"\n[ \t]*\n(?![ \t]*(?:REASON|FOR\b|CLASS))"
    r"|\n[ \t]*(?:[-*_=]{4,}|¶|\d{1,2}[ \t]*\.(?!\d)|\([SCU][)/])",
    re.IGNORECASE,
)
_FURNITURE = re.compile(
    r"\n[ \t]*(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE)?"
    r"[ \t\n]{0,8}PAGE \d\d[ \t][^\n]*"
    r"|\n[ \t]*[A-Z][A-Z ]{2,30} \d{5,8}[ \t]+\d{3}(?:\.\d)? OF \d{3}[ \t]*(?=\n|$)"
)


def statements(body: str) -> Iterator[str]:
    """Yield each "Classified by" statement of a body, without those words, as one line.

    A line that was cut at the full width of the page, in the middle of a word perhaps, is joined
    as it was cut; a shorter one with a space.
    """
    for opening in _BEGINS_IN_CAPITALS.finditer(in_capitals(body[:_OPENING])):
        text = _FURNITURE.sub("", body[opening.end() : opening.end() + _LONGEST])
        for boundary in (_BEGINS, _ENDS):
            end = boundary.search(text)
            text = text[: end.start()] if end else text
        before = opening.end() - (body.rfind("\n", 0, opening.end()) + 1)
        yield _one_line(text, before)


def _one_line(text: str, first_width: int) -> str:
    """Join the lines of a statement.

    Args:
        text: The statement.
        first_width: How many characters stand before it on its first line.
    """
    joined = ""
    width = first_width
    for line in text.split("\n"):
        full = len(line.removesuffix(" ")) + width >= _FULL_LINE
        joined += line.removesuffix(" ") if full else line.rstrip() + " "
        width = 0
    return " ".join(joined.split())
