"""Where a few letters may lead: cables, days, tags, posts, countries, a search for them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cabletui.archive import query as queries
from cabletui.archive.advice.completions import completions
from cabletui.archive.archive import Archive
from cabletui.archive.fields import COUNTRY, DATE, ORIGIN, TAG
from cabletui.archive.query import condition
from cabletui.archive.words import words
from cabletui.errors import CabletuiError
from cabletui.location import Location, OneCable, Results
from cabletui.text.counts import counted
from cabletui.text.sanitise import safe

MOST = 4
"""How many of a kind are offered."""

_EVERY = 100_000
"""More tags than there are."""

_DATE = re.compile(r"(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?")
"""Takes `2009`, `2009-11` and `20091125`; not `09` or `2009-1`."""


@dataclass(frozen=True, slots=True)
class Place:
    """A destination offered by the palette."""

    name: str
    """Safe text."""

    about: str
    """What it is, safe text."""

    opens: Location
    is_meant: bool = False
    """Whether the letters are its whole name."""


def places(archive: Archive, text: str) -> tuple[Place, ...]:
    """Return where a text may lead, in kinds; last, the search for it.

    Args:
        archive: The library.
        text: What was typed, of any kind.

    Raises:
        LibraryError: The library cannot be read.
    """
    if not "".join(words(text)):
        return ()
    return (
        *_cables(archive, text),
        *_dates(archive, text),
        *_tags(archive, text),
        *_posts(archive, text),
        *_search(archive, text),
    )


def _cables(archive: Archive, text: str) -> Iterator[Place]:
    for headline in archive.find(text)[:MOST]:
        name = headline.reference_id
        yield Place(safe(name), safe(headline.subject), OneCable(name), is_meant=True)


def _dates(archive: Archive, text: str) -> Iterator[Place]:
    if found := _DATE.fullmatch(text.strip()):
        day = "-".join(filter(None, found.groups()))
        if place := _listed(archive, day, f"{DATE.name}:{day}", "created then"):
            yield place


def _tags(archive: Archive, text: str) -> Iterator[Place]:
    """Yield the codes that begin so, then those whose meanings have a word that does."""
    wanted = " ".join(words(text))
    found = completions(archive, TAG, text, _EVERY)
    by_code = [one for one in found if one.value.casefold().startswith(wanted)]
    by_meaning = [one for one in found if one not in by_code]
    for one in (*by_code[:MOST], *by_meaning[:MOST]):
        about = f"{one.meaning}, {counted(one.count, 'cable')}".removeprefix(", ")
        yield Place(
            safe(one.value),
            safe(about),
            Results(condition(TAG, one.value), one.meaning),
            is_meant=one.value.casefold() == wanted,
        )


def _posts(archive: Archive, text: str) -> Iterator[Place]:
    for field in (ORIGIN, COUNTRY):
        for count in archive.complete(field.index, text, MOST):
            about = f"{field.name}, {counted(count.count, 'cable')}"
            yield Place(safe(count.name), about, Results(condition(field, count.name)))


def _search(archive: Archive, text: str) -> Iterator[Place]:
    if place := _listed(archive, f"Search for {text}", text, "in all forms"):
        yield place


def _listed(archive: Archive, name: str, query_text: str, about: str) -> Place | None:
    """Return the list of a query; None where it cannot be asked or finds nothing."""
    try:
        number = archive.count(queries.parse(query_text))
    except CabletuiError:
        return None
    said = f"{about}, {counted(number, 'cable')}"
    return Place(safe(name), said, Results(query_text)) if number else None
