"""How much may be asked in one query: each term is a walk through the index, each letter is read.

A list of reference ids is one set for the engine, and has a bound of its own.
"""

import re
from collections.abc import Iterator

from cabletui.archive import fields
from cabletui.archive.field_parts.query_field import Kind
from cabletui.archive.fields import BY_NAME
from cabletui.archive.query.ast import All, Any, Id, InField, InPassage, Node, Not, Words
from cabletui.cable.id_list import without_ids
from cabletui.errors import QuerySyntaxError

LONGEST = 4_096
"""The most letters of a query, reference ids not counted."""

_ONE_VALUE = re.compile(r'\s*(\w+):=?"[^"]*"\s*')
"""Takes `tag:"PREL"` where nothing stands beside it; not `tag:"PREL" tide`."""

MOST_OPEN = 8
"""The most words that begin with a star: for each the engine looks at every word there is."""

_OPEN = re.compile(r"(?:^|\s)\*\w")
"""Takes `*bour` and the ` *b` of `old *bour`; not `har*` or `*`."""

MOST_TERMS = 200
"""The most different terms of a query."""


def check_length(text: str) -> None:
    """Check that a query is not too long to be read.

    A value that an index lists may have any length, as none of its words is looked for.

    Raises:
        QuerySyntaxError: It is too long; the error points at what is too much.
    """
    if len(text) <= LONGEST or _is_one_value(text):
        return
    if (count := len(without_ids(text))) > LONGEST:
        raise QuerySyntaxError(
            f"A query has at most {LONGEST:,} letters; this one has {count:,}.",
            LONGEST,
            len(text) - LONGEST,
        )


def _is_one_value(text: str) -> bool:
    one = _ONE_VALUE.fullmatch(text)
    return one is not None and one[1] in BY_NAME and BY_NAME[one[1]].kind in (Kind.CODE, Kind.PLACE)


def check_terms(tree: Node) -> None:
    """Check that a query does not ask for too much.

    Raises:
        QuerySyntaxError: It has too many terms.
    """
    terms = set(_terms(tree))
    count = len(terms)
    if count > MOST_TERMS:
        raise QuerySyntaxError(
            f"A query has at most {MOST_TERMS} different terms; this one has {count:,}.", 0
        )
    if sum(_OPEN.search(_text(term)) is not None for term in terms) > MOST_OPEN:
        raise QuerySyntaxError(f"At most {MOST_OPEN} words may begin with * in a query.", 0)


def _terms(node: Node) -> Iterator[Node]:
    match node:
        case All(nodes) | Any(nodes):
            for one in nodes:
                yield from _terms(one)
        case Not(inner):
            yield from _terms(inner)
        case InField(fields.ID.name):
            return
        case InPassage(node=inner):
            yield from _terms(inner)
        case Id(otherwise=otherwise):
            yield from _terms(otherwise)
        case _:
            yield node


def _text(term: Node) -> str:
    """Return the words of a term."""
    match term:
        case Words(text):
            return text
        case InField(value=value):
            return value.text
    return ""
