"""What is said of a query beside what it finds: how it was read, and which ids are not held."""

from collections.abc import Iterator, Sequence

from cabletui.archive.advice.few_found import few_found
from cabletui.archive.advice.quoted_values import quoted_values
from cabletui.archive.archive import Archive
from cabletui.archive.hits import Hits
from cabletui.archive.query import parse
from cabletui.archive.query.note import Note
from cabletui.errors import QuerySyntaxError
from cabletui.text.counts import counted


def remarks(archive: Archive, hits: Hits) -> Iterator[Note]:
    """Yield what was read differently from how it looks, each once and in one sentence.

    Where there is another reading, the sentence says how many cables that finds.
    """
    for note in _distinct(hits.notes):
        if not note.instead:
            yield note
            continue
        try:
            other = len(archive.search(parse(note.instead)))
        except QuerySyntaxError:
            continue
        yield Note(f"{note.text}: {other:,}.", note.position, note.length)
    if hits.query:
        yield from quoted_values(archive, hits.query)
        yield from few_found(archive, hits)


def _distinct(notes: Sequence[Note]) -> Iterator[Note]:
    seen = set()
    for note in notes:
        if (note.text, note.instead) not in seen:
            seen.add((note.text, note.instead))
            yield note


def counted_ids(archive: Archive, hits: Hits, most: int) -> tuple[str, str]:
    """Return how many of a list of ids are held, and which are not.

    Args:
        archive: Where they may be.
        hits: What was found.
        most: How many to name at most.

    Returns:
        `12 ids, 9 held` and `Not held: 08LIMA12, 08LIMA13 and 1 more.`; empty if the query is
        no list of ids, or all are held.
    """
    ids = hits.query.ids if hits.query else ()
    if not ids:
        return "", ""
    missing = archive.not_held(ids)
    held = f"{counted(len(ids), 'id')}, {len(ids) - len(missing):,} held"
    if not missing:
        return held, ""
    more = f" and {len(missing) - most:,} more" if len(missing) > most else ""
    return held, f"Not held: {', '.join(missing[:most])}{more}."
