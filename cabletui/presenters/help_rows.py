"""The rows of the help: the keys of a screen first, those of all others where they are wanted."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cabletui.key import Key
from cabletui.keys import PLACES, keys_of, remapped
from cabletui.location import Guide, Help, Location
from cabletui.paint.side_by_side import in_columns
from cabletui.text.cells import width as cells_of
from cabletui.text.wrap import wrap

_KEYS_WIDTHS = ((80, 22), (44, 14), (0, 9))
"""Cells of the column of the keys, in rows of at least as many cells."""

_SHARED = ("list", "page", "app")
"""The parts that many screens have, which a reader knows before those of the screen itself."""

_LEAST = 12
"""Cells for what a key does, however long its name is."""

_LATER = "Here, but not now"
_TO_READ = "To read"
_BEFORE_SUBJECTS = "Signs before a subject"
_SIGNS = (
    "+  marked, to be taken along",
    "~  begun, and left before its end",
    "r  read to its end",
    "*  bookmarked, or with a note",
)
"""As `paint.headline_row.RowFlags` has them."""


@dataclass(frozen=True, slots=True)
class HelpRow:
    """A heading, a key, or a place."""

    text: str
    key: Key | None = None
    """The key, as the reader has mapped it."""

    refusal: str = ""
    """Why the key can do nothing from here; empty if it can."""

    opens: Location | None = None
    """Where the row leads, if it is of no key."""

    is_rest: bool = False
    """Whether it is only the rest of what the row above says."""

    @property
    def is_heading(self) -> bool:
        """Whether it cannot be chosen."""
        return self.key is None and self.opens is None


def help_rows(wanted: Help, width: int = 80, height: int = 1_000) -> list[HelpRow]:
    """Return the rows of the help, in one column.

    Args:
        wanted: Whose keys, and which of them.
        width: The cells of a row; what a key does goes on in a further one.
        height: More rows than there are.
    """
    return [*in_columns(help_parts(wanted, width), HelpRow(""), height, 1)]


def help_parts(wanted: Help, width: int) -> list[list[HelpRow]]:
    """Return the rows of the help, each part with its heading first.

    What acts on the screen the reader came from stands first, then what would act there at another
    time. All other keys follow if they are wanted, or if letters were typed that none of these has.

    Args:
        wanted: Whose keys, and which of them.
        width: The cells of a row; what a key does goes on in a further one.
    """
    own = [place for place in wanted.places if place not in _SHARED]
    places = tuple(dict.fromkeys((*own, *wanted.places, "app")))
    parts = [*_here(wanted, places, width), _signs(wanted), _to_read(wanted.typed)]
    if wanted.shows_all or not any(parts):
        for place in PLACES:
            if place not in places:
                refusal = f"This key works elsewhere: {PLACES[place].heading}."
                keys = (remapped(key, wanted.keymap) for key in keys_of(place))
                parts.append(_part(PLACES[place].heading, keys, wanted.typed, width, refusal))
    return [part for part in parts if part]


def _here(wanted: Help, places: Iterable[str], width: int) -> Iterator[list[HelpRow]]:
    later = []
    for place in places:
        keys = [remapped(key, wanted.keymap) for key in keys_of(place)]
        acting = (key for key in keys if key.id not in wanted.idle)
        yield _part(PLACES[place].heading, acting, wanted.typed, width)
        later += [key for key in keys if key.id in wanted.idle and key.keys]
    yield _part(_LATER, later, wanted.typed, width, "This key does nothing there now.")


def _part(
    heading: str, keys: Iterable[Key], typed: str, width: int, refusal: str = ""
) -> list[HelpRow]:
    rows = [row for key in keys if _has(key, typed) for row in _rows_of(key, width, refusal)]
    return [HelpRow(heading), *rows] if rows else []


def _rows_of(key: Key, width: int, refusal: str) -> Iterator[HelpRow]:
    """Yield the row of a key, and further ones where what it does has no room in one."""
    of_keys = next(cells for least, cells in _KEYS_WIDTHS if width >= least)
    display, said = f"{key.display:{of_keys}} ", key.description
    lines = [said[a:b] for a, b in wrap(said, max(_LEAST, width - cells_of(display)))]
    why_not = refusal or ("" if key.keys else "This is typed there; Esc goes back.")
    yield HelpRow(f"{display}{lines[0]}", key, why_not)
    for line in lines[1:]:
        yield HelpRow(" " * (of_keys + 1) + line, is_rest=True)


def _signs(wanted: Help) -> list[HelpRow]:
    """Return what the signs mean that stand before subjects, where a list has them."""
    said = [line for line in _SIGNS if wanted.typed.casefold() in line]
    if "cables" not in wanted.places or not said:
        return []
    return [HelpRow(_BEFORE_SUBJECTS), *(HelpRow(line, is_rest=True) for line in said)]


def _to_read(typed: str) -> list[HelpRow]:
    name = "Guide: how to read, cite and share a cable"
    is_there = typed.casefold() in name.casefold()
    return [HelpRow(_TO_READ), HelpRow(name, opens=Guide())] if is_there else []


def _has(key: Key, typed: str) -> bool:
    """Return whether a key is written with the letters that were typed, or described with them."""
    said = f"{key.label} {key.description}".casefold()
    return typed in key.display.split() or typed.casefold() in said
