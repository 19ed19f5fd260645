"""Add to a query."""

from cabletui.archive.query.ast import All, Any, Everything, Node
from cabletui.archive.query.parser import parse


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
