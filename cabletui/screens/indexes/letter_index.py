"""An alphabetical index: a letter goes to its group, further letters narrow the list."""

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Generic

from textual import events
from textual.binding import BindingType
from textual.widget import Widget

from cabletui.keys import bindings
from cabletui.location import OneIndex, Results
from cabletui.paint.line import Line
from cabletui.presenters.letter_groups import (
    IndexEntry,
    IndexFilter,
    LetterGroups,
    Value,
    letter_beside,
    letters,
)
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
    that start with the letters, and those whose meaning does. Where the entries are in the order
    of their counts, or none begins with the first letter, that narrows too. Moving the cursor
    forgets a single letter.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("index")
    KEY_PLACES: ClassVar[tuple[str, ...]] = ("index", "list")
    NAME: ClassVar[str]
    """The name of the index, as locations have it."""

    NOUN: ClassVar[str]
    """What one entry is called."""

    EMPTY: ClassVar[str]
    """What to show if the library has no entry."""

    PLURALS: ClassVar[dict[str, str]] = {"country": "countries", "embassy": "embassies"}
    """Kinds of entries that do not take an s."""

    archive: "Archive"

    def __init__(self, location: OneIndex, library: OpenLibrary) -> None:
        super().__init__()
        self.letter_row = LetterRow()
        self.list: RowList[IndexEntry[Value]] = RowList(self.entry_line)
        self.archive = library.archive
        self.most = 0
        """The largest count that is shown, for the bars."""

        self._wanted = location
        self._groups: LetterGroups[Value] = LetterGroups(())
        self._narrowing = IndexFilter.read(location.narrowing, "")
        self._shown: Sequence[IndexEntry[Value]] = ()
        self._letters: dict[str, int] = {}

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
        typed = self._narrowing.typed if self._is_narrowed else ""
        return OneIndex(self.NAME, typed, self._narrowing.written, self.list.cursor)

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
        if not self._narrowing.typed:
            yield "index.erase"
        if len(self._letters) < 2 or self._narrowing.is_by_count:
            yield from ("index.next_letter", "index.previous_letter")
        if not self._groups.kinds:
            yield "index.kinds"
        if not (self._narrowing.has_damaged or self._folded):
            yield "index.damaged"
        if len(self._groups.entries) < 2:
            yield "index.order"
        if not self._groups.entries:
            yield "index.letter"

    def key_labels(self) -> dict[str, str]:
        """Return what the keys do now."""
        labels = {"index.order": "By name"} if self._narrowing.is_by_count else {}
        if self._is_narrowed:
            labels["index.leave"] = "Widen"
        folded = f"{self._folded:,} damaged"
        return labels | {"index.damaged": "Fold" if self._narrowing.has_damaged else folded}

    def moved(self, window: Window) -> None:
        """Show where the cursor is, and highlight the letter of its group."""
        super().moved(window)
        entry = self.list.row
        typed = self._narrowing.typed
        is_named = not self._is_narrowed or bool(entry and entry.spelling.startswith(typed))
        self.letter_row.current = entry.letter if entry and is_named else ""
        if typed and not self._is_narrowed and window.cursor != self._letters.get(typed):
            self._narrowing = replace(self._narrowing, typed="")
        if entry:  # else it is not read yet, and how many there are is not known
            self._show_title()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Open the cables of the entry."""
        self.go(self.cables_of(self._shown[event.index]))

    def action_erase(self) -> None:
        """Delete the last letter typed."""
        typed = self._narrowing.typed
        if not typed:
            self.say("No letter was typed that could be taken back.")
            return
        self._narrow(replace(self._narrowing, typed=typed[:-1]))

    async def action_leave(self) -> None:
        """Show all entries again, the cursor on the same one; from there, go one level up."""
        if not self._is_narrowed:
            await self.app.run_action("app.up")
            return
        every, entry = replace(self._narrowing, typed=""), self.list.row
        entries = self._groups.of(every)
        self._narrow(every, entries.index(entry) if entry in entries else 0)

    def action_next_letter(self) -> None:
        """Go to the next letter that has a group."""
        self._to_letter(1)

    def action_previous_letter(self) -> None:
        """Go to the previous letter that has a group."""
        self._to_letter(-1)

    def action_kinds(self) -> None:
        """Show the entries of the next kind; all again after the last."""
        kinds = ("", *self._groups.kinds)
        if len(kinds) == 1:
            self.say(f"No {self.NOUN} here has a known kind.")
            return
        at = (kinds.index(self._narrowing.kind) + 1) % len(kinds)
        self._narrow(replace(self._narrowing, kind=kinds[at], typed=""))

    def action_order(self) -> None:
        """Show the entries in the order of their counts, or of their names again."""
        self._narrow(replace(self._narrowing, is_by_count=not self._narrowing.is_by_count))

    def action_damaged(self) -> None:
        """Show damaged spellings too, or only what they stand for."""
        if not (self._narrowing.has_damaged or self._folded):
            self.say(f"No {self.NOUN} here is known to be damaged.")
            return
        self._narrow(replace(self._narrowing, has_damaged=not self._narrowing.has_damaged))

    @property
    def _is_narrowed(self) -> bool:
        typed = self._narrowing.typed
        return len(typed) > 1 or (
            bool(typed) and (self._narrowing.is_by_count or typed not in self._letters)
        )

    @property
    def _folded(self) -> int:
        """How many damaged spellings of what is shown are not."""
        every = replace(self._narrowing, has_damaged=True)
        found = self._groups.found(every) if self._is_narrowed else self._groups.of(every)
        return len(found) - len(self._shown)

    def _read(self) -> LetterGroups[Value]:
        self.archive.refresh()
        return LetterGroups(self.entries(self.archive))

    def _fill(self, groups: LetterGroups[Value]) -> None:
        self._groups = groups
        narrowing = IndexFilter.read(self._wanted.narrowing, self._wanted.typed)
        if not groups.found(narrowing):
            narrowing = IndexFilter()
        self._narrow(narrowing, self._wanted.row)

    def _type(self, character: str) -> None:
        narrowing = replace(self._narrowing, typed=self._narrowing.typed + character)
        if self._groups.found(narrowing):
            self._narrow(narrowing)
        else:
            self._start_over(narrowing.typed, character)

    def _start_over(self, typed: str, character: str) -> None:
        """Start over with a letter that no entry has after those typed before."""
        refusal = f"No {self.NOUN} begins with {elided(typed, _TYPED)}"
        narrowing = replace(self._narrowing, typed=character)
        if typed != character and self._groups.found(narrowing):
            self._narrow(narrowing)
            refusal += f"; starting again with {character}"
        self.say(f"{refusal}.")

    def _to_letter(self, step: int) -> None:
        letter = letter_beside(self._letters, self.letter_row.current, step)
        if not letter or letter == self.letter_row.current or self._narrowing.is_by_count:
            self.say("There is no further letter that way.")
            return
        self._narrow(replace(self._narrowing, typed=""), self._letters[letter], is_top=True)

    def _narrow(
        self, narrowing: IndexFilter, row: int | None = None, *, is_top: bool = False
    ) -> None:
        """Show what is wanted, the cursor at a row, or at the letter that is typed."""
        of_kind = self._groups.of(narrowing)
        before, self._narrowing = self._shown, narrowing
        self._letters = {} if narrowing.is_by_count else letters(of_kind)
        self.letter_row.letters = frozenset(letters(of_kind))
        self._shown = self._groups.found(narrowing) if self._is_narrowed else of_kind
        if row is None:
            row, is_top = self._letters.get(narrowing.typed, 0), not self._is_narrowed
        shown = self._shown
        self.most = max((entry.count for entry in shown), default=0)
        if shown == before and self.list.count:
            self.list.repaint()
        else:
            self.list.show(len(shown), lambda start, stop: shown[start:stop], cursor=row,
                           empty=self.EMPTY)  # fmt: skip
        if is_top:
            self.list.begin_at(row)
        self._show_title()
        self.show_keys()

    def _show_title(self) -> None:
        narrowing = self._narrowing
        title = f"{self.NOUN.capitalize()}s"
        if narrowing.kind:
            title += f", {self.PLURALS.get(narrowing.kind, f'{narrowing.kind}s')}"
        self.title_line.title = f"{title}: {narrowing.typed}…" if narrowing.typed else title
        every = counted(len(self._groups.entries), self.NOUN)
        is_part = len(self._shown) < len(self._groups.entries)
        if narrowing.typed and not any(e.spelling.startswith(narrowing.typed) for e in self._shown):
            every = f"{every}, by meaning"
        self.title_line.counter = f"{len(self._shown):,} of {every}" if is_part else every
