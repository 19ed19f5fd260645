"""What a query of several words would find without one of them, if it finds few cables."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cabletui.archive.archive import Archive
from cabletui.archive.hits import Hits
from cabletui.archive.query import Note
from cabletui.archive.query.ast import All, Words

if TYPE_CHECKING:
    from cabletui.archive.advice.ways_on import WithoutTerm

_FEW = 5
_LEAST_WORDS = 3
"""Of two words neither is to spare: without one, half of what was asked is left."""

_MOST_TOLD = 2
_WIDTH = 24


def few_found(archive: Archive, hits: Hits) -> Iterator[Note]:
    """Yield what a query finds without the words that keep most from it, if it finds few cables.

    One rare word among those of a subject, `icelandic bank collapse`, shuts out most of the cables
    about it. Nothing is said of exact queries, of conditions, or where a word is too little.

    Raises:
        IndexUnusableError: The index does not answer.
    """
    query = hits.query
    nodes = query.tree.nodes if query and isinstance(query.tree, All) else ()
    is_of_words = all(isinstance(one, Words) and not one.is_exact for one in nodes)
    if not (query and is_of_words and len(nodes) >= _LEAST_WORDS and 0 < len(hits) <= _FEW):
        return
    from cabletui.archive.advice.ways_on import (  # noqa: PLC0415 (most queries find enough)
        without_terms,
    )

    more = sorted(without_terms(archive, query), key=lambda one: -one.count)
    told = [_told(one) for one in more if one.count > len(hits)][:_MOST_TOLD]
    if told:
        yield Note(f"Few: without {', '.join(told)}.", 0, 0)


def _told(one: "WithoutTerm") -> str:
    term = one.term if len(one.term) <= _WIDTH else f"{one.term[: _WIDTH - 1]}…"
    return f"“{term}” {one.count:,}"
