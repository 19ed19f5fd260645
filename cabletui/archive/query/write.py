"""The text of a query: of a tree, of a value that a list shows, of a query and one term more.

There is one rule of quoting: a text stands bare if the parser reads it as itself, else in quotes.
"""

import re

from cabletui.archive.field_parts.query_field import Field, Kind
from cabletui.archive.fields import BY_NAME, ID, PARAGRAPH
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
from cabletui.archive.query.keyboard_text import as_typed
from cabletui.archive.query.parser import parse
from cabletui.archive.query.signs import DOUBLE, NOT
from cabletui.cable.id_list import only_ids
from cabletui.errors import QuerySyntaxError

# Takes each sign of `the “old” harbour`; not that of `the mayor's`.
_QUOTE = re.compile(f"[{DOUBLE}]")

_LONGEST_BARE = 60
"""A longer value is quoted: one in quotes may be of any length."""


def condition(field: Field, value: str) -> str:
    """Return the query for one value of a field.

    >>> from cabletui.archive.fields import ORIGIN, TAG
    >>> condition(TAG, "PREL"), condition(ORIGIN, "Embassy Port Ellen")
    ('tag:PREL', 'origin:"Embassy Port Ellen"')

    Args:
        field: The field.
        value: The value as the archive has it; a quote in it, which would end it, becomes a blank.
    """
    if _QUOTE.search(typed := as_typed(value)):
        value = _QUOTE.sub(" ", typed)
    if value.startswith("="):
        value = f"={value}"  # the first sign says that the value is meant exactly
    return _in_field(field.name, Words(value))


def written(node: Node) -> str:
    """Return the text of a tree, such that parsing it gives the same tree.

    Words that spell reference ids and stand alone in a query are always read as these.

    >>> written(parse('lamp (oil  OR "whale oil")').tree)
    'lamp (oil OR "whale oil")'
    """
    match node:
        case Not(inner):
            text = _grouped(inner)
            return f"-{text}" if NOT.match(f"-{text}") else f"NOT {text}"
        case All(nodes):
            return " ".join(_grouped(one) for one in nodes)
        case Any(nodes):
            texts = [f"({written(one)})" if isinstance(one, Any) else written(one) for one in nodes]
            return (" | " if all(text == text.upper() for text in texts) else " OR ").join(texts)
        case _:
            return _term(node)


def narrowed(text: str, term: str) -> str:
    """Return the query that finds what both a query and a term find.

    Its text stays as it was, unless the term after it would change how it is read.

    Args:
        text: A query.
        term: One term, such as `tag:PREL`.

    Raises:
        QuerySyntaxError: The query cannot be read.
    """
    query = parse(text)
    tree = query.tree
    if isinstance(tree, Everything):
        return term
    if query.ids:
        return f"{ID.name}:({' '.join(query.ids)}) {term}"
    is_any = isinstance(tree, Any)
    as_it_was = f"({text.strip()}) {term}" if is_any else f"{text.strip()} {term}"
    if not query.notes and _is_read(as_it_was, _both(tree, parse(term).tree)):
        return as_it_was
    return f"({written(tree)}) {term}" if is_any else f"{written(tree)} {term}"


def _both(tree: Node, term: Node) -> Node:
    return All((*(tree.nodes if isinstance(tree, All) else (tree,)), term))


def _grouped(node: Node) -> str:
    return f"({written(node)})" if isinstance(node, All | Any) else written(node)


def _term(node: Everything | Words | Id | InField | InPassage) -> str:
    match node:
        case Words():
            return _words(node)
        case Id():
            return _id(node)
        case InField(name, value):
            return _in_field(name, value)
        case InPassage():
            return _in_passage(node)
        case Everything():
            return "*"


def _id(node: Id) -> str:
    """Return an id; one in a spelling that needs a query of its own, with its other meaning."""
    if _is_read_as(node.text, Id(node.text, Words(node.text))):
        return node.text
    own = InField(ID.name, Words(only_ids(node.text)[0]))
    return f"({written(Any((own, node.otherwise)))})"


def _words(value: Words) -> str:
    if value.slop and not value.is_phrase:
        return f" w/{value.slop} ".join(value.text.split(" "))
    bare = f"{_exact(value)}{value.text}{'*' * value.is_prefix}"
    is_sign = not (bare[:1].isalnum() or bare[:1] in "*?=")  # as that of `[a TO b]`
    is_bare = not (value.is_phrase or value.slop or is_sign) and _is_read_as(bare, value)
    return bare if is_bare else _quoted(value)


def _in_field(name: str, value: Words) -> str:
    if value.slop:
        return f"{name}:({_quoted(value)})"
    bare = f"{name}:{_exact(value)}{value.text}{'*' * value.is_prefix}"
    if BY_NAME[name].kind is Kind.CABLE and " " in value.text:
        bare = f"({bare})"  # otherwise what follows could be read as part of the reference id
    if not value.is_phrase and _is_read_as(bare, InField(name, value)):
        return bare
    return f"{name}:{_quoted(value)}"


def _in_passage(node: InPassage) -> str:
    """Return what one passage must hold: `{a b}`, `para:S/NF(a b)`, `summary:a`."""
    if node.name != PARAGRAPH.name:
        is_one = isinstance(node.node, Words) and not node.node.slop
        bare = f"{node.name}:{written(node.node)}"
        return bare if is_one and _is_read_as(bare, node) else f"{node.name}:({written(node.node)})"
    return (
        f"{node.name}:{node.mark}({written(node.node)})"
        if node.mark
        else f"{{{written(node.node)}}}"
    )


def _quoted(value: Words) -> str:
    text, star = _QUOTE.sub(" ", value.text), "*" * value.is_prefix
    sign = _exact(value)
    return f'{sign}"{text}{star}"~{value.slop}' if value.slop else f'{sign}"{text}"{star}'


def _exact(value: Words) -> str:
    return "=" * value.is_exact


def _is_read_as(bare: str, node: Node) -> bool:
    """Return whether a text within a query is read as a node, and what follows it on its own."""
    if len(bare) > _LONGEST_BARE:
        return False
    following = "a" * (len(bare) + 1)  # another word than any in the text
    return _is_read(f"{bare} {following}", All((node, Words(following))))


def _is_read(text: str, tree: Node) -> bool:
    try:
        return parse(text).tree == tree
    except QuerySyntaxError:
        return False
