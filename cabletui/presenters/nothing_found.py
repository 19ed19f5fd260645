"""What to say of a query that finds nothing, and what could stand in it instead."""

from collections.abc import Iterator
from dataclasses import dataclass

from cabletui.archive.archive import Archive
from cabletui.archive.hits import Hits
from cabletui.archive.query import Note, Query, parse
from cabletui.archive.ways_on import NearWords, WithoutTerm, near_words, without_terms
from cabletui.errors import QuerySyntaxError
from cabletui.paint.offer import Offer
from cabletui.paint.way_row import Way
from cabletui.text.counts import counted

_MOST_SHOWN = 3
_WIDTH = 24


@dataclass(frozen=True, slots=True)
class WaysOn:
    """Where to go on from a query that finds nothing."""

    notes: tuple[Note, ...] = ()
    """Sentences, each pointing at the part of the query it speaks of."""

    offers: tuple[Offer, ...] = ()
    """The words that could stand in place of one that no cable has."""

    ways: tuple[Way, ...] = ()
    """Queries that find something, each with a word in place of another or without a term."""


def ways_on(archive: Archive, hits: Hits) -> WaysOn:
    """Return where to go on from what was found: nowhere in particular, if that is anything.

    Raises:
        LibraryError: The library cannot be read.
    """
    if len(hits) or hits.query is None or hits.query.ids:
        return WaysOn()
    near = tuple(
        one
        for one in near_words(archive, hits.query)
        if not any(note.names(one.span[0]) for note in hits.notes)
    )
    without = list(without_terms(archive, hits.query))[:_MOST_SHOWN]
    notes = [Note(_near_line(one), one.span[0], one.span[1] - one.span[0]) for one in near]
    told = (f"“{_cut(one.term)}” {counted(one.count, 'cable')}" for one in without)
    if shown := ", ".join(told):
        notes.append(Note(f"Nothing found; without {shown}.", 0, 0))
    ways = (*_with_others(archive, hits.query, near), *map(_way_without, without))
    return WaysOn(tuple(notes), tuple(_offers(near)), ways)


def _with_others(archive: Archive, query: Query, near: tuple[NearWords, ...]) -> Iterator[Way]:
    for one in near:
        start, end = one.span
        for word in one.words:
            text = f"{query.text[:start]}{word.name}{query.text[end:]}".strip()
            try:
                count = archive.count(parse(text))
            except QuerySyntaxError:
                continue
            if count:
                yield Way(f"{word.name} in place of {_cut(one.word)}", text, count)


def _way_without(one: WithoutTerm) -> Way:
    return Way(f"without {_cut(one.term)}", one.query_text, one.count)


def _near_line(one: NearWords) -> str:
    names = [word.name for word in one.words]
    *first, last = names
    listed = f"{', '.join(first)} or {last}" if first else last
    return f"No cable has “{_cut(one.word)}”. Did you mean {listed}?"


def _offers(near: tuple[NearWords, ...]) -> Iterator[Offer]:
    for one in near:
        for word in one.words:
            yield Offer(word.name, *one.span, word.count)


def _cut(text: str) -> str:
    return text if len(text) <= _WIDTH else f"{text[: _WIDTH - 1]}…"
