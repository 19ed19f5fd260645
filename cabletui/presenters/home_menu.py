"""The ways into the archive that home always offers.

This much is known before the library is open: the first frame is made of it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cabletui.location import Guide, Help, Location, OneIndex, Results
from cabletui.paint.home_row import HomeRow
from cabletui.paint.home_sections import Section

ALL_CABLES = Results("*", "all cables")


@dataclass(frozen=True, slots=True)
class MenuItem:
    """One way into the archive."""

    key_id: str
    name: str
    about: str
    """What is found there, in a few words."""

    opens: Location | None = None
    """Where it leads; if nowhere, its key does what is to be done."""


BROWSE = (
    MenuItem("home.latest", "Latest releases", "by the day of their release", OneIndex("latest")),
    MenuItem("home.dates", "Creation date", "years and months", OneIndex("dates")),
    MenuItem("home.origins", "Origin", "posts by place, A to Z", OneIndex("origins")),
    MenuItem("home.tags", "Tag", "subjects, countries, organizations, A to Z", OneIndex("tags")),
    MenuItem(
        "home.classifications",
        "Classification",
        "levels, and their caveats",
        OneIndex("classifications"),
    ),
    MenuItem("home.all", "All cables", "newest first", ALL_CABLES),
    MenuItem("home.wanted", "Wanted", "cited and not held, most cited first", OneIndex("wanted")),
)
"""The indexes."""

SEARCH = MenuItem("app.search", "Search", "words, phrases, fields, reference ids")
BOOKMARKS = MenuItem(
    "app.bookmarks", "All your lists", "cables you bookmarked or noted", OneIndex("lists")
)
RECENT = MenuItem("home.recent", "Recently read", "each where you left it", OneIndex("recent"))
CHANCE = (
    MenuItem("home.random", "Read any cable", "whichever chance picks"),
    MenuItem("home.this_day", "This day", "what was sent on this day, in any year"),
    MenuItem("home.guide", "Guide", "how to read, cite and share a cable", Guide()),
)
"""What leads to a cable that nobody looked for, and to how it is read."""

MENU = (
    *BROWSE,
    SEARCH,
    BOOKMARKS,
    RECENT,
    *CHANCE,
    MenuItem("app.help", "Help", "every key", Help()),
)
"""All of them."""


def heading(name: str, *columns: str) -> HomeRow:
    """Return a heading, with the names of the columns at the right end."""
    return HomeRow(name, cells=columns, is_heading=True)


def menu_row(item: MenuItem, about: str = "", cells: Sequence[str] = ()) -> HomeRow:
    """Return the row of a way into the archive.

    Args:
        item: The way.
        about: What is said of it; by default what is always said.
        cells: What stands at the right end.
    """
    return HomeRow(item.name, about or item.about, tuple(cells), item.opens, item.key_id)


def browse(sizes: Mapping[str, str], shape: str = "") -> Section:
    """Return the section of the indexes.

    Args:
        sizes: How much each of them holds, by the id of its key.
        shape: The years as a row of bars, for the line of the dates.
    """
    rows = [
        menu_row(item, shape if item.key_id == "home.dates" else "", _cells(sizes, item))
        for item in BROWSE
    ]
    return Section(heading("Browse"), tuple(rows))


def _cells(sizes: Mapping[str, str], item: MenuItem) -> tuple[str, ...]:
    return (sizes[item.key_id],) if item.key_id in sizes else ()


def chance(about_day: str = "", *, is_first_day: bool = False) -> Section:
    """Return the section of cables found by chance.

    Args:
        about_day: What is said of this day.
        is_first_day: Whether the reader keeps nothing yet, and is told how to begin.
    """
    about = {"home.this_day": about_day}
    rows = tuple(menu_row(item, about.get(item.key_id, "")) for item in CHANCE)
    if is_first_day:
        return Section(heading("Begin with"), (menu_row(SEARCH), *rows))
    return Section(heading("Read by chance"), rows)


def at_first() -> tuple[Section, ...]:
    """Return the sections of the first frame."""
    return browse({}), chance()
