"""Add to a query."""

from cabletui.archive.query.parsing import parse
from cabletui.archive.query.tree import Any, Everything


def narrowed(text: str, term: str) -> str:
    """Return the query that finds what both a query and a term find; its text stays as it was.

    Args:
        text: A query.
        term: One term, such as `tag:PREL`.

    Raises:
        QuerySyntaxError: The query cannot be read.
    """
    tree = parse(text).tree
    if isinstance(tree, Everything):
        return term
    if isinstance(tree, Any):
        return f"({text.strip()}) {term}"
    return f"{text.strip()} {term}"
