"""What other search languages write and this one does not understand."""

import re
from functools import cache

from cabletui.archive.field_parts.query_field import Kind
from cabletui.archive.fields import BY_NAME, MEANT
from cabletui.errors import QuerySyntaxError


class ForeignSyntaxError(QuerySyntaxError):
    """A query is written in another language; nothing that is typed after it can put that right."""


_NAMES = "|".join((*BY_NAME, *MEANT))
_OF_VALUES = (Kind.CODE, Kind.PLACE)
_LISTED = "|".join(name for name, own in MEANT.items() if BY_NAME[own].kind in _OF_VALUES)
"""Before `in (` other names are words of the text: `people in (harbour OR council)`."""
_NO_REGEX = "Regular expressions are not understood: write harb* or har?our."

_NEAR_BY = "{0,60}"
"""How far into a word a sign is looked for, so that a long word is not read again and again."""

_NO_WEIGHTS = "Words cannot be weighted: leave out ^ and its number."

_OURS = re.compile(r"(?!.*(?:PRE|ADJ)\d|.*(?:DATE|RELEASED):|.*SELECT\s)[\w\s:\"'-]*", re.I | re.S)
"""Takes what is no other language: `iran tag:PREL`; not `class=secret`, `iran^3` or `adj5`. Most
queries are that, and the expressions for the others are made when one is asked that is not."""


@cache
def _strange() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the expressions for what other languages write, each with what to write instead.

    They take `/re/`, `ir[ae]n`, `ir(a|e)n`, `ir.*n`, `[2006 TO 2007]`, `iran^3`, `iran~2`, `/5`,
    `class = secret`, `date:2006 to 2007` and `%iran%`; not `and/or`, `[sic]`, `1.5`, `w/o`, `50%`
    or `=in =fog`.
    """
    return (
        (re.compile(r"\^[\d.]+(?![^\s()|\"])"), _NO_WEIGHTS),
        (re.compile(r"/[^/\s]+/[a-z]*(?=\s|$)"), _NO_REGEX),
        (re.compile(r"[^\W_]+\[[^\]\s]+\][\w*+?]\S*"), _NO_REGEX),
        (re.compile(r"\[[^\]\s]{1,40}\][*+]\S*"), _NO_REGEX),
        (re.compile(r"[^\W_]+\([^\s()|]+\|[^\s()]+\)[^\W_]+"), _NO_REGEX),
        (re.compile(rf"[^\s\"]{_NEAR_BY}\\[bwdsBWDS](?![^\W_]{{3}})\S*"), _NO_REGEX),
        (re.compile(rf"[^\s\"]{_NEAR_BY}\.[*+]\S*"), _NO_REGEX),
        (re.compile(r"\^[^\W_]\S*"), _NO_REGEX),
        (
            re.compile(r"[\[{]\s*\S+\s+TO\s+[^\s\]}]+\s*[\]}]"),
            "A span is written with two dots: date:2006..2007-03.",
        ),
        (
            re.compile(rf"[^\s()\"]{_NEAR_BY}[^\W_]\^[\d.]+(?![^\s()|\"])"),
            _NO_WEIGHTS,
        ),
        (
            re.compile(rf"[^\s()\"]{_NEAR_BY}[^\W_]~[\d.]*\**(?![^\s()|\"])"),
            "Near spellings are not looked for: write a prefix, as in harb*.",
        ),
        (
            re.compile(
                r"NEAR\(|AROUND\(\d+\)|(?:PRE|ADJ)/?\d+(?=\s|$)|/(?:\d+|[sp])(?=\s|$)", re.I
            ),
            'Words near one another are written as "harbour council"~5.',
        ),
        (
            re.compile(r"[<>]=?\d\S*"),
            "A span is written with two dots: date:2006.. or date:..2007-03.",
        ),
        (
            re.compile(
                rf"(?<!=)(?:(?:{_NAMES})(?:\s*(?:[=<>]|!=)[=>]?\s*\S+|[=<>])"
                rf"|(?:{'|'.join(BY_NAME)}|{_LISTED})\s+in\s*\(.*)",
                re.I,
            ),
            "A field takes a colon: class:secret, date:2006..2007-03.",
        ),
        (
            re.compile(
                r"(?:date|released):[^\s\[{]+\s+(?:to|until|till|through|-|–)\s+\d\S*", re.I
            ),
            "A span is written with two dots: date:2006..2007-03.",
        ),
        (
            re.compile(r"['(]?%[^\W\d_]\S*|[^\W\d_]{2,}%(?![^\s()|\"])"),
            "Write * for any letters: harb* or *bour.",
        ),
        (
            re.compile(
                r"select\s+(?:\*|\w+\(\S*\)|\w+(?:\s*,\s*\w+)*)\s+from\s+\w+.*", re.I | re.S
            ),
            "SQL is not understood: write words, and fields as in class:secret.",
        ),
    )


_NEAR = re.compile(r"(?:NEAR|WITHIN|W|N)/(\d{1,2})(?![^\s()\"])", re.IGNORECASE)
"""Takes `NEAR/5` and `w/5`; not `w/o` or `NEAR`."""


def check(text: str, place: int) -> None:
    """Check that what begins at a place of a query is not another language.

    Raises:
        ForeignSyntaxError: It is; the error points at it and says what to write.
    """
    if _OURS.fullmatch(text):
        return
    for pattern, advice in _strange():
        if found := pattern.match(text, place):
            raise ForeignSyntaxError(advice, place, len(found[0]))


def nearness(text: str, place: int) -> tuple[int, int] | None:
    """Return the number of `NEAR/5` or `w/5` that begins at a place, and where it ends."""
    near = _NEAR.match(text, place)
    return (int(near[1]), near.end()) if near else None
