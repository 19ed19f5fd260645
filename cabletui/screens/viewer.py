"""Read a cable: its three boxes, and what can be done with it."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import DescendantFocus

from cabletui.archive.archive import Archive
from cabletui.cable.classification import mark_of
from cabletui.desk import Desk
from cabletui.keys import bindings
from cabletui.messages import LeaveCable, Listing, OpenCable
from cabletui.page.reading_mode import ReadingMode, ReadingPreferences
from cabletui.presenters import reading_state, related
from cabletui.presenters.copy_choices import of_reading
from cabletui.presenters.open_cable import MissingCable, OpenedCable, read_cable, read_row
from cabletui.screens.base.cable_actions import CableActions
from cabletui.text.sanitise import safe
from cabletui.widgets.cable_panel import CablePanel
from cabletui.widgets.cable_view import CableView
from cabletui.widgets.page_view import PageView
from cabletui.widgets.reading_pane import ReadingPane
from cabletui.widgets.status_line import StatusLine
from cabletui.widgets.title_line import TitleLine

_WIDE = 160
"""From this width on there is room for the panel beside the cable."""


class ViewerScreen(CableActions):
    """One cable, with the steps to the next of its list and to the cables it names."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("viewer")
    AUTO_FOCUS = "CableView"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (_WIDE, "-wide")]  # noqa: RUF012
    DEFAULT_CSS = """
    ViewerScreen.-wide ReadingPane {
        layout: horizontal;
        & CableView { width: 100; height: 1fr; }
        & CablePanel { height: 1fr; margin-left: 1; }
    }
    """
    KEY_PLACES: ClassVar[tuple[str, ...]] = ("viewer", "page", "app")

    def __init__(
        self, archive: Archive, request: OpenCable, preferences: ReadingPreferences, desk: Desk
    ) -> None:
        """Make a viewer.

        Args:
            archive: Where to read; it is not read before the screen is mounted.
            request: Which cable, from which list, and where in it to start.
            preferences: How the reader wants cables to be shown; the viewer changes them.
            desk: The reader's bookmarks and notes.
        """
        super().__init__()
        self.archive: Archive = archive
        self._preferences = preferences
        self._desk = desk
        self._listing = request.listing
        self._position = request.position
        self._wanted = (request.reference_id, request.offset)
        self._reading: OpenedCable | None = None
        self.title_line = TitleLine()
        self.pane = ReadingPane()
        self.status_line = StatusLine()

    @property
    def whereabouts(self) -> OpenCable:
        """The request that opens this cable again, at the present offset."""
        reference_id, offset = self._wanted
        return OpenCable(reference_id, self._listing, self._position, offset)

    def compose(self) -> ComposeResult:
        """Lay the cable and the panel between the title and the status."""
        yield self.title_line
        yield self.pane
        yield self.status_line

    def on_mount(self) -> None:
        """Read the cable in a thread."""
        self._open(*self._wanted)

    def key_places(self) -> tuple[str, ...]:
        """Return the parts of the key table for what has the focus: the panel or the cable."""
        if self.pane.is_in_panel:
            return ("panel", "list", "app", "viewer")
        is_chosen = "page.follow" not in self.pane.cable.idle_keys()
        return ("page", "viewer", "app") if is_chosen else self.KEY_PLACES

    def key_labels(self) -> dict[str, str]:
        """Return what `v` does now."""
        return {"viewer.clean": "Verbatim" if self._preferences.mode.is_clean else "Clean"}

    def idle_keys(self) -> Iterable[str]:
        """Yield the ids of the keys for which there is no cable, list, reference or match."""
        yield from reading_state.idle_keys(self._reading, self._listing, self._position)
        yield from self.pane.cable.idle_keys()
        if self.pane.is_in_panel and not self.pane.panel.can_open:
            yield "list.choose"

    def show_bookmarks(self) -> None:
        """Show whether the cable is bookmarked and noted now, and where in the list it is."""
        counter = reading_state.counter(self._desk, self._reading, self._listing, self._position)
        self.title_line.counter = counter

    @on(CableView.Chose)
    @on(CablePanel.Pointed)
    @on(DescendantFocus)
    def _show_other_keys(self) -> None:
        self.show_keys()

    def on_page_view_moved(self, event: PageView.Moved) -> None:
        """Keep the offset, and show how far the cable has been read."""
        # A long message makes the page shorter by itself; that is no move of the reader.
        if event.offset != self._wanted[1]:
            self.status_line.clear_message()
        self._wanted = (self._wanted[0], event.offset)
        sign = reading_state.paragraph_sign(self._reading, event.paragraph)
        self.status_line.show_progress(f"{sign}{event.share:4.0%}")

    @on(CableView.Remark)
    @on(CablePanel.Remark)
    def _pass_on(self, remark: CableView.Remark | CablePanel.Remark) -> None:
        self.say(remark.text)

    def on_cable_view_link_followed(self, event: CableView.LinkFollowed) -> None:
        """Open the cable that a reference means."""
        self.ask(partial(related.follow, self.archive, event.reference_id), self._followed)

    def on_cable_panel_chosen(self, event: CablePanel.Chosen) -> None:
        """Open a cable of the panel, or look for one that is not there."""
        if event.row.headline:
            self.post_message(OpenCable(event.row.headline.reference_id))
        else:
            self.ask(partial(related.follow, self.archive, event.row.text), self._followed)

    def action_next_cable(self) -> None:
        """Go to the next cable of the list."""
        self._step(1)

    def action_previous_cable(self) -> None:
        """Go to the previous cable of the list."""
        self._step(-1)

    def action_copy_other(self) -> None:
        """Let the reader choose what to copy."""
        if reading := self._reading_or_say():
            self.offer_copies(of_reading(reading, self.pane.cable.paragraph))

    def action_clean(self) -> None:
        """Show the body clean, or verbatim again."""
        mode = self._preferences.mode
        self._show_in(replace(mode, is_clean=not mode.is_clean))

    def action_decode(self) -> None:
        """Show the header decoded, or verbatim again."""
        mode = self._preferences.mode
        self._show_in(replace(mode, is_decoded=not mode.is_decoded))

    def action_next_edition(self) -> None:
        """Show the next edition of the cable."""
        reading = self._reading_or_say()
        if reading and len(reading.editions) == 1:
            self.say("There is one edition of this cable alone.")
        elif reading:
            self._open(*self._wanted, reading.edition + 1)

    def action_citations(self) -> None:
        """Go to the list of what the cable cites and what cites it."""
        if self.pane.is_panel_shown and self.pane.panel.rows:
            self.pane.panel.take_keys()
        elif self._reading_or_say():
            self._show_beside(related.citations, has_keys=True)

    def action_similar(self) -> None:
        """Go to a list of cables on the same subjects."""
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
        self.ask(
            partial(read_row, self.archive, listing, position),
            partial(self._show_row, listing, position),
        )

    def _show_row(
        self, listing: Listing, position: int, answer: OpenedCable | MissingCable
    ) -> None:
        self._position = listing.position = position
        self._show(0, answer)

    def _open(self, reference_id: str, offset: int = 0, edition: int = 0) -> None:
        query_text = self._listing.query_text if self._listing else ""
        question = partial(read_cable, self.archive, reference_id, query_text, edition)
        self.ask(question, partial(self._show, offset))

    def _show(self, offset: int, answer: OpenedCable | MissingCable) -> None:
        if isinstance(answer, MissingCable):
            self._show_panel(related.missing(answer), has_keys=True)
            return
        self._reading = answer
        cable = answer.cable
        self._wanted = (cable.reference_id, offset)
        self.status_line.clear_message()
        mark = mark_of(cable.classification)
        self.title_line.title = safe(f"{mark}  {cable.reference_id}  {cable.subject}")
        self.show_bookmarks()
        self.pane.cable.show(answer.page(self._preferences.mode), offset)
        self.show_keys()
        if self.has_class("-wide") and not self.pane.was_closed:
            self._show_beside(related.citations, has_keys=False)
        else:
            self.pane.hide_panel()

    def _show_in(self, mode: ReadingMode) -> None:
        self._preferences.mode = mode
        if self._reading:
            self.ask(partial(self._reading.page, mode), self.pane.cable.restate)
        body = "clean" if mode.is_clean else "verbatim"
        header = "decoded" if mode.is_decoded else "verbatim"
        self.show_keys()
        self.say(f"The body is {body}, the header {header}.")

    def cable_at_hand(self, purpose: str) -> str:
        """Return the reference id of the cable; where there is none, say so."""
        reading = self._reading_or_say()
        return reading.cable.reference_id if reading else ""

    def _reading_or_say(self) -> OpenedCable | None:
        if self._reading is None:
            self.say("There is no cable open here that the key could act on.")
        return self._reading

    def _followed(self, answer: related.Followed) -> None:
        if answer.reference_id:
            self.post_message(OpenCable(answer.reference_id))
        else:
            self._show_panel(answer.panel, has_keys=True)

    def _show_beside(
        self, read_panel: Callable[[Archive, str], related.Related], *, has_keys: bool
    ) -> None:
        question = partial(read_panel, self.archive, self._wanted[0])
        self.ask(question, partial(self._show_panel, has_keys=has_keys), group="beside")

    def _show_panel(self, shown: related.Related, *, has_keys: bool) -> None:
        self.pane.show_panel(safe(shown.title), shown.rows, has_keys=has_keys)
