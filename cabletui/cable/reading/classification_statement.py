"""The statement of who classified a cable and why: finding it and making it one line."""

import re
from functools import lru_cache

from cabletui.cable.reading.capitals import opening_in_capitals

_LONGEST = 700
_FULL_LINE = 70
_BEGINS = re.compile(r"(?<![A-Za-z])CLASS?I?FIED[ \t\n]{0,3}BY\b[ \t]{0,3}:?", re.IGNORECASE)
_BEGINS_IN_CAPITALS = re.compile(r"CLAS(?<![A-Z]CLAS)S?I?FIED[ \t\n]{0,3}BY\b[ \t]{0,3}:?")
_ENDS = re.compile(
    r"\n[ \t]*\n(?![ \t]*(?:REASON|FOR\b|CLASS))"
    r"|\n[ \t]*(?:[-*_=]{4,}|¶|\d{1,2}[ \t]*\.(?!\d)|\([SCU][)/])",
    re.IGNORECASE,
)
_ASKS_FOR_A_SECTION = re.compile(r"(?:REASONS?|SECTIONS?|1\.[2-6])[:., \t]*$", re.IGNORECASE)
"""Takes the end of `for reasons:`; not that of `for good reasons of state`."""

_SECTION_NEXT = re.compile(
    r"\s{0,8}(?:1[ ]?[.,:/][ ]?[2-6]\b|[(]?[A-H][)]?[ ]{0,2}(?:,|AND\b|\.|\n|[(]))", re.IGNORECASE
)
"""Takes `⏎⏎1.4 (b)` and `⏎⏎(b) and (d)`; not `⏎⏎1. (C) The board`."""

_REASONS_NEXT = re.compile(r"\s{0,8}(?:1\.[2-6][ ]?|AND[ ])\([A-H]\)", re.IGNORECASE)
"""Takes `⏎⏎1.4 (b)` and `⏎⏎and (d)`; not `⏎⏎1.4 million`."""

_FURNITURE = re.compile(
    r"\n[ \t]*(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE)?"
    r"[ \t\n]{0,8}PAGE \d\d[ \t][^\n]*"
    r"|\n[ \t]*[A-Z][A-Z ]{2,30} \d{5,8}[ \t]+\d{3}(?:\.\d)? OF \d{3}[ \t]*(?=\n|$)"
)


@lru_cache(maxsize=1)
def statements(body: str) -> tuple[str, ...]:
    """Return the "Classified by" statements of a body, without those words, a line each.

    A line that was cut at the full width of the page, in the middle of a word perhaps, is joined
    as it was cut; a shorter one with a space. Who classified a cable and why are both read from
    them, so the last ones are kept.
    """
    found = []
    for opening in _BEGINS_IN_CAPITALS.finditer(opening_in_capitals(body)):
        text = _FURNITURE.sub("", body[opening.end() : opening.end() + _LONGEST])
        again = _BEGINS.search(text)
        text = _up_to_its_end(text[: again.start()] if again else text)
        before = opening.end() - (body.rfind("\n", 0, opening.end()) + 1)
        found.append(_one_line(text, before))
    return tuple(found)


def _up_to_its_end(text: str) -> str:
    """Return a statement up to a blank line or a paragraph, but for one that parts the reasons."""
    for end in _ENDS.finditer(text):
        before = text[: end.start()]
        is_asked = _SECTION_NEXT.match(text, end.start()) and _ASKS_FOR_A_SECTION.search(before)
        if not (is_asked or _REASONS_NEXT.match(text, end.start())):
            return before
    return text


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
