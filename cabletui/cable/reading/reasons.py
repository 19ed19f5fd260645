"""Why a cable was classified: the sections of the executive order that it names."""

import re
from collections.abc import Iterator

from cabletui.cable.reading.capitals import OPENING, opening_in_capitals
from cabletui.cable.reading.classification_statement import statements
from cabletui.cable.reading.whole_copy import in_head_of_whole_copy

_SECTION = re.compile(
    r"(?<![\d.])(?:1[ ]?[.,]{1,2}[ ]?([2-6])(?!\d)"
    r"|(?:[1IL][ ]?[.,:;/-]{1,2}[ ]?|1)([2-6])(?=\.?[ ]?[({\[\'\"]{0,2}[A-H]\b))",
    re.IGNORECASE,
)
"""Takes the `1.4` of `1.4 (b)`, `1 .4` and, before letters, `1/4 (b)`, `l.4 (b)` and `14 (b)`; not
`1/4/2019`."""

_LETTERS = re.compile(
    r"(?!(?-i:[ )]{0,3}\.\s{1,4}(?:\(C\)\s{1,4}(?!AND\b)[A-Z]|A[ ](?!and\b|or\b)[a-z])))"
    r"(?:[ .,;:()\[\]{}\'\"/&+-]|9(?=[A-H]\))|PARA(?:GRAPH)?S?\b|AS WELL AS\b)*"
    r"([A-H])(?! ?N ?D\b)(?=[ .,;:()\[\]{}\'\"/&+-]|A?[NM]D\b|$)"
    r"(?:[ .,;:()\[\]{}\'\"/&+-]*(?:(?:A ?[NM] ?|N)D|OR)\b)?",
    re.IGNORECASE,
)
"""Takes the `(b) and` of `(b) and (d)`, and `9b)`, a bracket typed without shift; not `Board`,
nor what begins the text, `. (C) The board` and `. A board`."""

_TO = re.compile(r"\)?[ ]?(?:-|THROUGH|THRU|TO)[ ]?\(?(?P<last>[A-H])\b", re.IGNORECASE)
"""Takes what ends a range, `-d` and `) through (d`; not ` and (d`."""

_REASON = re.compile(r"\bREASONS?(?![A-Z])[ :.]{0,4}(?:1\.?(?=[ ]?\())?", re.IGNORECASE)
"""Takes the `Reason: ` of `Reason: (b)`; not `reasoned`."""

_FIRST = re.compile(
    r"^[ \t(U)]{0,6}(?P<reasons>(?i:reasons?|section):?[ ]1\.[2-6][^\n]{0,60}?)[ ,;.]{1,3}"
    r"(?i:classified by)",
    re.MULTILINE,
)
"""Takes the line `Reason: 1.4 (b) and (d); classified by Hale`; not `in section 1.4`."""

_AGAIN = re.compile(r"[ ,;)]{0,4}(?:AND )?1(?=[ ]?\()", re.IGNORECASE)
"""Takes the `, 1` of `, 1(d)`; not that of `, 1.4`."""

_NO_WORD = re.compile(r"[ .,;:)]*(?:$|DECL|\.)", re.IGNORECASE)
"""Takes what may follow letters that stand alone, `. DECLASSIFY`; not the rest of a sentence."""

_USUAL = "1.4"
"""The section since 2003, which letters alone mean."""


@in_head_of_whole_copy
def reasons(body: str) -> tuple[str, ...]:
    """Return the reasons of the "Classified by" statement, such as `1.4(b)`, each once.

    The section is 1.4 under the order as amended in 2003, and 1.5 before; see the table
    `eo_reasons` of the facts. A section without letters is given alone; letters without a
    section are of 1.4.
    """
    found = tuple(
        dict.fromkeys(reason for statement in statements(body) for reason in _of(statement))
    )
    return found or tuple(_of_the_words_before(body))


def _of_the_words_before(body: str) -> list[str]:
    """Return the reasons that stand before who classified it: `Reason: 1.4 (b), classified by`."""
    is_said = "CLASSIFIED BY" in opening_in_capitals(body)
    before = _FIRST.search(body, 0, OPENING) if is_said else None
    return _of(before["reasons"]) if before else []


def _of(statement: str) -> list[str]:
    found: list[str] = []
    for section in _SECTION.finditer(statement):
        name = f"1.{section[1] or section[2]}"
        letters, _ = _letters(statement, section.end())
        found += [f"{name}({letter})" for letter in letters] or [name]
    return found or [f"{_USUAL}({letter})" for letter in _letters_alone(statement)]


def _letters_alone(statement: str) -> Iterator[str]:
    """Yield the letters that follow "Reasons" without a section, if nothing else does."""
    label = _REASON.search(statement)
    if not label:
        return
    letters, place = _letters(statement, label.end())
    while letters and (again := _AGAIN.match(statement, place)):
        more, place = _letters(statement, again.end())
        letters += more
    if _NO_WORD.match(statement, place):
        yield from letters


def _letters(text: str, start: int) -> tuple[list[str], int]:
    """Return the letters that stand at a place, and where they end."""
    letters = []
    while match := _LETTERS.match(text, start):
        letters.append(match[1].lower())
        start = match.end()
        if (to := _TO.match(text, match.end(1))) and (last := to["last"].lower()) > letters[-1]:
            letters += map(chr, range(ord(letters[-1]) + 1, ord(last) + 1))
            start = to.end()
    return letters, start
