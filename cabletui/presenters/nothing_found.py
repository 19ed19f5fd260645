"""What to say of a query that finds nothing, and what could stand in it instead."""

from collections.abc import Iterator

from cabletui.archive.archive import Archive
from cabletui.archive.hits import Hits
from cabletui.archive.query import Note
from cabletui.archive.ways_on import NearWords, near_words, without_terms
from cabletui.paint.offer import Offer
from cabletui.text.counts import counted

_MOST_SHOWN = 3
_WIDTH = 24


def ways_on(archive: Archive, hits: Hits) -> tuple[tuple[Note, ...], tuple[Offer, ...]]:
    """Return where to go on from what was found: nowhere in particular, if that is anything.

    Returns:
        Sentences, each pointing at the part of the query it speaks of, and the words that could
        stand in place of one that no cable has.

    Raises:
        LibraryError: The library cannot be read.
    """
    if len(hits) or hits.query is None or hits.query.ids:
        return (), ()
    near = tuple(near_words(archive, hits.query))
    without = list(without_terms(archive, hits.query))[:_MOST_SHOWN]
    notes = [Note(_near_line(one), one.span[0], one.span[1] - one.span[0]) for one in near]
    told = (f"“{_cut(one.term)}” {counted(one.count, 'cable')}" for one in without)
    if shown := ", ".join(told):
        notes.append(Note(f"Nothing found; without {shown}.", 0, 0))
    return tuple(notes), tuple(_offers(near))


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
