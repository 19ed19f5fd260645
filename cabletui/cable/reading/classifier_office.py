"""What the officer who classified a cable was, by the statement that names them."""

import re

from cabletui.cable.reading.classified_by import named_in_statement
from cabletui.cable.reading.officer_titles import is_title
from cabletui.cable.reading.whole_copy import in_head_of_whole_copy

_LONGEST = 72
"""Characters; what is longer is no title, but a part of the text."""

_MARK = re.compile(r"\((?:U|C|S|SBU)(?:/+NF)?\)")
"""Takes `(C/NF)`; not `(CODEL)`."""

_PARTS = re.compile(r"[ /.,()-]+")
"""Takes what parts the words of `Pol/Econ Counselor`, `/` and ` `; not `&`."""

_AROUND = " .,;:-–?/\\"


@in_head_of_whole_copy
def classifier_office(body: str) -> str:
    """Return the title or the office of the officer who classified a cable: `Acting DCM`.

    Args:
        body: The body of the cable.

    Returns:
        As the cable words it, in one line; empty where it names none, or two officers.
    """
    names, statement = named_in_statement(body)
    before, found, after = statement.partition(names[0] if len(names) == 1 else "\0")
    if not found:
        return ""
    said = (_one_line(part) for part in (before, after))
    office = ", ".join(part for part in said if _is_office(part))
    return office if len(office) <= _LONGEST else ""


def _one_line(part: str) -> str:
    bare = " ".join(_MARK.sub(" ", part).split()).strip(_AROUND)
    is_around = bare[:1] == "(" or bare.count("(") != bare.count(")")
    return bare.replace("(", "").replace(")", "").strip(_AROUND) if is_around else bare


def _is_office(part: str) -> bool:
    """Return whether words are a title or an office, not what only leads on to the reasons."""
    return any(is_title(word.lower()) for word in _PARTS.split(part) if word)
