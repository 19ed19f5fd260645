"""Answer a query while it is being typed."""

from dataclasses import dataclass

from cabletui.archive import query as queries
from cabletui.archive.advice.remarks import counted_ids, remarks
from cabletui.archive.archive import Archive
from cabletui.archive.beside_index import READ_QUICKLY
from cabletui.archive.hits import Hits
from cabletui.archive.query import Draft, Note
from cabletui.archive.query.ast import Id
from cabletui.archive.results import Order
from cabletui.cable import Headline
from cabletui.errors import QuerySyntaxError
from cabletui.paint.offer import Offer
from cabletui.paint.way_row import Way
from cabletui.presenters.completion import offers
from cabletui.presenters.nothing_found import ways_from, ways_on
from cabletui.presenters.query_hits import forms_line

_IDS_NAMED = 3

_NO_WORD = "There is no word here to look for."


@dataclass(frozen=True, slots=True)
class LiveSearch:
    """What is shown for a query while it is typed."""

    text: str
    query_text: str = ""
    """The query that was counted, written out; empty if nothing can be asked yet."""

    count: int = 0
    """The exact number of cables it finds."""

    hits: Hits | None = None
    """All of them; none if nothing can be asked yet."""

    headlines: tuple[Headline, ...] = ()
    """The first of them, newest first; the cables it means, if the text is a reference id."""

    is_reference: bool = False
    """Whether the headlines are what a reference id means."""

    offers: tuple[Offer, ...] = ()
    notes: tuple[Note, ...] = ()
    """What was read otherwise than it may look, and which ids are not held."""

    counted_ids: str = ""
    """How many of a list of reference ids are held: `12 ids, 9 held`; empty for other queries."""

    trouble: QuerySyntaxError | None = None
    """What is wrong with the query; nothing is counted then."""

    understood: tuple[str, ...] = ()
    """In which forms its words were looked for, in a line each."""

    ways: tuple[Way, ...] = ()
    """Queries to go on with where this one finds nothing."""

    unfinished: QuerySyntaxError | None = None
    """What is wrong with an end that was left out, if nothing more is typed."""

    @property
    def is_going_on(self) -> bool:
        """Whether the trouble is in the last term, which may still be typed on."""
        if self.trouble is None or self.text[-1:].isspace():
            return False
        start = self.trouble.position
        return " " not in self.text[start + self.trouble.length :] and start < len(self.text)


def search_live(archive: Archive, text: str, cursor: int, rows: int) -> LiveSearch:
    """Return what a query finds while it is typed: its last word counts as a prefix.

    Args:
        archive: Where to look.
        text: The query as far as it is typed.
        cursor: Where the next letter would go.
        rows: How many cables to read.

    Raises:
        LibraryError: The library cannot be read.
    """
    offered = offers(archive, text, cursor)
    if not text.strip():
        return LiveSearch(text, offers=offered)
    try:
        done = queries.completed(text)
        if not done.text.strip():
            trouble = done.trouble or QuerySyntaxError(_NO_WORD, 0, len(text))
            return LiveSearch(text, offers=offered, unfinished=trouble)
        hits = _hits(archive, done)
    except QuerySyntaxError as trouble:
        ways = ways_from(archive, text, trouble)
        return LiveSearch(text, offers=offered, trouble=trouble, ways=ways)
    counted, missing = counted_ids(archive, hits, _IDS_NAMED)
    further = ways_on(archive, hits)
    notes = (*([Note(missing, 0, 0)] if missing else ()), *remarks(archive, hits), *further.notes)
    found = _meant(archive, hits)
    return LiveSearch(
        text,
        hits.query.text if hits.query else "",
        len(hits),
        hits,
        found[:rows] or hits.headlines(0, rows),
        bool(found),
        (*offered, *further.offers),
        notes=notes,
        counted_ids=counted,
        understood=forms_line(archive, hits),
        unfinished=done.trouble,
        ways=further.ways,
    )


def _hits(archive: Archive, done: Draft) -> Hits:
    """Ask a query; without its star if that finds as much, or if only that can be asked."""
    exact = _exact(archive, done.exact) if done.exact else None
    try:
        hits = _asked(archive, done.text)
    except QuerySyntaxError:
        if exact is None:
            raise
        return exact
    return exact if exact is not None and len(exact) >= len(hits) else hits


def _asked(archive: Archive, text: str) -> Hits:
    return archive.search(queries.parse(text), Order.NEWEST, READ_QUICKLY)


def _exact(archive: Archive, text: str) -> Hits | None:
    try:
        return _asked(archive, text)
    except QuerySyntaxError:
        return None


def _meant(archive: Archive, hits: Hits) -> tuple[Headline, ...]:
    """Return the cables that a query means which is one reference id; empty for any other."""
    tree = hits.query.tree if hits.query else None
    return archive.find(tree.text) if isinstance(tree, Id) else ()
