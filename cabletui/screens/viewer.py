"""Read a cable: its three boxes, and what can be done with it."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import ClassVar, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.events import DescendantFocus

from cabletui.archive.archive import Archive
from cabletui.cable.classification import mark_of
from cabletui.desk import Desk
from cabletui.errors import CabletuiError, LibraryError
from cabletui.keys import bindings
from cabletui.messages import CopyText, LeaveCable, OpenCable, ToggleBookmark, WriteNote
from cabletui.page.reading_mode import Habit, Manner
from cabletui.presenters import reading_state, related
from cabletui.presenters.copy_choices import Copyable, of_reading
from cabletui.presenters.open_cable import Missing, Reading, read
from cabletui.screens import question as asking
from cabletui.screens.dialogs.copy_menu import CopyMenu
from cabletui.screens.footed import FootedScreen
from cabletui.text.sanitise import safe, safe_block
from cabletui.widgets.cable_panel import CablePanel
from cabletui.widgets.cable_view import CableView
from cabletui.widgets.status_line import StatusLine
from cabletui.widgets.title_line import TitleLine

_Answer = TypeVar("_Answer")

_WIDE = 160
"""From this width on there is room for the panel beside the cable."""


class ViewerScreen(FootedScreen[None]):
    """One cable, and the way to the next ones: of its list, and of its references."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("viewer")
    CSS_PATH = "viewer.tcss"
    KEY_PLACES: ClassVar[tuple[str, ...]] = ("viewer", "page", "app")

    def __init__(self, archive: Archive, request: OpenCable, habit: Habit, desk: Desk) -> None:
        """Make a viewer.

        Args:
            archive: Where to read; it is not read before the screen is mounted.
            request: Which cable, from which list, and where in it to begin.
            habit: How the reader wants cables to be shown; the viewer changes it.
            desk: Where bookmarks and notes are kept.
        """
        super().__init__()
        self.HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (_WIDE, "-wide")]
        self._archive = archive
        self._habit = habit
        self._desk = desk
        self._listing = request.listing
        self._position = request.position
        self._wanted = (request.reference_id, request.offset)
        self._reading: Reading | None = None
        self._is_closed = False

    @property
    def whereabouts(self) -> OpenCable:
        """The request that opens this cable again, at the place where it is now."""
        reference_id, offset = self._wanted
        return OpenCable(reference_id, self._listing, self._position, offset)

    def compose(self) -> ComposeResult:
        """Lay the cable and the panel between the title and the status."""
        yield TitleLine()
        with Container(id="reading"):
            yield CableView()
            yield CablePanel()
        yield StatusLine()

    def on_mount(self) -> None:
        """Read the cable."""
        self.query_one(CableView).focus()
        reference_id, offset = self._wanted
        self._open(reference_id, offset)

    def key_places(self) -> tuple[str, ...]:
        """Return the parts of the key table that work where the keys go: panel or cable."""
        if self._is_in_panel:
            return ("panel", "list", "app", "viewer")
        is_chosen = "page.follow" not in self.query_one(CableView).idle_keys()
        return ("page", "viewer", "app") if is_chosen else self.KEY_PLACES

    def key_labels(self) -> dict[str, str]:
        """Return what `v` does now."""
        return {"viewer.clean": "Verbatim" if self._habit.manner.is_clean else "Clean"}

    def idle_keys(self) -> Iterable[str]:
        """Yield the ids of the keys for which there is no cable, list, reference or match."""
        yield from reading_state.idle_keys(self._reading, self._listing, self._position)
        yield from self.query_one(CableView).idle_keys()
        if self._is_in_panel and not self.query_one(CablePanel).can_open:
            yield "list.choose"

    def show_bookmarks(self) -> None:
        """Show whether the cable is bookmarked and noted now, and where in the list it is."""
        told = reading_state.aside(self._desk, self._reading, self._listing, self._position)
        self.query_one(TitleLine).aside = told

    @on(CableView.Chose)
    @on(CablePanel.Pointed)
    @on(DescendantFocus)
    def _show_other_keys(self) -> None:
        self.show_keys()

    def on_cable_view_moved(self, event: CableView.Moved) -> None:
        """Keep and show where one is."""
        status = self.query_one(StatusLine)
        # A long sentence makes the page shorter by itself, which moves nobody.
        if event.offset != self._wanted[1]:
            status.hush()
        self._wanted = (self._wanted[0], event.offset)
        sign = reading_state.paragraph_sign(self._reading, event.paragraph)
        status.place(f"{sign}{event.share:4.0%}")

    @on(CableView.Remark)
    @on(CablePanel.Remark)
    def _pass_on(self, remark: CableView.Remark | CablePanel.Remark) -> None:
        self.say(remark.text)

    def on_cable_view_link_followed(self, event: CableView.LinkFollowed) -> None:
        """Open the cable that a reference means."""
        self._ask(partial(related.follow, self._archive, event.target), self._followed)

    def on_cable_panel_chosen(self, event: CablePanel.Chosen) -> None:
        """Open a cable of the panel, or look for one that is not there."""
        if event.row.headline:
            self.post_message(OpenCable(event.row.headline.reference_id))
        else:
            self._ask(partial(related.follow, self._archive, event.row.text), self._followed)

    def on_cable_panel_closed(self) -> None:
        """Give the room back to the cable."""
        self._is_closed = True
        self._hide_panel()

    def action_next_cable(self) -> None:
        """Go to the next cable of the list."""
        self._step(1)

    def action_previous_cable(self) -> None:
        """Go to the cable before in the list."""
        self._step(-1)

    def action_copy_reference(self) -> None:
        """Put the reference id into the clipboard."""
        if reading := self._reading_or_say():
            reference_id = reading.cable.reference_id
            self._copy(Copyable("", reference_id, reference_id))

    def action_copy_other(self) -> None:
        """Let the reader choose what to copy."""
        if reading := self._reading_or_say():
            paragraph = self.query_one(CableView).paragraph
            self.app.push_screen(CopyMenu(of_reading(reading, paragraph)), self._copy)

    def action_bookmark(self) -> None:
        """Bookmark the cable, or take its bookmark away."""
        if reading := self._reading_or_say():
            self.post_message(ToggleBookmark(reading.cable.reference_id))

    def action_clean(self) -> None:
        """Show the body clean, or verbatim again."""
        manner = self._habit.manner
        self._show_in(replace(manner, is_clean=not manner.is_clean))

    def action_decode(self) -> None:
        """Show the header decoded, or verbatim again."""
        manner = self._habit.manner
        self._show_in(replace(manner, is_decoded=not manner.is_decoded))

    def action_write_note(self) -> None:
        """Write a note to the cable."""
        if reading := self._reading_or_say():
            self.post_message(WriteNote(reading.cable.reference_id))

    def action_next_edition(self) -> None:
        """Show the next edition of the cable."""
        reading = self._reading_or_say()
        if reading and len(reading.editions) == 1:
            self.say("There is one edition of this cable alone.")
        elif reading:
            self._open(*self._wanted, reading.edition + 1)

    def action_citations(self) -> None:
        """Go to the list of what the cable cites and what cites it."""
        panel = self.query_one(CablePanel)
        if panel.has_class("-shown") and panel.rows:
            panel.take_keys()
        elif self._reading_or_say():
            self._show_beside(related.citations, has_keys=True)

    def action_similar(self) -> None:
        """Go to a list of cables that speak of the same things."""
        if self._reading_or_say():
            self._show_beside(related.similar, has_keys=True)

    def _step(self, step: int) -> None:
        listing = self._listing
        if listing is None:
            self.say("This cable was not opened from a list.")
            return
        position = self._position + step
        if not 0 <= position < len(listing.rows):
            self.say(f"This is the {'last' if step > 0 else 'first'} cable of the list.")
            return
        self.post_message(LeaveCable(self.whereabouts))
        self._ask(partial(self._read_row, position), partial(self._show_row, position))

    def _read_row(self, position: int) -> Reading | Missing:
        assert self._listing is not None
        headlines = self._listing.rows.headlines(position, position + 1)
        if not headlines:
            raise LibraryError("This row of the list is no longer there.")
        return read(self._archive, headlines[0].reference_id, self._listing.query_text)

    def _show_row(self, position: int, answer: Reading | Missing) -> None:
        self._position = position
        if self._listing is not None:
            self._listing.position = position
        self._show(0, answer)

    def _open(self, reference_id: str, offset: int = 0, edition: int = 0) -> None:
        query_text = self._listing.query_text if self._listing else ""
        question = partial(read, self._archive, reference_id, query_text, edition)
        self._ask(question, partial(self._show, offset))

    def _show(self, offset: int, answer: Reading | Missing) -> None:
        if isinstance(answer, Missing):
            self._show_panel(related.missing(answer), has_keys=True)
            return
        self._reading = answer
        cable = answer.cable
        self._wanted = (cable.reference_id, offset)
        self.query_one(StatusLine).hush()
        title = self.query_one(TitleLine)
        mark = safe(mark_of(cable.classification))
        title.title = safe(f"{mark}  {cable.reference_id}  {cable.subject}")
        self.show_bookmarks()
        self.query_one(CableView).show(answer.page(self._habit.manner), offset)
        self.show_keys()
        if self.has_class("-wide") and not self._is_closed:
            self._show_beside(related.citations, has_keys=False)
        else:
            self._hide_panel()

    def _show_in(self, manner: Manner) -> None:
        self._habit.manner = manner
        if self._reading:
            self._ask(partial(self._reading.page, manner), self.query_one(CableView).restate)
        body = "clean" if manner.is_clean else "verbatim"
        header = "decoded" if manner.is_decoded else "verbatim"
        self.show_keys()
        self.say(f"The body is {body}, the header {header}.")

    @property
    def _is_in_panel(self) -> bool:
        """Whether the panel has the keys."""
        return self.focused is not None and self.focused is not self.query_one(CableView)

    def _reading_or_say(self) -> Reading | None:
        if self._reading is None:
            self.say("There is no cable open here that the key could act on.")
        return self._reading

    def _followed(self, answer: related.Followed) -> None:
        if answer.reference_id:
            self.post_message(OpenCable(answer.reference_id))
        else:
            self._show_panel(answer.panel, has_keys=True)

    def _show_beside(
        self, read_panel: Callable[[Archive, str], related.Panel], *, has_keys: bool
    ) -> None:
        question = partial(read_panel, self._archive, self._wanted[0])
        self._ask(question, partial(self._show_panel, has_keys=has_keys), group="beside")

    def _show_panel(self, shown: related.Panel, *, has_keys: bool) -> None:
        panel = self.query_one(CablePanel)
        panel.show(safe(shown.title), shown.rows)
        panel.add_class("-shown")
        if has_keys:
            panel.take_keys()

    def _hide_panel(self) -> None:
        self.query_one(CablePanel).remove_class("-shown")
        self.query_one(CableView).focus()

    def _copy(self, choice: Copyable | None) -> None:
        if choice is not None:
            self.post_message(CopyText(safe_block(choice.text), safe(choice.what)))

    def _ask(
        self,
        question: Callable[[], _Answer],
        then: Callable[[_Answer], None],
        group: str = "reading",
    ) -> None:
        asking.ask(self, question, then, self._say_error, archive=self._archive, group=group)

    def _say_error(self, error: CabletuiError) -> None:
        self.say(str(error), is_error=True)
