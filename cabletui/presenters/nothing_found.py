"""What to say of a query that finds nothing, and what could stand in it instead."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cabletui.archive.advice.answer_count import answer_count
from cabletui.archive.advice.ways_on import (
    NearWords,
    WithOther,
    WithoutTerm,
    apart,
    corrected,
    near_conditions,
    near_fields,
    near_values_of,
    near_words,
    without_terms,
)
from cabletui.archive.archive import Archive
from cabletui.archive.fields import ID
from cabletui.archive.hits import Hits
from cabletui.archive.query import Note, Query
from cabletui.archive.query.ast import Id, InField, Node, Words
from cabletui.errors import QuerySyntaxError
from cabletui.paint.offer import Offer
from cabletui.paint.way_row import Way
from cabletui.text.counts import counted

_MOST_SHOWN = 3
_WIDTH = 24
_LINE = 80
"""The sentence fits in one line; terms that have no room in it are in the rows."""


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
    """Return where to go on from what was found; nothing to say, if that is anything.

    Raises:
        LibraryError: The library cannot be read.
    """
    if len(hits) or hits.query is None or hits.query.ids:
        return WaysOn()
    found = _from_terms(archive, hits, hits.query)
    return found if found.ways else _with_words_apart(archive, hits.query) or found


def _from_terms(archive: Archive, hits: Hits, query: Query) -> WaysOn:
    """Return where to go on with another term, or without one."""
    if found := tuple(_near_id(archive, query.tree)):
        return WaysOn(ways=found)
    near = tuple(
        one
        for one in near_words(archive, query)
        if not any(note.names(one.span[0]) for note in hits.notes)
    )
    without = list(without_terms(archive, query))[:_MOST_SHOWN]
    notes = [Note(_near_line(one), one.span[0], one.span[1] - one.span[0]) for one in near]
    if line := _without_line(without):
        notes.append(Note(line, 0, 0))
    ways = [
        *_ways_with(near_fields(archive, query.text)),
        *_ways_with(near_values_of(archive, query)),
        *_read_otherwise(archive, hits),
        *_with_others(archive, query, near),
    ]
    ways += [*(() if ways else _put_right(archive, query.text)), *map(_way_without, without)]
    return WaysOn(tuple(notes), tuple(_offers(near)), _distinct(ways))


def _with_words_apart(archive: Archive, query: Query) -> WaysOn | None:
    """Return the query with its words anywhere in a cable, or where to go on from that."""
    loose = apart(query)
    if loose is None:
        return None
    if count := answer_count(archive, loose):
        line = f"Nothing found; with its words anywhere in a cable {count:,}."
        return WaysOn((Note(line, 0, 0),), ways=(Way("its words anywhere", loose.text, count),))
    further = _from_terms(archive, archive.search(loose), loose)
    return WaysOn(tuple(Note(one.text, 0, 0) for one in further.notes), ways=further.ways)


def ways_from(archive: Archive, query_text: str, trouble: QuerySyntaxError) -> tuple[Way, ...]:
    """Return where to go on from a query that cannot be asked: with a value that is near.

    Raises:
        LibraryError: The library cannot be read.
    """
    near = _distinct(_ways_with(near_conditions(archive, query_text, trouble)))
    return near or tuple(_put_right(archive, query_text))


def _distinct(ways: Iterable[Way]) -> tuple[Way, ...]:
    """Return the ways, each query once."""
    found: dict[str, Way] = {}
    for way in ways:
        found.setdefault(way.query_text, way)
    return tuple(found.values())


def _read_otherwise(archive: Archive, hits: Hits) -> Iterator[Way]:
    """Yield the queries that may have been meant where something was read as words."""
    for note in hits.notes:
        count = answer_count(archive, note.instead) if note.instead else 0
        if count:
            yield Way("meant otherwise", note.instead.strip(), count)


def _with_others(archive: Archive, query: Query, near: tuple[NearWords, ...]) -> Iterator[Way]:
    for one in near:
        start, end = one.span
        for word in one.words:
            text = f"{query.text[:start]}{word.name}{query.text[end:]}".strip()
            if count := answer_count(archive, text):
                yield Way(f"{word.name} in place of {_cut(one.word)}", text, count)


def _ways_with(found: Iterable[WithOther]) -> Iterator[Way]:
    for one in found:
        if one.count:
            label = f"{_cut(one.other)} in place of {_cut(one.part)}"
            yield Way(label, one.query_text, one.count)


def _near_id(archive: Archive, asked: Node) -> Iterator[Way]:
    """Yield the cable that an id which is not held probably means, and those nearest in number."""
    match asked:
        case Id(reference_id) | InField(ID.name, Words(reference_id)):
            pass
        case _:
            return
    if probable := archive.near_reference(reference_id):
        yield Way(f"probably meant, {probable.reason}", probable.reference_id, 1)
    near = [one.reference_id for one in archive.neighbours(reference_id)]
    if near:
        query_text = near[0] if len(near) == 1 else f"{ID.name}:({' '.join(near)})"
        yield Way("nearest to it in number", query_text, len(near))


def _put_right(archive: Archive, query_text: str) -> Iterator[Way]:
    """Yield the query with the nearest in place of all that no cable has."""
    if found := corrected(archive, query_text):
        yield Way("the nearest of all", found.query_text, found.count)


def _way_without(one: WithoutTerm) -> Way:
    return Way(f"without {_cut(one.term)}", one.query_text, one.count)


def _near_line(one: NearWords) -> str:
    names = [word.name for word in one.words]
    *first, last = names
    listed = f"{', '.join(first)} or {last}" if first else last
    return f"No cable has “{_cut(one.word)}”. Did you mean {listed}?"


def _without_line(without: Sequence[WithoutTerm]) -> str:
    """Return what a query finds without some of its terms, as many as one line holds."""
    line = ""
    for number in range(1, len(without) + 1):
        terms = (f"“{_cut(one.term)}” {counted(one.count, 'cable')}" for one in without[:number])
        longer = f"Nothing found; without {', '.join(terms)}."
        if line and len(longer) > _LINE:
            break
        line = longer
    return line


def _offers(near: tuple[NearWords, ...]) -> Iterator[Offer]:
    for one in near:
        for word in one.words:
            yield Offer(word.name, *one.span, word.count, is_whole=True)


def _cut(text: str) -> str:
    return text if len(text) <= _WIDTH else f"{text[: _WIDTH - 1]}…"
