"""Answer a query while it is being typed."""

from dataclasses import dataclass

from cabletui.archive import query as queries
from cabletui.archive.archive import Archive
from cabletui.archive.hits import Hits
from cabletui.archive.query import Finished, Note
from cabletui.archive.query.tree import Id
from cabletui.archive.remarks import counted_ids, remarks
from cabletui.archive.values import Order
from cabletui.cable import Headline
from cabletui.errors import QuerySyntaxError
from cabletui.screens.completion import offers
from cabletui.widgets.search_bar import Offer

_IDS_NAMED = 3
_NO_WORD = "There is no word here to look for."


@dataclass(frozen=True, slots=True)
class Answer:
    """What is shown for a query as it stands."""

    text: str
    query_text: str = ""
    """The query that was counted, written out; empty where nothing can be asked yet."""

    count: int = 0
    """The exact number of cables it finds."""

    headlines: tuple[Headline, ...] = ()
    """The first of them, newest first; where the text is a reference id, the cables it means."""

    is_reference: bool = False
    """Whether the headlines are what a reference id means."""

    offers: tuple[Offer, ...] = ()
    notes: tuple[Note, ...] = ()
    """What was read otherwise than it may look, and which ids are not held."""

    told: str = ""
    """How many there are, where more is to be told than the number of cables: of a list of ids."""

    trouble: QuerySyntaxError | None = None
    """What is wrong with the query; nothing else is known then."""

    unfinished: QuerySyntaxError | None = None
    """What is wrong with an end that was left out, if nothing more is typed."""


def answer(archive: Archive, text: str, cursor: int, rows: int) -> Answer:
    """Return what a query finds while it is typed: its last word counts as a beginning.

    Args:
        archive: Where to look.
        text: The query as it stands.
        cursor: Where the next letter would go.
        rows: How many cables to read.

    Raises:
        LibraryError: The library cannot be read.
    """
    offered = offers(archive, queries.FIELDS, text, cursor)
    if not text.strip():
        return Answer(text, offers=offered)
    try:
        done = queries.finished(text)
        if not done.text.strip():
            trouble = done.trouble or QuerySyntaxError(_NO_WORD, 0, len(text))
            return Answer(text, offers=offered, unfinished=trouble)
        hits = _hits(archive, done)
    except QuerySyntaxError as trouble:
        return Answer(text, offers=offered, trouble=trouble)
    counted, missing = counted_ids(archive, hits, _IDS_NAMED)
    notes = (*([Note(missing, 0, 0)] if missing else ()), *remarks(archive, hits))
    found = _meant(archive, hits)
    return Answer(
        text,
        hits.query.text if hits.query else "",
        len(hits),
        found[:rows] or hits.headlines(0, rows),
        bool(found),
        offered,
        notes=notes,
        told=counted,
        unfinished=done.trouble,
    )


def _hits(archive: Archive, done: Finished) -> Hits:
    """Ask a query; without its star where that finds the same cables, or only that can be asked."""
    exact = _exact(archive, done.exact) if done.exact else None
    try:
        hits = archive.search(queries.parse(done.text), Order.NEWEST)
    except QuerySyntaxError:
        if exact is None:
            raise
        return exact
    return exact if exact is not None and len(exact) == len(hits) else hits


def _exact(archive: Archive, text: str) -> Hits | None:
    try:
        return archive.search(queries.parse(text), Order.NEWEST)
    except QuerySyntaxError:
        return None


def _meant(archive: Archive, hits: Hits) -> tuple[Headline, ...]:
    """Return the cables of a query that is one reference id; none where it is more or not held."""
    tree = hits.query.tree if hits.query else None
    return archive.find(tree.text) if isinstance(tree, Id) else ()
