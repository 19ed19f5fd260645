"""An index of times, drawn: digits go to a time, Enter opens its cables."""

from abc import abstractmethod
from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual import events

from cabletui.location import OneIndex, Results
from cabletui.paint.time_view import Times
from cabletui.presenters.open_library import OpenLibrary
from cabletui.screens.base.time_screen import TimeScreen

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive

_TYPED = 8
"""Digits of a whole date."""


class TimeIndexScreen(TimeScreen[None]):
    """All cables of the library by time; `2009-11` is typed with its `-` or without it."""

    KEY_PLACES: ClassVar[tuple[str, ...]] = ("time", "dates")
    NAME: ClassVar[str]
    """The name of the index, as locations have it."""

    TITLE: ClassVar[str]

    def __init__(self, location: OneIndex, library: OpenLibrary) -> None:
        super().__init__()
        self.archive = library.archive
        self._wanted = location
        self._typed = ""

    @abstractmethod
    def times(self, archive: "Archive") -> Times:
        """Read the times."""

    @abstractmethod
    def title_of(self, first: str, last: str) -> str:
        """Return what the list of the cables of some times is called beside its query."""

    @property
    def location(self) -> OneIndex:
        """The location that opens this index again, in its present state."""
        if self.view is None or not self.view.units:
            return self._wanted
        return OneIndex(self.NAME, typed=self.view.scale.bounds(self.view.cursor)[0])

    def on_mount(self) -> None:
        """Read the index in a thread."""
        self.title_line.title = self.TITLE
        self.ask(self._read, self._fill)

    def what(self, times: Times) -> str:
        """Return the name of the index, and what is compared with it."""
        return ", beside ".join((self.TITLE, *(one.name for one in times.series[1:])))

    def chosen(self, first: str, last: str) -> None:
        """Open the cables of the time."""
        if self.view:
            when = first if first == last else f"{first}..{last}"
            self.go(Results(f"{self.view.times.term}:{when}", self.title_of(first, last)))

    def on_key(self, event: events.Key) -> None:
        """Go to the time that starts with the digits typed; one that does not fit starts over."""
        if self.takes(event.key):
            event.stop()
            event.prevent_default()
            self._go_to("-" if event.key == "minus" else event.key)
        else:
            self._typed = ""

    def takes(self, key: str) -> bool:
        """Return whether a key types a part of a date."""
        is_digit = len(key) == 1 and key.isascii() and key.isdigit()
        return is_digit or (key == "minus" and bool(self._typed))

    def idle_keys(self) -> Iterable[str]:
        """Yield the ids of the keys that would now do nothing but say why."""
        yield from super().idle_keys()
        if self.view is None or not self.view.units:
            yield "dates.digit"

    def _go_to(self, typed: str) -> None:
        view = self._view_or_say()
        if view is None:
            return
        if typed == "-":
            return
        digits, refusal = self._typed + typed, ""
        found = view.dated(digits)
        if found is None:
            found = view.dated(typed)
            restart = f"{digits}; starting again with {typed}"
            refusal = f"Nothing here begins with {typed if found is None else restart}."
            digits = typed
        if found is not None:
            self._typed = digits if len(digits) < _TYPED else ""
            self.look(found)
        self.say(refusal or f"{digits}…")

    def _read(self) -> Times:
        self.archive.refresh()
        return self.times(self.archive)

    def _fill(self, times: Times) -> None:
        self.fill(times, self._wanted.typed)
