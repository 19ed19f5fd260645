"""TAGS that are misspelt or glued together, and the codes that they mean."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from string import ascii_uppercase

from cabletui.cable.facts import rows
from cabletui.cable.reading.tag_line import is_code
from cabletui.cable.tag import tag

_SIGNS_WITHIN = str.maketrans("", "", ".-'’")

_VOWEL = re.compile("[AEIOUY]")
"""Takes the `O` of `NO`; not `SW`."""

_TWO_CODES = 4
GLUED = 5
"""So many letters at least have two codes that are glued together."""


def repairs_of(code: str) -> Iterator[str]:
    """Yield the codes that a code means: itself, or what a table or its letters show."""
    known = tag(code)
    if known.kind or " " in code:
        yield code
    elif others := known.stands_for or known.may_stand_for:
        yield from others
    elif is_code(plain := code.translate(_SIGNS_WITHIN).replace("0", "O")):
        yield plain
    else:
        yield from taken_apart(code) or without_a_letter(code) or (code,)


@lru_cache(maxsize=4096)
def taken_apart(code: str) -> tuple[str, ...]:
    """Take a glued code apart into known codes of four and two letters; empty where it is none."""
    if len(code) < GLUED or not code.isalpha():
        return ()
    best: list[tuple[str, ...] | None] = [()] + [None] * len(code)
    for end in range(1, len(code) + 1):
        for size in (4, 2, 3):
            before = best[end - size] if end >= size else None
            if before is not None and best[end] is None and code[end - size : end] in _sound():
                best[end] = (*before, code[end - size : end])
    codes = best[-1] or ()
    return codes if any(len(part) == 4 for part in codes) else ()


def two_countries(code: str) -> tuple[str, ...]:
    """Return the codes of two countries that the last code of a list is, `NOSW`; else nothing.

    Countries stand last. A name can be spoken; of two codes glued one at least has no vowel. Nor
    is it a code that has lost a letter, such as `MTRE`.
    """
    halves = (code[:2], code[2:])
    if len(code) != _TWO_CODES or tag(code).kind or not all(tag(h).kind == "geo" for h in halves):
        return ()
    if any(
        is_code(code[:at] + letter + code[at:]) for at in range(1, 4) for letter in ascii_uppercase
    ):
        return ()
    return () if all(map(_VOWEL.search, halves)) else halves


@lru_cache(maxsize=4096)
def without_a_letter(code: str) -> tuple[str, ...]:
    """Return the one known code that a code of five is with a letter too many; else nothing."""
    if len(code) != GLUED or not code.isalpha() or tag(code).kind:
        return ()
    found = {code[:at] + code[at + 1 :] for at in range(len(code))} & _sound()
    return tuple(found) if len(found) == 1 else ()


@cache
def _sound() -> frozenset[str]:
    return frozenset(
        row["code"]
        for row in rows("tags")
        if (row["kind"] in ("subject", "program") and len(row["code"]) == 4)
        or (row["kind"] == "geo" and len(row["code"]) == 2)
    )
