"""Write the text of queries, on behalf of the reader; one rule says what is quoted."""

import re

from cabletui.archive.query.ast import All, Any, Everything, Node
from cabletui.archive.query.parser import parse
from cabletui.archive.query.signs import DOUBLE
from cabletui.archive.query_field import Field

_PLAIN = re.compile(r"[A-Za-z0-9]+")
"""Takes `PREL` and `2006`; not `S/NF` or `Embassy Oslo`."""


def quoted(value: str) -> str:
    """Return a value as a query takes it: in quotes where it is more than one plain word.

    Quotes in the value would end it, so a blank stands for each; to the index they are no words.
    """
    return value if _PLAIN.fullmatch(value) else f'"{re.sub(f"[{DOUBLE}]", " ", value)}"'


def condition(field: Field, value: str) -> str:
    """Return the query for one value of a field.

    Args:
        field: The field.
        value: The value as the archive has it.
    """
    return f"{field.name}:{quoted(value)}"


def narrowed(text: str, term: str) -> str:
    """Return the query that finds what both a query and a term find.

    Its text stays as it was, unless the term behind it would have it read in another way.

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
        return f"id:({' '.join(query.ids)}) {term}"
    is_any = isinstance(tree, Any)
    written = f"({text.strip()}) {term}" if is_any else f"{text.strip()} {term}"
    if not query.notes and parse(written).tree == _both(tree, parse(term).tree):
        return written
    return f"({tree}) {term}" if is_any else f"{tree} {term}"


def _both(tree: Node, term: Node) -> Node:
    return All((*(tree.nodes if isinstance(tree, All) else (tree,)), term))
