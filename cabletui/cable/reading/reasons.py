"""Why a cable was classified: the sections of the executive order that it names."""

import re
from collections.abc import Iterator

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
    r"(?:[ .,;:()\[\]{}\'\"/&+-]|PARA(?:GRAPH)?S?\b)*"
    r"([A-H])(?! ?N ?D\b)(?=[ .,;:()\[\]{}\'\"/&+-]|AND\b|$)(?:[ .,;:()\[\]{}\'\"/&+-]*A ?N ?D\b)?",
    re.IGNORECASE,
)
"""Takes the `(b) and` of `(b) and (d)`; not `Board`."""

_REASON = re.compile(r"\bREASONS?(?![A-Z])[ :.]{0,4}(?:1\.?(?=[ ]?\())?", re.IGNORECASE)
"""Takes the `Reason: ` of `Reason: (b)`; not `reasoned`."""

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
    found = (reason for statement in statements(body) for reason in _of(statement))
    return tuple(dict.fromkeys(found))


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
    return letters, start
