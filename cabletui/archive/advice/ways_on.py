"""Where to go on from a query that finds nothing: without one of its terms, or with another."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from itertools import islice

from cabletui.archive.advice.answer_count import answer_count
from cabletui.archive.advice.completions import near_values
from cabletui.archive.archive import Archive
from cabletui.archive.field_parts.query_field import Kind
from cabletui.archive.fields import BODY, BY_NAME, FIELDS, MEANT, SUBJECT
from cabletui.archive.query import DOUBLE, Query, condition, parse, written
from cabletui.archive.query.ast import (
    All,
    Any,
    Everything,
    Id,
    InField,
    InPassage,
    Node,
    Not,
    Words,
)
from cabletui.archive.query.patterns import patterns
from cabletui.archive.results import Count
from cabletui.errors import QuerySyntaxError

_MOST_TERMS = 8
_MOST_NEAR = 3
_NEAR = 0.6
_SHORTEST = 4
"""Letters of a word for which others are offered: any word is near to a shorter one."""

_BEFORE_VALUE = re.compile(rf"([a-z]+):=?[{DOUBLE}]?\Z", re.IGNORECASE)
"""Takes the `tag:` and `origin:"` before a value; not a field with its value, `tag:PREL`."""

_NAMED = re.compile(r"(?:(?<=[\s(-])|^)([a-z]{3,}):(?=\S)", re.IGNORECASE)
"""Takes the `tilte:` of `tilte:ferry`; not `to:ferry` or `tide: ferry`."""


@dataclass(frozen=True, slots=True)
class WithoutTerm:
    """A query without one of its terms, or without several."""

    term: str
    query_text: str
    """What is left of the query."""

    count: int
    """How many cables that finds."""


@dataclass(frozen=True, slots=True)
class NearWords:
    """A word of a query that no cable has, and the words that are spelled most like it."""

    word: str
    span: tuple[int, int]
    """Where it stands in the query, in characters."""

    words: tuple[Count, ...]
    """The likest first, each with how many cables have it."""


@dataclass(frozen=True, slots=True)
class WithOther:
    """A query with another value or another field in place of one that does not exist."""

    part: str
    other: str
    query_text: str
    count: int
    """How many cables it finds; 0 if something else in it is wrong as well."""


def corrected(archive: Archive, query_text: str) -> WithOther | None:
    """Return a query with the nearest thing in place of each that does not exist; None if none is.

    Raises:
        IndexUnusableError: The index does not answer.
    """
    text = query_text
    for _ in range(_MOST_TERMS):
        fixed = _with_nearest(archive, text)
        if not fixed or fixed == text:
            return None
        text = fixed
        if count := answer_count(archive, text):
            return WithOther(query_text, text, text, count)
    return None


def _with_nearest(archive: Archive, text: str) -> str:
    """Return a query with the nearest thing in place of the first that does not exist."""
    for one in near_fields(archive, text):
        return one.query_text
    try:
        query = parse(text)
        archive.count(query)
    except QuerySyntaxError as trouble:
        return next((one.query_text for one in near_conditions(archive, text, trouble)), "")
    for one in near_values_of(archive, query):
        return one.query_text
    for near in near_words(archive, query):
        start, end = near.span
        return f"{text[:start]}{near.words[0].name}{text[end:]}"
    return ""


def without_terms(archive: Archive, query: Query) -> Iterator[WithoutTerm]:
    """Yield a query without one of its terms, for each term, if it then finds anything.

    Terms within the groups of an OR are left out one at a time, too. Where leaving out one is too
    little, all are left out that no cable has, or all but one.

    Raises:
        IndexUnusableError: The index does not answer.
    """
    is_too_little = True
    for term, tree in islice(_without(query.tree), _MOST_TERMS):
        if count := answer_count(archive, Query("", tree)):
            is_too_little = False
            yield WithoutTerm(written(term), written(tree), count)
    if is_too_little and isinstance(query.tree, All):
        yield from _without_several(archive, query.tree.nodes)


def _without_several(archive: Archive, nodes: Sequence[Node]) -> Iterator[WithoutTerm]:
    wanted = [one for one in nodes[:_MOST_TERMS] if not isinstance(one, Not)]
    held = tuple(one for one in wanted if answer_count(archive, Query("", one)))
    for kept in dict.fromkeys((held, *((one,) for one in held))):
        left_out = " ".join(written(one) for one in nodes if one not in kept)
        tree = All(kept)
        if kept and (count := answer_count(archive, Query("", tree))):
            yield WithoutTerm(left_out, written(tree), count)


def apart(query: Query) -> Query | None:
    """Return a query with its words anywhere in a cable; None if it asks for no more.

    >>> apart(parse('"old lamp" {oil tide} subject:quay')).text
    'old lamp oil tide quay'
    """
    tree = _apart(query.tree)
    return None if tree == query.tree else parse(written(tree))


def _apart(node: Node) -> Node:
    match node:
        case Words(text) if node.is_phrase or node.slop:
            *first, last = text.split() or [text]
            whole = replace(node, text=last, is_phrase=False, slop=0)
            words = [*(replace(whole, text=one, is_prefix=False) for one in first), whole]
            return All(tuple(words)) if first else whole
        case InPassage(node=inner):
            return _apart(inner)
        case InField(field, value) if field == SUBJECT.name:
            return _apart(value)
        case All(nodes):
            every = [_apart(one) for one in nodes]
            apart = [one.nodes if isinstance(one, All) else (one,) for one in every]
            return All(tuple(part for parts in apart for part in parts))
        case Any(nodes):
            return Any(tuple(map(_apart, nodes)))
        case _:
            return node


def near_words(archive: Archive, query: Query) -> Iterator[NearWords]:
    """Yield the words of a query that no cable has, with the nearest that cables have.

    Raises:
        IndexUnusableError: The index does not answer.
    """
    for node in islice(_words(query.tree), _MOST_TERMS):
        value = node.value if isinstance(node, InField) else node
        field = BY_NAME[node.field].index if isinstance(node, InField) else BODY
        found = patterns(value)
        if len(found) != 1 or "*" in value.text or "?" in value.text:
            continue
        word = value.text.lower() if value.is_prefix else found[0].text
        is_asked = len(word) >= _SHORTEST and word.isalpha()
        if is_asked and not answer_count(archive, Query("", node)):
            near = archive.near_words(word, _MOST_NEAR, field)
            if near:
                yield NearWords(value.text, value.span, near)


def near_fields(archive: Archive, query_text: str) -> Iterator[WithOther]:
    """Yield a query with the field that is spelled most like one that does not exist.

    Raises:
        IndexUnusableError: The index does not answer.
    """
    known = (*FIELDS, *MEANT)
    for found in _NAMED.finditer(query_text):
        name = found[1].lower()
        close = () if name in known else get_close_matches(name, known, _MOST_NEAR, _NEAR)
        for other in dict.fromkeys(MEANT.get(one, one) for one in close):
            text = f"{query_text[: found.start(1)]}{other}{query_text[found.end(1) :]}"
            yield WithOther(name, f"field {other}", text, answer_count(archive, text))


def near_conditions(
    archive: Archive, query_text: str, trouble: QuerySyntaxError
) -> Iterator[WithOther]:
    """Yield a query with each value that is near to one that a field does not have.

    Args:
        archive: Where to look.
        query_text: The query.
        trouble: What is wrong with it; for other troubles there is no way on.

    Raises:
        IndexUnusableError: The index does not answer.
    """
    start, end = trouble.position, trouble.position + trouble.length
    head = _BEFORE_VALUE.search(query_text, 0, start)
    field = BY_NAME.get(head[1].lower()) if head else None
    value = query_text[start:end].strip(f"{DOUBLE}=*")
    if head is None or field is None or not value:
        return
    rest = query_text[end:]
    if head[0][-1] in DOUBLE and rest[:1] in (*DOUBLE,):
        rest = rest[1:]
    for one in near_values(archive, field, value, _MOST_NEAR):
        other = condition(field, one.value)
        text = f"{query_text[: head.start()]}{other}{rest.removeprefix('*')}"
        meaning = f" {one.meaning}" if one.meaning else ""
        count = answer_count(archive, text)
        yield WithOther(f"{field.name}:{value}", f"{other}{meaning}", text.strip(), count)


def near_values_of(archive: Archive, query: Query) -> Iterator[WithOther]:
    """Yield a query with each value that is near to one that is known but that no cable has.

    Raises:
        IndexUnusableError: The index does not answer.
    """
    for node in islice(_terms(query.tree), _MOST_TERMS):
        if isinstance(node, InField) and BY_NAME[node.field].kind in (Kind.CODE, Kind.PLACE):
            start, end = node.value.span
            if end > start and not answer_count(archive, Query("", node)):
                unheld = QuerySyntaxError("", start, end - start)
                yield from near_conditions(archive, query.text, unheld)


def _without(node: Node) -> Iterator[tuple[Node, Node]]:
    """Yield each term of each sequence of a tree, with the tree without it."""
    match node:
        case All(nodes):
            for at, one in enumerate(nodes):
                others = nodes[:at] + nodes[at + 1 :]
                yield one, others[0] if len(others) == 1 else All(others)
            yield from _within(node)
        case Any():
            yield from _within(node)
        case _:
            return


def _within(group: All | Any) -> Iterator[tuple[Node, Node]]:
    for at, one in enumerate(group.nodes):
        for term, other in _without(one):
            yield term, type(group)((*group.nodes[:at], other, *group.nodes[at + 1 :]))


def _terms(node: Node) -> Iterator[Words | InField]:
    """Yield the words and the values that a cable must have, or may have."""
    match node:
        case Words() | InField():
            yield node
        case All(nodes) | Any(nodes):
            for one in nodes:
                yield from _terms(one)
        case Not() | Everything() | Id() | InPassage():
            return


def _words(node: Node) -> Iterator[Words | InField]:
    """Yield the terms that are words of the text or of a field."""
    for one in _terms(node):
        if isinstance(one, Words) or BY_NAME[one.field].kind is Kind.TEXT:
            yield one
