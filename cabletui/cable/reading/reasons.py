"""Why a cable was classified: the sections of the executive order that it names."""

import re

from cabletui.cable.reading.classification_statement import statements
from cabletui.cable.reading.whole_copy import in_head_of_whole_copy

_SECTION = re.compile(r"1[.,] ?([2-6])")
_LETTERS = re.compile(
    r"[ .,;:()/&+-]*([A-H])(?! ?N ?D\b)(?=[ .,;:()/&+-]|AND\b|$)(?:[ .,;:()/&+-]*A ?N ?D\b)?", re.I
)


@in_head_of_whole_copy
def reasons(body: str) -> tuple[str, ...]:
    """Return the reasons of the "Classified by" statement, such as `1.4(b)`, each once.

    The section is 1.4 under the order as amended in 2003, and 1.5 before; see the table
    `eo_reasons` of the facts. A section without letters is given alone.
    """
    found: list[str] = []
    for statement in statements(body):
        for section in _SECTION.finditer(statement):
            letters = _letters(statement, section.end())
            name = f"1.{section[1]}"
            found += [f"{name}({letter})" for letter in letters] or [name]
    return tuple(dict.fromkeys(found))


def _letters(text: str, start: int) -> list[str]:
    letters = []
    while match := _LETTERS.match(text, start):
        letters.append(match[1].lower())
        start = match.end()
    return letters
