"""How a query with both OR and AND was read: with brackets around what belongs together."""

from cabletui.archive.query.ast import All, Any, Node, Not
from cabletui.archive.query.write import written


def bracketed(tree: Node) -> str:
    """Return the text of a tree with all its brackets; empty if there is only one way to read it.

    >>> from cabletui.archive.query import parse
    >>> bracketed(parse("lamp OR buoy tide").tree)
    'lamp OR (buoy tide)'
    >>> bracketed(parse("lamp OR buoy").tree)
    ''
    """
    return _text(tree) if _has(tree, Any) and _has(tree, All) else ""


def _text(node: Node) -> str:
    match node:
        case Any(nodes):
            return " OR ".join(map(_grouped, nodes))
        case All(nodes):
            return " ".join(map(_grouped, nodes))
        case Not(All() | Any() as inner):
            return f"NOT {_grouped(inner)}"
        case _:
            return written(node)


def _grouped(node: Node) -> str:
    return f"({_text(node)})" if isinstance(node, All | Any) else _text(node)


def _has(node: Node, kind: type[All | Any]) -> bool:
    match node:
        case All(nodes) | Any(nodes):
            return isinstance(node, kind) or any(_has(one, kind) for one in nodes)
        case Not(inner):
            return _has(inner, kind)
        case _:
            return False
