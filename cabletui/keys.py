"""Every key of the interface, in one table.

The bindings of the screens and widgets, the help screen, the footer, `cabletui keys` and the
table in the README are all made from it, so a key is added, changed or described here alone.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.binding import BindingType


@dataclass(frozen=True, slots=True)
class Key:
    """One thing that a key does."""

    id: str
    """`place.deed`; readers remap by it."""

    keys: str
    """Textual's names of the keys, separated by commas; empty where a screen takes them itself."""

    action: str
    """The action it runs, in Textual's spelling."""

    description: str
    """What it does, as the help says it."""

    label: str = ""
    """One word for the footer; empty where the footer does not show it."""

    shown: str = ""
    """The keys as a reader writes them; made from `keys` where empty."""

    priority: bool = False
    """Whether it goes before the key bindings of the focused widget."""

    @property
    def place(self) -> str:
        """The part of the interface where it works: the first half of the id."""
        return self.id.partition(".")[0]

    @property
    def display(self) -> str:
        """The keys as a reader writes them."""
        written = (_WRITTEN.get(key, key) for key in self.keys.split(","))
        return self.shown or "  ".join(dict.fromkeys(written))


_WRITTEN = {
    "down": "↓", "up": "↑", "left": "←", "right": "→",
    "pagedown": "PgDn", "pageup": "PgUp", "home": "Home", "end": "End",
    "space": "Space", "enter": "Enter", "escape": "Esc", "tab": "Tab", "shift+tab": "Shift+Tab",
    "slash": "/", "question_mark": "?", "colon": ":", "backspace": "Backspace",
    "left_square_bracket": "[", "right_square_bracket": "]",
    "left_curly_bracket": "{", "right_curly_bracket": "}",
    "apostrophe": "'", "backslash": "\\", "number_sign": "#", "equals_sign": "=", "asterisk": "*",
    "ctrl+d": "Ctrl+D", "ctrl+u": "Ctrl+U", "ctrl+p": "Ctrl+P", "ctrl+q": "Ctrl+Q",
    "ctrl+z": "Ctrl+Z", "ctrl+o": "Ctrl+O", "ctrl+r": "Ctrl+R",
    "ctrl+slash": "Ctrl+/", "ctrl+underscore": "Ctrl+/", "f1": "F1",
}  # fmt: skip

PLACES = {
    "app": "Everywhere",
    "list": "Lists and indexes",
    "home": "Home",
    "index": "Tag and origin indexes",
    "dates": "Dates and releases",
    "cables": "Lists of cables",
    "query": "Lists that answer a query",
    "page": "Moving in a cable",
    "viewer": "Reading a cable",
    "panel": "Panel beside a cable",
    "menu": "Menu of what to copy",
    "facets": "Facets of a query",
    "timeline": "Timeline of a query",
    "ask": "Writing a note or a name",
    "search": "Search bar",
    "ways": "Rows of a search that finds nothing",
}
"""The parts of the interface, in the order of the help, with their headings."""

KEYS: tuple[Key, ...] = (
    Key("app.search", "slash", "search", "Search", "Search"),
    Key("app.help", "question_mark,f1", "help", "Help: every key of this screen", "Help"),
    Key("app.palette", "colon,ctrl+p", "command_palette", "Command palette"),
    Key("app.up", "q,escape", "up", "Up one level", "Back"),
    Key("app.back", "left_square_bracket,ctrl+o", "back", "Back to where you were"),
    Key("app.forward", "right_square_bracket", "forward", "Forward again"),
    Key("app.bookmarks", "apostrophe", "bookmarks", "Bookmarked and noted cables"),
    Key(
        "app.undo",
        "u,ctrl+slash,ctrl+underscore",  # the last is what most terminals send for Ctrl+/
        "app.undo",
        "Undo the last bookmark, note, mark or saved search",
    ),
    Key("app.redo", "ctrl+r", "app.redo", "Do again what was undone"),
    Key("app.suspend", "ctrl+z", "suspend_process", "Suspend; `fg` comes back"),
    Key("app.quit", "ctrl+q", "quit", "Leave at once", priority=True),
    Key("list.down", "j,down", "cursor_down", "Next row"),
    Key("list.up", "k,up", "cursor_up", "Previous row"),
    Key("list.page_down", "space,pagedown", "page_down", "Next page"),
    Key("list.page_up", "b,pageup", "page_up", "Previous page"),
    Key("list.half_down", "ctrl+d", "half_page_down", "Half a page down"),
    Key("list.half_up", "ctrl+u", "half_page_up", "Half a page up"),
    Key("list.top", "g,home", "top", "First row"),
    Key("list.bottom", "G,end", "bottom", "Last row"),
    Key("list.choose", "enter", "choose", "Open", "Open"),
    Key("home.latest", "l", "open('latest')", "Latest releases"),
    Key("home.dates", "d", "open('dates')", "By creation date"),
    Key("home.origins", "o", "open('origins')", "By origin"),
    Key("home.tags", "t", "open('tags')", "By tag"),
    Key("home.classifications", "c", "open('classifications')", "By classification"),
    Key("home.all", "a", "open_all", "All cables, newest first"),
    Key("home.recent", "r", "open('recent')", "Cables read last"),
    Key("home.leave", "q", "app.quit", "Leave", "Leave"),
    Key(
        "index.letter", "", "", "Go to a letter; further letters narrow", "Letter", shown="A–Z 0–9"
    ),
    Key("index.erase", "backspace", "erase", "Take back a letter"),
    Key("index.next_letter", "right", "next_letter", "Next letter that has a group"),
    Key("index.previous_letter", "left", "previous_letter", "Previous letter that has a group"),
    Key("dates.digit", "", "", "Go to the year, month or day as typed", "Date", shown="0–9"),
    Key("cables.copy", "y", "copy_reference", "Copy the reference id", "Copy id"),
    Key("cables.copy_other", "Y", "copy_other", "Copy something else"),
    Key("cables.mark", "x", "mark", "Mark the row, or take its mark away"),
    Key("cables.unmark", "X", "unmark", "Take all marks away"),
    Key("cables.bookmark", "m", "bookmark", "Bookmark, or take the bookmark away"),
    Key("cables.note", "w", "write_note", "Write a note"),
    Key("query.order", "o", "order", "Order: newest, oldest, relevance", "Order"),
    Key("query.refine", "r", "refine", "Refine the query", "Refine"),
    Key("query.facets", "f", "facets", "What the hits have in common, to narrow by", "Facets"),
    Key("query.timeline", "t", "timeline", "When the hits were created, to narrow by", "Times"),
    Key("query.exact", "equals_sign", "exact", "Words as they are spelled, or all forms", "Exact"),
    Key("query.context", "c", "context", "Matches in context, or subjects"),
    Key("query.save", "S", "save", "Save the query under a name"),
    Key("page.down", "j,down", "line_down", "Line down"),
    Key("page.up", "k,up", "line_up", "Line up"),
    Key("page.page_down", "space,pagedown", "page_down", "Next page"),
    Key("page.page_up", "b,pageup", "page_up", "Previous page"),
    Key("page.half_down", "ctrl+d", "half_page_down", "Half a page down"),
    Key("page.half_up", "ctrl+u", "half_page_up", "Half a page up"),
    Key("page.top", "g,home", "top", "To the top"),
    Key("page.bottom", "G,end", "bottom", "To the end"),
    Key("page.next_paragraph", "right_curly_bracket", "next_paragraph", "Next paragraph"),
    Key(
        "page.previous_paragraph",
        "left_curly_bracket",
        "previous_paragraph",
        "Previous paragraph",
    ),
    Key("page.next_match", "n", "next_match", "Next match of the query"),
    Key("page.previous_match", "N", "previous_match", "Previous match"),
    Key("page.next_link", "tab", "next_link", "Next reference", "Reference"),
    Key("page.previous_link", "shift+tab", "previous_link", "Previous reference"),
    Key("page.follow", "enter", "follow", "Follow the reference", "Follow"),
    Key("viewer.next_cable", "J", "next_cable", "Next cable of the list", "Next"),
    Key("viewer.previous_cable", "K", "previous_cable", "Previous cable of the list"),
    Key("viewer.copy", "y", "copy_reference", "Copy the reference id", "Copy id"),
    Key("viewer.copy_other", "Y", "copy_other", "Copy something else"),
    Key("viewer.bookmark", "m", "bookmark", "Bookmark, or take the bookmark away"),
    Key("viewer.note", "w", "write_note", "Write a note"),
    Key("viewer.edition", "e", "next_edition", "Next edition of the cable"),
    Key("viewer.clean", "v", "clean", "Body clean or verbatim", "Clean"),
    Key("viewer.particulars", "i", "particulars", "Open or fold the box of particulars"),
    Key("viewer.decode", "h", "decode", "Header open, decoded, folded"),
    Key("viewer.citations", "r", "citations", "What it cites, and what cites it", "References"),
    Key("viewer.similar", "s", "similar", "More like this"),
    Key("panel.close", "escape,q,r", "close", "Close the panel", "Close"),
    Key("menu.number", "", "", "Choose by its number", shown="0–9"),
    Key("menu.close", "escape,q,Y", "close", "Leave without copying"),
    Key("facets.next_group", "tab,right", "next_group", "Next group", "Group"),
    Key("facets.previous_group", "shift+tab,left", "previous_group", "Group before"),
    Key("facets.close", "escape,q,f", "close", "Leave without narrowing", "Leave"),
    Key("timeline.mark", "x", "mark", "Begin a span here, or take that back", "Span"),
    Key("timeline.close", "escape,q,t", "close", "Leave without narrowing", "Leave"),
    Key("ask.keep", "enter", "keep", "Keep what was written"),
    Key("ask.close", "escape", "close", "Leave it as it was"),
    Key("ask.undo", "", "", "Undo and do again, where letters are text", shown="Ctrl+/  Ctrl+R"),
    Key("search.submit", "enter", "submit", "Open the list of results", "Open list"),
    Key("search.older", "up", "older", "An earlier query", "Earlier"),
    Key("search.newer", "down", "newer", "A later query, or the rows below", "Later"),
    Key("search.complete", "tab", "complete", "Complete a field, a tag, an origin", "Complete"),
    Key("search.close", "escape", "close", "Close the search bar", "Close"),
    Key("ways.back", "escape,q", "back_to_bar", "Back to the query", "Back"),
)


def keys_of(place: str) -> Iterator[Key]:
    """Yield the keys of one part of the interface, in the order of the table."""
    return (key for key in KEYS if key.place == place)


UNDOING = ("app.undo", "app.redo")
"""The keys that work over a modal screen, too, which none of the other keys of the app reaches."""


def bindings(place: str, only: Collection[str] = ()) -> "list[BindingType]":
    """Return the bindings of one part of the interface, for a `BINDINGS` of Textual.

    Args:
        place: The part of the interface.
        only: The ids of the keys that are wanted; all of the part if none.
    """
    # `cabletui keys` prints the table without loading the interface.
    from textual.binding import Binding  # noqa: PLC0415

    return [
        Binding(
            key.keys,
            key.action,
            key.description,
            show=bool(key.label),
            key_display=key.display,
            priority=key.priority,
            id=key.id,
        )
        for key in keys_of(place)
        if key.keys and (not only or key.id in only)
    ]


def remapped(key: Key, keymap: Mapping[str, str]) -> Key:
    """Return a key as a reader's keymap has it.

    Args:
        key: A key of the table.
        keymap: From ids to Textual's names of keys, separated by commas.
    """
    return replace(key, keys=keymap[key.id], shown="") if key.id in keymap else key


def hints(
    *places: str,
    keymap: Mapping[str, str] = MappingProxyType({}),
    idle: Collection[str] = (),
    labels: Mapping[str, str] = MappingProxyType({}),
) -> tuple[str, ...]:
    """Return the keys that have a label, for the last line of a screen: `y Copy id`, `? Help`.

    Args:
        places: The parts of the interface, in the order of their importance.
        keymap: The reader's own keys, as for `remapped`.
        idle: The ids of the keys that would do nothing now, which are left out.
        labels: Other labels, by id, for what keys do here and now.
    """
    found: dict[str, str] = {}
    for place in places:
        for key in keys_of(place):
            label = labels.get(key.id, key.label)
            if label and key.id not in idle:
                # What a key does here goes before what it does elsewhere.
                found.setdefault(remapped(key, keymap).display.split()[0], label)
    return tuple(f"{shown} {label}" for shown, label in found.items())
