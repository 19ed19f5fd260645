"""A query with all its words meant as they are spelled, without other forms and spellings."""

from dataclasses import replace

from cabletui.archive.field_parts.query_field import Kind
from cabletui.archive.fields import BY_NAME
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
from cabletui.archive.query.parser import Query
from cabletui.archive.query.patterns import patterns
from cabletui.archive.query.write import written


def exact(query: Query) -> Query:
    """Return a query with its words meant as they are spelled; the same one if they all are.

    >>> from cabletui.archive.query.parser import parse
    >>> exact(parse('lamp -oil* subject:"old harbour" tag:PREL')).text
    '=lamp -oil* subject:="old harbour" tag:PREL'
    """
    if query.ids:
        return query
    tree = _exact(query.tree)
    return query if tree == query.tree else replace(query, text=written(tree), tree=tree)


def _exact(node: Node) -> Node:
    match node:
        case Words():
            found = patterns(node)
            is_open = not found or any(one.is_open for one in found)
            is_phrase = node.is_phrase or bool(node.slop)
            return node if is_open else replace(node, is_phrase=is_phrase, is_exact=True)
        case InField(field, value) if BY_NAME[field].kind is Kind.TEXT:
            words = _exact(value)
            return InField(field, words) if isinstance(words, Words) else node
        case InPassage(node=inner) | Not(inner):
            return replace(node, node=_exact(inner))
        case All(nodes):
            return All(tuple(map(_exact, nodes)))
        case Any(nodes):
            return Any(tuple(map(_exact, nodes)))
        case InField() | Id() | Everything():
            return node
