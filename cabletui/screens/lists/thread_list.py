"""The thread of a cable: what it cites and what cites it, as a story in its order."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from cabletui.cable import Headline
from cabletui.keys import bindings
from cabletui.location import Listing, Thread
from cabletui.paint.cable_face import CableFace
from cabletui.paint.line import Line
from cabletui.paint.thread_row import ThreadRow, thread_heading, thread_line
from cabletui.presenters.open_library import OpenLibrary
from cabletui.presenters.thread_rows import ThreadRows, thread_rows
from cabletui.screens.lists.absent_list import AbsentListScreen
from cabletui.text.sanitise import safe
from cabletui.widgets.forms_line import FormsLine

_FURTHEST = 12
_SPAN_FROM = 60
"""From this width on the title has room for the span of days."""

_ALONE = "It cites no cable, and no cable of this library cites it."


class ThreadListScreen(AbsentListScreen):
    """A list of the cables of a thread, each under the latest one that it cites."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("thread")
    KEY_PLACES: ClassVar[tuple[str, ...]] = ("list", "thread", "cables")
    heading = staticmethod(thread_heading)

    def __init__(self, location: Thread, library: OpenLibrary) -> None:
        """Make the list.

        Args:
            location: The cable, how far to go from it, and the row to begin at.
            library: Where the cables are read.
        """
        super().__init__(library)
        self._wanted = location
        self._found: ThreadRows | None = None
        self._beyond = FormsLine()

    def body(self) -> Sequence[Widget]:
        """Return the list with its preview, and where the thread leads on."""
        return *super().body(), self._beyond

    @property
    def location(self) -> Thread:
        """The location that opens this list again, in its present state."""
        row = self.list.cursor if self._found else self._wanted.row
        return replace(self._wanted, row=row)

    def on_mount(self) -> None:
        """Read the thread."""
        self.title_line.title = f"Thread of {safe(self._wanted.reference_id)}"
        self._read()

    def idle_keys(self) -> Iterable[str]:
        """Yield the ids of the keys that do nothing: the thread ends, or is as short as can be."""
        yield from super().idle_keys()
        yield "cables.wider"  # its key goes further here
        if self._found and not self._found.beyond:
            yield "thread.more"
        if self._wanted.depth <= 1:
            yield "thread.less"

    def action_more(self) -> None:
        """Go a step further either way."""
        if self._found and not self._found.beyond:
            self.say("The thread leads no further.")
        elif self._wanted.depth < _FURTHEST:
            self._go_to(self._wanted.depth + 1)

    def action_less(self) -> None:
        """Go a step less far either way."""
        if self._wanted.depth > 1:
            self._go_to(self._wanted.depth - 1)

    def _go_to(self, depth: int) -> None:
        self._wanted = replace(self._wanted, depth=depth, row=None)
        self._read()

    def _read(self) -> None:
        root, depth = self._wanted.reference_id, self._wanted.depth
        self.ask(partial(thread_rows, self.archive, root, depth), self._show)

    def _show(self, found: ThreadRows) -> None:
        pointed = self.list.row if self._found else None
        self._found = found
        self.title_line.title = f"Thread of {safe(found.thread.root)}"
        has_room = self.size.width >= _SPAN_FROM
        self.count_in_title(found.counter if has_room else found.counter.partition(" · ")[0])
        row = self._wanted.row
        if row is None:
            row = found.place(pointed.reference_id if pointed else found.thread.root)
        alone = _ALONE if len(found) == 1 else ""
        self._beyond.text = safe(found.beyond or alone)
        self.fill(Listing(found, title=self.title_line.title, position=row), empty="")
        self.show_keys()

    def _row_of(self, headline: Headline) -> ThreadRow:
        known = self._found.by_id.get(headline.reference_id) if self._found else None
        return known or ThreadRow(headline, 0)

    def line(self, headline: Headline, width: int) -> Line:
        """Return the row of a cable, with the lines that lead to it."""
        row = replace(self._row_of(headline), headline=headline)
        return thread_line(row, width, self.states.of(headline.reference_id))

    def _show_face(self, face: CableFace) -> None:
        said = self._found.citations(face.headline.reference_id) if self._found else ""
        super()._show_face(replace(face, extent=said or face.extent))
