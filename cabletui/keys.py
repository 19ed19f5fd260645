"""Every key of the interface, in one table.

The bindings of the screens and widgets, the help screen, the footer, `cabletui keys` and the
table in the README are all made from it, so a key is added, changed or described here alone.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING

from cabletui.key import Key, KeyPlace

if TYPE_CHECKING:
    from textual.binding import BindingType


PLACES = {
    "app": KeyPlace("Everywhere"),
    "list": KeyPlace("Lists and indexes", "app"),
    "home": KeyPlace("Home", "list app"),
    "help": KeyPlace("The list of keys", "list app"),
    "index": KeyPlace("Tag and origin indexes", "list app"),
    "dates": KeyPlace("Dates and releases", "time app"),
    "cables": KeyPlace("Lists of cables", "list app"),
    "own": KeyPlace("Your lists", "list app"),
    "listed": KeyPlace("One of your lists", "cables list app"),
    "query": KeyPlace("Lists that answer a query", "cables list app"),
    "concordance": KeyPlace("Every match of a query", "list app"),
    "thread": KeyPlace("The thread of a cable", "cables list app"),
    "wanted": KeyPlace("Cables that are wanted", "cables list app"),
    "gaps": KeyPlace("Numbers that are not held", "list app"),
    "page": KeyPlace("Moving in a cable", "app"),
    "viewer": KeyPlace("Reading a cable", "page app"),
    "find": KeyPlace("Finding in a cable"),
    "outline": KeyPlace("Outline of a cable", "list app"),
    "editions": KeyPlace("Editions compared", "list app"),
    "panel": KeyPlace("Panel beside a cable", "list viewer app"),
    "menu": KeyPlace("Menu of what to copy"),
    "take": KeyPlace("Menu of how to take cables away"),
    "facets": KeyPlace("Narrowing a query", "list query app"),
    "time": KeyPlace("Times, drawn", "app"),
    "narrow": KeyPlace("Adding words to a query"),
    "timeline": KeyPlace("Timeline of a query", "time app"),
    "ask": KeyPlace("Writing a note or a name"),
    "note": KeyPlace("Writing a note"),
    "search": KeyPlace("Search bar"),
    "ways": KeyPlace("Rows below the search bar", "list"),
}
"""The parts of the interface, in the order of the help."""

KEYS: tuple[Key, ...] = (
    Key("app.search", "slash", "search", "Search", "Search"),
    Key("app.help", "question_mark,f1", "help", "Help: the keys of this screen, to do", "Help"),
    Key(
        "app.palette", "colon,ctrl+p", "command_palette", "Go: a place, an id, a search, a command"
    ),
    Key("app.up", "q,escape", "up", "Up one level", "Back"),
    Key("app.back", "left_square_bracket,ctrl+o", "back", "Back to where you were"),
    Key("app.forward", "right_square_bracket", "forward", "Forward again"),
    Key("app.bookmarks", "apostrophe", "bookmarks", "Your lists of cables, and what you noted"),
    Key(
        "app.undo",
        "u,ctrl+slash,ctrl+underscore",  # the last is what most terminals send for Ctrl+/
        "app.undo",
        "Undo the last change of lists, notes, marks, searches",
    ),
    Key("app.redo", "ctrl+r", "app.redo", "Do again what was undone"),
    Key("app.suspend", "ctrl+z", "suspend_process", "Suspend; `fg` comes back"),
    Key("app.repaint", "ctrl+l", "paint_all", "Paint the screen again"),
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
    Key("home.wanted", "semicolon", "open('wanted')", "Wanted: cited and not held"),
    Key("home.recent", "r", "open('recent')", "Cables read last"),
    Key("home.number", "", "", "Open the row of that number", shown="1–9"),
    Key("home.random", "full_stop", "random", "A cable that chance picks"),
    Key("home.this_day", "comma", "this_day", "Cables of this day, in any year"),
    Key("home.guide", "h", "guide", "Guide: how to read, cite and share a cable", "Guide"),
    Key("home.glance", "tab", "glance", "To the archive at a glance, and back", "Glance"),
    Key("home.copy_command", "y", "copy_command", "Copy the command that imports", "Copy command"),
    Key("home.leave", "q", "app.quit", "Leave", "Leave"),
    Key("help.letter", "", "", "List only what has the letters typed", "Filter", shown="A–Z 0–9"),
    Key("help.erase", "backspace", "erase", "Take back a letter"),
    Key("help.right", "right", "column(1)", "To the column on the right"),
    Key("help.left", "left", "column(-1)", "To the column on the left"),
    Key("help.all", "question_mark", "all", "Every key, or those of the screen", "All keys"),
    Key("index.leave", "escape", "leave", "All again, then up; q is a letter here", "Back"),
    Key(
        "index.letter", "", "", "Go to a letter; further letters narrow", "Letter", shown="A–Z 0–9"
    ),
    Key("index.erase", "backspace", "erase", "Take back a letter"),
    Key("index.next_letter", "right", "next_letter", "Next letter that has a group"),
    Key("index.previous_letter", "left", "previous_letter", "Previous letter that has a group"),
    Key("index.kinds", "tab", "kinds", "Next kind: countries, embassies", "Kinds"),
    Key("index.order", "number_sign", "order", "By count, or by name", "By count"),
    Key("index.damaged", "asterisk", "damaged", "Damaged spellings too, or folded", "All"),
    Key("dates.digit", "", "", "Go to the year, month or day as typed", "Date", shown="0–9"),
    Key("cables.copy", "y", "copy_reference", "Copy the reference id", "Copy id"),
    Key("cables.copy_other", "Y", "copy_other", "Take away: files, or texts to copy"),
    Key("cables.mark", "x", "mark", "Mark the row, or take its mark away"),
    Key("cables.unmark", "X", "unmark", "Take all marks away"),
    Key("cables.bookmark", "m", "bookmark", "Put into your list, or take out of it"),
    Key("cables.choose_list", "M", "choose_list", "Put into a list that you choose or make"),
    Key("cables.note", "w", "write_note", "Write a note"),
    Key("cables.thread", "R", "thread", "Thread: the story, by what cites what"),
    Key("cables.unread", "U", "unread", "Count as unread again"),
    Key("cables.peek", "p", "peek", "What is known of the cable: more, none, some", "Peek"),
    Key("cables.wider", "plus", "wider", "More room for what is known of the cable"),
    Key("cables.narrower", "underscore", "narrower", "Less room for it"),
    Key("own.drop", "D", "drop", "Drop the list; notes stay", "Drop"),
    Key("own.rename", "r", "rename", "Give the list another name", "Rename"),
    Key("own.choose_list", "M", "choose_list", "Have m put cables into it from now on", "For m"),
    Key("listed.down", "J", "move(1)", "Move the row down", "Move"),
    Key("listed.up", "K", "move(-1)", "Move the row up"),
    Key("listed.drop", "D", "drop", "Drop the row from the list, or the note", "Drop"),
    Key("query.order", "o", "order", "Order: newest, oldest, relevance", "Order"),
    Key("query.refine", "r", "refine", "Refine the query", "Refine"),
    Key("query.narrow", "backslash", "narrow", "Add words to the query, as you type"),
    Key(
        "query.undo",
        "u,ctrl+slash,ctrl+underscore",
        "undo",
        "Undo the last narrowing, or change of lists, notes, marks",
    ),
    Key("query.facets", "f", "facets", "What the hits have in common, to narrow by", "Narrow"),
    Key("query.timeline", "t", "timeline", "When the hits were created, to narrow by", "Times"),
    Key("query.exact", "equals_sign", "exact", "Words as they are spelled, or all forms", "Exact"),
    Key("query.context", "c", "context", "Matches in context, or subjects"),
    Key("query.concordance", "C", "concordance", "Every match in all hits, a line each", "Matches"),
    Key("query.save", "S", "save", "Save the query under a name"),
    Key("concordance.order", "o", "order", "Order: date, words after, before, cable", "Order"),
    Key("concordance.copy", "y", "copy_reference", "Copy the reference id", "Copy id"),
    Key("concordance.bookmark", "m", "bookmark", "Put into your list, or take out of it"),
    Key("concordance.choose_list", "M", "choose_list", "Put into a list that you choose or make"),
    Key("concordance.thread", "R", "thread", "Thread: the story, by what cites what"),
    Key("wanted.gaps", "n", "gaps", "Numbers of its post and year that are not held", "Numbers"),
    Key("gaps.copy", "y", "copy_numbers", "Copy the numbers and their days", "Copy"),
    Key("thread.more", "plus", "more", "A step further either way, and broader", "More"),
    Key("thread.less", "minus", "less", "A step less"),
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
        "page.previous_paragraph", "left_curly_bracket", "previous_paragraph", "Previous paragraph"
    ),
    Key("page.follow", "enter", "follow", "Follow the reference, ask for the fact", "Follow"),
    Key("page.next_match", "n", "next_match", "Next match of the query"),
    Key("page.previous_match", "N", "previous_match", "Previous match"),
    Key("page.next_link", "tab", "next_link", "Next reference or fact", "Link"),
    Key("page.previous_link", "shift+tab", "previous_link", "Previous reference or fact"),
    Key("page.letters", "F", "letters", "Letters on all that leads somewhere, to go there"),
    Key("viewer.next_cable", "J", "next_cable", "Next cable of the list", "Next"),
    Key("viewer.previous_cable", "K", "previous_cable", "Previous cable of the list"),
    Key("viewer.list", "I", "list_beside", "The list it is from, beside the cable or above it"),
    Key("viewer.copy", "y", "copy_reference", "Copy the reference id", "Copy id"),
    Key("viewer.copy_other", "Y", "copy_other", "Take away: texts to copy"),
    Key("viewer.outline", "o", "outline", "Outline: the paragraphs of the cable", "Outline"),
    Key("viewer.find", "slash", "find", "Find words in this cable", "Find"),
    Key("viewer.bookmark", "m", "bookmark", "Put into your list, or take out of it"),
    Key("viewer.choose_list", "M", "choose_list", "Put into a list that you choose or make"),
    Key("viewer.note", "w", "write_note", "Write a note"),
    Key("viewer.edition", "e", "next_edition", "Next edition of the cable"),
    Key("viewer.differences", "d", "differences", "What the editions of the cable differ in"),
    Key("viewer.clean", "v", "clean", "Body clean or verbatim", "Clean"),
    Key("viewer.particulars", "i", "particulars", "Open or fold the box of particulars"),
    Key("viewer.decode", "h", "decode", "Header open, decoded, folded"),
    Key("viewer.citations", "r", "citations", "What it cites, and what cites it", "References"),
    Key("viewer.thread", "R", "thread", "Thread: the story, by what cites what"),
    Key("viewer.similar", "s", "similar", "More like this"),
    Key("viewer.passages", "p", "passages", "Other cables with this paragraph"),
    Key("find.keep", "enter", "keep", "Go on to the matches"),
    Key("find.archive", "tab", "archive", "Look in the archive instead", shown="Tab  //"),
    Key("find.close", "escape", "close", "Leave the matches as they were"),
    Key("outline.next_hit", "n", "next_hit", "Next paragraph with a match", "Next hit"),
    Key("outline.only", "s", "only", "Only paragraphs with this portion mark, or all", "Only"),
    Key("outline.copy", "y", "copy", "Copy the paragraph", "Copy ¶"),
    Key("outline.close", "escape,q,o", "close", "Close the outline", "Close"),
    Key("editions.next", "right_curly_bracket", "next_change", "Next change", "Change"),
    Key("editions.previous", "left_curly_bracket", "previous_change", "Previous change"),
    Key("panel.close", "escape,q,r", "close", "Close the panel", "Close"),
    Key("take.copy", "y", "copy", "Into the clipboard, not a file", "Copy"),
    Key("take.notes", "n", "notes", "With your notes, or without them", "Notes"),
    Key("menu.number", "", "", "Choose by its number", shown="0–9"),
    Key("menu.close", "escape,q,Y", "close", "Leave without copying"),
    Key("facets.take", "space", "take", "Take the value; several of a group are either", "Take"),
    Key("facets.leave_out", "minus", "leave_out", "Leave the value out", "Leave out"),
    Key("facets.letter", "", "", "Find a value of the group", "Find", shown="A–Z 0–9"),
    Key("facets.erase", "backspace", "erase", "Take back a letter"),
    Key("facets.next_group", "tab,right", "next_group", "Next group", "Group"),
    Key("facets.previous_group", "shift+tab,left", "previous_group", "Group before"),
    Key("facets.close", "escape", "close", "All values again, then back to the list", "Close"),
    Key("narrow.keep", "enter", "submit", "Keep the words", "Keep"),
    Key("narrow.erase", "", "", "Take back the words before", shown="Backspace"),
    Key("narrow.close", "escape", "close", "Leave the query as it was", "Leave"),
    Key("time.choose", "enter", "choose", "Take this time, or the span that ends here", "Open"),
    Key("time.later", "l,right", "move(1)", "Next unit of time"),
    Key("time.earlier", "h,left", "move(-1)", "Unit of time before"),
    Key("time.down", "j,down", "move_rows(1)", "Next row: a year later"),
    Key("time.up", "k,up", "move_rows(-1)", "Row before: a year earlier"),
    Key("time.page_down", "space,pagedown", "page(1)", "Some rows down"),
    Key("time.page_up", "b,pageup", "page(-1)", "Some rows up"),
    Key("time.first", "g,home", "first", "First time"),
    Key("time.last", "G,end", "last", "Last time"),
    Key("time.mark", "x", "mark", "Begin a span here, or take that back", "Span"),
    Key("time.shares", "percent_sign", "shares", "Shares of all cables, or counts", "Shares"),
    Key("time.days", "d", "days", "Days, each month a row, or months", "Days"),
    Key("time.scale", "z", "scale", "Months, quarters, years, days", "Scale"),
    Key("time.compare", "plus", "compare", "Compare with another query", "Compare"),
    Key("time.drop", "minus", "drop", "Drop the query that was compared last", "Drop"),
    Key("time.copy", "y", "copy_table", "Copy the table, for a spreadsheet", "Copy table"),
    Key("timeline.close", "escape,q,t", "close", "Leave without narrowing", "Leave"),
    Key("ask.keep", "enter", "keep", "Keep what was written"),
    Key("ask.close", "escape", "close", "Leave it as it was; a note leaves a draft"),
    Key("note.keep", "enter", "submit", "Keep the note"),
    Key("note.line", "ctrl+j,alt+enter", "break_line", "Begin a new line"),
    Key("ask.undo", "", "", "Undo and do again, where letters are text", shown="Ctrl+/  Ctrl+R"),
    Key("search.submit", "enter", "submit", "Open the list of results", "Open list"),
    Key("search.rows", "down", "rows", "Into the rows below; Enter opens one", "Rows"),
    Key("search.complete", "tab", "complete", "Complete, or open the list of results", "Complete"),
    Key("search.close", "escape", "close", "Close the search bar", "Close"),
    Key("search.older", "ctrl+r,up", "older", "An earlier query", "Earlier"),
    Key("search.newer", "ctrl+n", "newer", "A later query", "Later"),
    Key("ways.back", "escape,q,slash", "back_to_bar", "Back to the query", "Back"),
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
    early: Collection[str] = (),
) -> tuple[str, ...]:
    """Return the keys that have a label, for the last line of a screen: `y Copy id`, `? Help`.

    Args:
        places: The parts of the interface, in the order of their importance.
        keymap: The reader's own keys, as for `remapped`.
        idle: The ids of the keys that would do nothing now, which are left out.
        labels: Other labels, by id, for what keys do here and now.
        early: The ids of the keys that come before those of the second part.
    """
    found: dict[str, str] = {}
    first, *others = map(keys_of, places)
    rest = sorted(chain.from_iterable(others), key=lambda key: key.id not in early)
    for key in (*first, *rest):
        label = labels.get(key.id, key.label)
        if label and key.id not in idle:
            # What a key does here goes before what it does elsewhere.
            found.setdefault(remapped(key, keymap).display.split()[0], label)
    return tuple(f"{shown} {label}" for shown, label in found.items())
