"""An alphabetical index: a letter goes to its group, further letters narrow the list."""

from abc import abstractmethod
from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, Generic

from textual import events
from textual.binding import BindingType
from textual.widget import Widget

from cabletui.keys import bindings
from cabletui.location import OneIndex, Results
from cabletui.paint.line import Line
from cabletui.presenters.letter_groups import IndexEntry, LetterGroups, Value
from cabletui.presenters.open_library import OpenLibrary
from cabletui.screens.base.list_screen import LocatedScreen
from cabletui.text.counts import counted
from cabletui.text.sentence import elided
from cabletui.widgets.letter_row import LetterRow
from cabletui.widgets.row_list import RowList
from cabletui.widgets.window import Window

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive

_TYPED = 20
"""The most of the letters typed that a message repeats, in cells."""


class LetterIndexScreen(LocatedScreen, Generic[Value]):
    """The entries of one index, each with its number of cables.

    The first letter typed goes to its group; from the second on, the list shows only the entries
    that start with the letters. Moving the cursor forgets a single letter.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("index")
    KEY_PLACES: ClassVar[tuple[str, ...]] = ("index", "list")
    NAME: ClassVar[str]
    """The name of the index, as locations have it."""

    NOUN: ClassVar[str]
    """What one entry is called."""

    EMPTY: ClassVar[str]
    """What to show if the library has no entry."""

    archive: "Archive"

    def __init__(self, location: OneIndex, library: OpenLibrary) -> None:
        super().__init__()
        self.letter_row = LetterRow()
        self.list: RowList[IndexEntry[Value]] = RowList(self.entry_line)
        self.archive = library.archive
        self._wanted = location
        self._groups: LetterGroups[Value] = LetterGroups(())
        self._rows = range(0)
        self._typed = ""

    @abstractmethod
    def entries(self, archive: "Archive") -> Iterable[IndexEntry[Value]]:
        """Read the entries of the index, in any order."""

    @abstractmethod
    def entry_line(self, entry: IndexEntry[Value], width: int) -> Line:
        """Paint the row of one entry."""

    @abstractmethod
    def cables_of(self, entry: IndexEntry[Value]) -> Results:
        """Return the location of the cables of an entry."""

    @property
    def location(self) -> OneIndex:
        """The location that opens this index again, in its present state."""
        if not self._groups.entries:
            return self._wanted
        typed = self._typed if self._is_narrowed else ""
        return OneIndex(self.NAME, typed, self.list.cursor)

    def body(self) -> Iterable[Widget]:
        """Return the letters and the list."""
        return self.letter_row, self.list

    def on_mount(self) -> None:
        """Read the index in a thread."""
        self.title_line.title = f"{self.NOUN.capitalize()}s"
        self.ask(self._read, self._fill)

    def on_key(self, event: events.Key) -> None:
        """Take a letter or a digit before any key binding does."""
        if self.takes(event.key):
            event.stop()
            event.prevent_default()
            self._type(event.key.upper())

    def takes(self, key: str) -> bool:
        """Return whether a key types a letter or a digit, whatever it does elsewhere."""
        return len(key) == 1 and key.isascii() and key.isalnum()

    def idle_keys(self) -> Iterable[str]:
        """Yield the ids of the keys that would now do nothing but say why."""
        yield from super().idle_keys()
        if not self._typed:
            yield "index.erase"
        if len(self._groups.letters) < 2:
            yield from ("index.next_letter", "index.previous_letter")
        if not self._groups.entries:
            yield "index.letter"

    def moved(self, window: Window) -> None:
        """Show where the cursor is, and highlight the letter of its group."""
        super().moved(window)
        if len(self._typed) == 1 and window.cursor != self._groups.with_prefix(self._typed).start:
            self._typed = ""
        entry = self.list.row
        self.letter_row.current = entry.letter if entry else ""
        if entry:  # else it is not read yet, and how many there are is not known
            self._show_title()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Open the cables of the entry."""
        self.go(self.cables_of(self._groups.entries[self._rows[event.index]]))

    def action_erase(self) -> None:
        """Delete the last letter typed."""
        if not self._typed:
            self.say("No letter was typed that could be taken back.")
            return
        row = self._rows[self.list.cursor]
        self._typed = self._typed[:-1]
        self._show(row if len(self._typed) != 1 else self._groups.letters[self._typed])

    def action_next_letter(self) -> None:
        """Go to the next letter that has a group."""
        self._to_letter(1)

    def action_previous_letter(self) -> None:
        """Go to the previous letter that has a group."""
        self._to_letter(-1)

    @property
    def _is_narrowed(self) -> bool:
        return len(self._typed) > 1

    def _read(self) -> LetterGroups[Value]:
        self.archive.refresh()
        return LetterGroups(self.entries(self.archive))

    def _fill(self, groups: LetterGroups[Value]) -> None:
        self._groups = groups
        self.letter_row.letters = groups.letters
        self._typed = self._wanted.typed
        rows = self._groups.with_prefix(self._typed)
        if not rows:
            self._typed = ""
        self._show((rows.start if self._is_narrowed else 0) + self._wanted.row)

    def _type(self, character: str) -> None:
        typed = self._typed + character
        if not self._groups.with_prefix(typed):
            self._start_over(typed, character)
            return
        self._typed = typed
        self._show(self._groups.with_prefix(typed).start)

    def _start_over(self, typed: str, character: str) -> None:
        """Start over with a letter that no entry has after those typed before."""
        refusal = f"No {self.NOUN} begins with {elided(typed, _TYPED)}"
        rows = self._groups.with_prefix(character)
        if rows and typed != character:
            self._typed = character
            self._show(rows.start)
            refusal += f"; starting again with {character}"
        self.say(f"{refusal}.")

    def _to_letter(self, step: int) -> None:
        letter = self._groups.letter_after(self.letter_row.current, step)
        if not letter or letter == self.letter_row.current:
            self.say("There is no further letter that way.")
            return
        self._typed = ""
        self._show(self._groups.letters[letter])

    def _show(self, row: int) -> None:
        """Show what begins as typed, with the cursor at a row of the whole index."""
        rows = self._groups.with_prefix(self._typed if self._is_narrowed else "")
        if rows == self._rows and self.list.count:
            self.list.begin_at(row - rows.start)
        else:
            self._rows = rows
            entries = self._groups.entries[rows.start : rows.stop]
            self.list.show(
                len(entries),
                lambda start, stop: entries[start:stop],
                cursor=row - rows.start,
                empty=self.EMPTY,
            )
        self._show_title()

    def _show_title(self) -> None:
        noun = self.NOUN.capitalize()
        self.title_line.title = f"{noun}s: {self._typed}…" if self._typed else f"{noun}s"
        all_entries = counted(len(self._groups.entries), self.NOUN)
        self.title_line.counter = (
            f"{len(self._rows):,} of {all_entries}" if self._is_narrowed else all_entries
        )
