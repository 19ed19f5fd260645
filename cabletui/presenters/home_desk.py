"""What home shows of the reader's desk and of the archive, read in one go."""

import random
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from cabletui.archive import query as queries
from cabletui.archive.archive import Archive
from cabletui.archive.relations.day_of_year import on_day
from cabletui.archive.results import Order
from cabletui.cable import Headline
from cabletui.cable.classification import mark_of
from cabletui.cable.collection import CENTRAL_FILE
from cabletui.desk import Desk
from cabletui.desk.reading_positions import ReadingPosition
from cabletui.desk.searches import SavedSearch
from cabletui.errors import CabletuiError, DeskError
from cabletui.location import OneCable, OneList, Results
from cabletui.page.reading_mode import VERBATIM
from cabletui.paint.home_row import GlanceRow, HomeRow
from cabletui.paint.home_sections import Section
from cabletui.presenters import home_menu
from cabletui.presenters.glance import glance, shape
from cabletui.presenters.home_menu import BOOKMARKS, RECENT, heading, menu_row
from cabletui.presenters.open_library import OpenLibrary
from cabletui.text.counts import counted, grouped
from cabletui.text.sanitise import safe

_CABLES = 2
"""How many of the cables read last stand under “Where you were”."""

_LOOKED_AT = 20
"""How many of the cables read last are looked at for these: some are in other libraries."""

_SEARCHES = 6
"""How many saved searches are counted; the palette has all of them."""

_LISTS = 4
"""How many lists are named; the list of lists has all of them."""

_NOTHING = "–"
"""What stands for none of something."""


@dataclass(frozen=True, slots=True)
class HomeContents:
    """All that home shows, once the library is open."""

    sections: tuple[Section, ...]
    glance: tuple[GlanceRow, ...]
    years: str
    """The first and the last year of the cables: `1966 to 2010`; empty if there are none."""

    central: int = 0
    """How many of them are of the central file of the 1970s."""


def read_home(library: OpenLibrary, today: date) -> HomeContents:
    """Read all of it from the library as it is now; what cannot be read of the desk is left out.

    Raises:
        LibraryError: The library cannot be read.
    """
    archive, desk = library.archive, library.desk
    archive.refresh()
    read = _read(desk)
    ids = [one.reference_id for one in read]
    where = Section(heading("Where you were"), tuple(_where(archive, desk, read, ids)))
    searches = Section(
        heading("Your searches", "cables", "unread", "new"), tuple(_searches(library, ids))
    )
    lists = Section(heading("Your lists", "cables", "notes"), tuple(_lists(desk, len(ids))))
    browse = home_menu.browse(_sizes(archive), shape(archive.months()))
    is_first_day = not (where.rows or searches.rows or _has_any(desk))
    chance = home_menu.chance(_about_day(archive, today), is_first_day=is_first_day)
    sections = (chance, browse, lists) if is_first_day else (where, searches, lists, browse, chance)
    return HomeContents(sections, glance(archive), _years(archive), _central(archive))


def at_random(archive: Archive) -> str:
    """Return the reference id of any cable; empty where the library holds none.

    Raises:
        LibraryError: The library cannot be read.
    """
    hits = archive.search(queries.parse("*"))
    row = random.randrange(max(1, len(hits)))
    return next((one.reference_id for one in hits.headlines(row, row + 1)), "")


def this_day(archive: Archive, today: date) -> Results:
    """Return the list of what was created on this day, in any year.

    Raises:
        LibraryError: The library cannot be read.
    """
    title = f"this day, {today.day} {today:%B}"
    return Results(on_day(archive, today.month, today.day), title, str(Order.OLDEST))


def keep_seen(library: OpenLibrary, search: str) -> None:
    """Record that the reader opened a saved search, so its present hits are no longer new."""
    archive = library.archive
    with suppress(CabletuiError):
        through = archive.search(queries.parse("*")).through
        library.desk.seen.keep(search, archive.folder, through)


def _read(desk: Desk) -> tuple[ReadingPosition, ...]:
    try:
        return desk.readings.all()
    except DeskError:
        return ()


def _has_any(desk: Desk) -> bool:
    with suppress(DeskError):
        return bool(desk.kept() or desk.readings.all())
    return False


def _where(
    archive: Archive, desk: Desk, read: Iterable[ReadingPosition], ids: list[str]
) -> Iterator[HomeRow]:
    found = 0
    for position in tuple(read)[:_LOOKED_AT]:
        for headline in archive.find(position.reference_id)[:1]:
            yield _reading(archive, headline, position)
            found += 1
        if found == _CABLES:
            break
    with suppress(CabletuiError):
        for text in desk.queries.all()[:1]:
            hits = archive.search(queries.parse(text))
            count = counted(len(hits), "cable")
            cells = (f"{len(hits.among(ids))} of {count} read" if len(hits) else count,)
            yield HomeRow(safe(f"/{text}"), cells=cells, opens=Results(text))


def _reading(archive: Archive, headline: Headline, position: ReadingPosition) -> HomeRow:
    name = headline.reference_id
    about = f"{mark_of(headline.classification):6} {headline.subject}"
    cells = tuple(filter(None, (_paragraph(archive, name, position),)))
    return HomeRow(safe(name), safe(about), cells, OneCable(name, offset=position.offset))


def _paragraph(archive: Archive, reference_id: str, position: ReadingPosition) -> str:
    """Return at which of its paragraphs a cable was left: `¶8 of 26`; empty before the first."""
    if not position.offset:
        return ""
    # The readers of text take a fifth of the start; who has left no cable waits for none of them.
    from cabletui.presenters.open_cable import OpenedCable, read_cable  # noqa: PLC0415

    with suppress(CabletuiError):
        opened = read_cable(archive, reference_id)
        if isinstance(opened, OpenedCable):
            page = opened.page(VERBATIM)
            at = position.paragraph
            if at is None or not 0 <= at < len(page.paragraphs):
                at = page.paragraph_at(page.point_at(position.offset))
            if at is not None and (number := opened.passages[at].number):
                return f"¶{number} of {max(number, opened.passages[-1].number or 0)}"
    return ""


def _searches(library: OpenLibrary, ids: list[str]) -> Iterator[HomeRow]:
    try:
        saved = library.desk.searches.all()[:_SEARCHES]
    except DeskError:
        return
    for search in saved:
        cells = ("?", _NOTHING, _NOTHING)
        with suppress(CabletuiError):
            cells = _counts(library, search, ids)
        yield HomeRow(
            safe(search.name),
            safe(search.query_text),
            cells,
            Results(search.query_text, search.name),
            search=search.name,
        )


def _counts(library: OpenLibrary, search: SavedSearch, ids: list[str]) -> tuple[str, str, str]:
    """Return how many cables answer a search, how many of them are unread, and how many new."""
    hits = library.archive.search(queries.parse(search.query_text))
    unread = len(hits) - len(hits.among(ids))
    seen = library.desk.seen.since(search.name, library.archive.folder, hits.through)
    new = len(hits.added_after(seen)) if seen < hits.through else 0
    return grouped(len(hits)), grouped(unread), f"+{grouped(new)}" if new else _NOTHING


def _lists(desk: Desk, read: int) -> Iterator[HomeRow]:
    """Yield the rows of what the reader keeps: each list that has cables, and all of it."""
    with suppress(DeskError):
        filled = [one for one in desk.lists.all() if one.reference_ids]
        for one in filled[:_LISTS] if len(filled) > 1 else ():
            notes_on = sum(len(desk.notes.of(name)) for name in one.reference_ids)
            cells = (grouped(len(one.reference_ids)), grouped(notes_on) if notes_on else _NOTHING)
            yield HomeRow(safe(one.name), cells=cells, opens=OneList(one.name))
        kept, notes = desk.kept(), desk.notes.all()
        notes_sentence = grouped(len(notes)) if notes else _NOTHING
        yield menu_row(BOOKMARKS, cells=(grouped(len(kept)), notes_sentence))
    yield menu_row(RECENT, cells=(grouped(read), _NOTHING))


def _sizes(archive: Archive) -> Mapping[str, str]:
    days, months = archive.release_dates(), archive.months()
    return {
        "home.latest": counted(len(days), "day"),
        "home.dates": counted(len({month.name[:4] for month in months}), "year"),
        "home.origins": grouped(len(archive.origins())),
        "home.tags": grouped(len(archive.tags())),
        "home.classifications": grouped(len(archive.classifications())),
        "home.all": grouped(len(archive)),
    }


def _years(archive: Archive) -> str:
    years = sorted(month.name[:4] for month in archive.months())
    if not years:
        return ""
    return f"{years[0]} to {years[-1]}" if years[0] != years[-1] else years[0]


def _central(archive: Archive) -> int:
    return sum(one.count for one in archive.collections() if one.name == CENTRAL_FILE)


def _about_day(archive: Archive, today: date) -> str:
    number = archive.count(queries.parse(on_day(archive, today.month, today.day)))
    return f"{today.day} {today:%B}: {counted(number, 'cable')}"
