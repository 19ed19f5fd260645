"""A line of a body, and what can be said of it by itself."""

import re
from dataclasses import dataclass

RULE = re.compile(r"(?:[-_=*#~][ \t]*){3,}$")
"""Takes `-----` and `- - - -`; not `-- bees`."""

SENTENCE_END = re.compile(r"[.!?:;][\"”’)\]]*$")
"""Takes `They came.` and `“Why?”`; not `They came,`."""

_COMPOUND = re.compile(r"\w-$")
"""Takes `well-`; not `well --`, nor `well -`."""

LEAST_WIDTH = 40
"""Characters; a line that was broken because it was full has this many at least."""


@dataclass(slots=True)
class BodyLine:
    """A line of a body."""

    start: int
    end: int
    """Where its line feed stands, or the body ends."""

    text: str
    """Without the blanks around it, and without a marker."""

    is_marker: bool = False
    """Whether nothing is left of it but what transmission put there."""

    is_cut: bool = False
    """Whether transmission put something there."""


def is_rule(text: str) -> bool:
    """Return whether a line is a rule: `-----` or `- - - -`."""
    return bool(RULE.match(text))


def is_compound(text: str) -> bool:
    """Return whether a line ends within a word with a hyphen."""
    return bool(_COMPOUND.search(text))


def is_of_a_text(text: str) -> bool:
    """Return whether a line is no heading: long, or the end of a sentence."""
    return len(text) >= LEAST_WIDTH or bool(SENTENCE_END.search(text))
