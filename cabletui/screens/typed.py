"""Answer a query while it is being typed."""

from dataclasses import dataclass

from cabletui.archive import query as queries
from cabletui.archive.archive import Archive
from cabletui.archive.values import Order
from cabletui.cable import Headline
from cabletui.errors import QuerySyntaxError
from cabletui.screens.completion import offers
from cabletui.widgets.search_bar import Offer


@dataclass(frozen=True, slots=True)
class Answer:
    """What is shown for a query as it stands."""

    text: str
    count: int
    """The exact number of cables it finds."""

    headlines: tuple[Headline, ...]
    """The first of them, newest first; where the text is a reference id, the cables it means."""

    is_reference: bool
    """Whether the headlines are what a reference id means."""

    offers: tuple[Offer, ...]
    trouble: QuerySyntaxError | None = None
    """What is wrong with the query; nothing else is known then."""


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
        return Answer(text, 0, (), False, offered)
    if found := archive.find(text):
        return Answer(text, len(found), found[:rows], True, offered)
    try:
        hits = archive.search(queries.parse(text, typing=True), Order.NEWEST)
    except QuerySyntaxError as trouble:
        return Answer(text, 0, (), False, offered, trouble)
    return Answer(text, len(hits), hits.headlines(0, rows), False, offered)
