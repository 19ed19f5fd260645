"""Where the passages of a body are, and whether one of them holds what a query asks for."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from cabletui.archive.fields import PARAGRAPH
from cabletui.archive.query.ast import All, Any, Everything, InPassage, Node, Not, Words
from cabletui.archive.query.readings import adjoined
from cabletui.archive.query.spellings import Known
from cabletui.cable.portion import portion_mark

if TYPE_CHECKING:
    from cabletui.cable.reading.passages import MarkedSpan

Has = Callable[[Words], bool]
"""Returns whether a text has some words."""


def spans(asked: InPassage, body: str) -> list[tuple[int, int]]:
    """Return where those passages of a body are that may hold what is asked for."""
    # Loading the readers of passages takes a quarter as long as loading all others.
    from cabletui.cable.reading import passages  # noqa: PLC0415

    readers: dict[str, Callable[[str], tuple[MarkedSpan, ...]]] = {
        PARAGRAPH.name: passages.paragraph_passages,
        "summary": passages.summary_passages,
        "comment": passages.comment_passages,
        "heading": passages.heading_passages,
    }
    wanted = portion_mark(asked.mark.rstrip("*"))
    found: Sequence[MarkedSpan] = readers[asked.name](body)
    if asked.mark.endswith("*"):
        found = [one for one in found if one.mark.startswith(wanted)]
    elif wanted:
        found = [one for one in found if one.mark == wanted]
    return [one.span for one in found]


def fits(node: Node, has: Has) -> bool:
    """Return whether a text has what a passage must hold.

    >>> fits(Not(Words("lamp")), lambda words: words.text == "oil")
    True
    """
    match node:
        case Words():
            return has(node)
        case All(nodes):
            return all(fits(one, has) for one in nodes)
        case Any(nodes):
            return any(fits(one, has) for one in nodes)
        case Not(inner):
            return not fits(inner, has)
        case _:
            return isinstance(node, Everything)


def required(node: Node) -> Node | None:
    """Return what every body with a fitting passage must have; None if there is no such thing.

    >>> required(All((Words("lamp"), Not(Words("oil"))))).text
    'lamp'
    """
    match node:
        case Words():
            return node
        case All(nodes):
            known = [one for one in map(required, nodes) if one is not None]
            return known[0] if len(known) == 1 else All(tuple(known)) if known else None
        case Any(nodes):
            parts = [one for one in map(required, nodes) if one is not None]
            return Any(tuple(parts)) if len(parts) == len(nodes) else None
        case _:
            return None


def with_compounds(node: Node, is_known: Known) -> Node:
    """Return a tree in which adjacent words that may be one word are also looked for as one."""
    match node:
        case All(nodes):
            inner = [with_compounds(one, is_known) for one in nodes]
            return All(tuple(adjoined(inner, is_known)))
        case Any(nodes):
            return Any(tuple(with_compounds(one, is_known) for one in nodes))
        case Not(inner):
            return Not(with_compounds(inner, is_known))
        case _:
            return node
