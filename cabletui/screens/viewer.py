"""Read a cable: its three boxes, and what can be done with it."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual.binding import BindingType

from cabletui.archive.archive import Archive
from cabletui.keys import bindings
from cabletui.location import Listing, OneCable
from cabletui.messages import KeepReadingMode, LeaveCable
from cabletui.page.page import Page
from cabletui.page.reading_mode import ReadingMode
from cabletui.presenters import reading_state, related
from cabletui.presenters.copy_choices import of_reading
from cabletui.presenters.open_cable import (
    MissingCable,
    OpenedCable,
    ReadCable,
    read_cable,
    read_row,
)
from cabletui.presenters.open_library import OpenLibrary
from cabletui.screens.base.related_cables import RelatedCables
from cabletui.widgets.page_view import PageView

_WIDE = 160
"""From this width on there is room for the panel beside the cable."""


class ViewerScreen(RelatedCables):
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

    def __init__(self, location: OneCable, library: OpenLibrary) -> None:
        """Make a viewer.

        Args:
            location: Which cable, from which list, and where in it to start.
            library: Where to read, not before the screen is mounted; its preferences are changed.
        """
        super().__init__()
        self.archive: Archive = library.archive
        self._preferences = library.preferences
        self._desk = library.desk
        self._listing = location.listing
        self._position = location.position
        self._wanted = (location.reference_id, location.offset)
        self._opened: OpenedCable | None = None

    @property
    def location(self) -> OneCable:
        """The location that opens this cable again, at the present offset."""
        reference_id, offset = self._wanted
        return OneCable(reference_id, self._listing, self._position, offset)

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
        yield from reading_state.idle_keys(self._opened, self._listing, self._position)
        yield from self.pane.cable.idle_keys()
        if self.pane.is_in_panel and not self.pane.panel.can_open:
            yield "list.choose"

    def show_bookmarks(self) -> None:
        """Show whether the cable is bookmarked and noted now, and where in the list it is."""
        self.title_line.counter = reading_state.counter(
            self._desk, self._opened, self._listing, self._position
        )

    def on_page_view_moved(self, event: PageView.Moved) -> None:
        """Keep the offset, and show how far the cable has been read."""
        # A long message makes the page shorter by itself; that is no move of the reader.
        if event.offset != self._wanted[1]:
            self.status_line.clear_message()
        self._wanted = (self._wanted[0], event.offset)
        sign = reading_state.paragraph_sign(self._opened, event.paragraph)
        self.status_line.show_progress(f"{sign}{event.share:4.0%}")

    def action_next_cable(self) -> None:
        """Go to the next cable of the list."""
        self._step(1)

    def action_previous_cable(self) -> None:
        """Go to the previous cable of the list."""
        self._step(-1)

    def action_copy_other(self) -> None:
        """Let the reader choose what to copy."""
        if opened := self._opened_or_say():
            self.offer_copies(of_reading(opened, self.pane.cable.paragraph))

    def action_clean(self) -> None:
        """Show the body clean, or verbatim again."""
        mode = self._preferences.mode
        self._show_in(replace(mode, is_clean=not mode.is_clean))
        self.say(f"The body is {self._preferences.mode.body}.")

    def action_particulars(self) -> None:
        """Open the box of particulars, or fold it."""
        cable = self.pane.cable
        if not self._opened_or_say():
            return
        if cable.is_folded("particulars"):
            self._show_in(replace(self._preferences.mode, shows_particulars=True), "particulars")
        else:
            wanted = cable.fold_box("particulars")
            self._keep(replace(self._preferences.mode, shows_particulars=wanted))

    def action_decode(self) -> None:
        """Open the header; of an open one, show it decoded; of a decoded one, fold it."""
        cable, mode = self.pane.cable, self._preferences.mode
        if not self._opened_or_say():
            return
        if cable.is_folded("header"):
            self._show_in(replace(mode, is_decoded=False, shows_header=True), "header")
        elif mode.is_decoded:
            wanted = cable.fold_box("header")
            self._keep(replace(mode, is_decoded=False, shows_header=wanted))
        else:
            self._show_in(replace(mode, is_decoded=True))
            self.say("The header is decoded.")

    def action_next_edition(self) -> None:
        """Show the next edition of the cable."""
        opened = self._opened_or_say()
        if opened and len(opened.editions) == 1:
            self.say("There is one edition of this cable alone.")
        elif opened:
            self._open(*self._wanted, opened.edition + 1)

    def _step(self, step: int) -> None:
        listing = self._listing
        if listing is None:
            self.say("This cable was not opened from a list.")
            return
        position = self._position + step
        if not 0 <= position < len(listing.rows):
            self.say(f"This is the {'last' if step > 0 else 'first'} cable of the list.")
            return
        self.post_message(LeaveCable(self.location))
        self.ask(
            partial(read_row, self.archive, listing, position),
            partial(self._show_row, listing, position),
        )

    def _show_row(self, listing: Listing, position: int, answer: ReadCable) -> None:
        self._position = listing.position = position
        self._show(0, answer)

    def _open(self, reference_id: str, offset: int = 0, edition: int = 0) -> None:
        query_text = self._listing.query_text if self._listing else ""
        question = partial(read_cable, self.archive, reference_id, query_text, edition)
        self.ask(question, partial(self._show, offset))

    def _show(self, offset: int, answer: ReadCable) -> None:
        if isinstance(answer, MissingCable):
            self.show_panel(related.missing(answer), has_keys=True)
            return
        self._opened = answer
        cable = answer.cable
        self._wanted = (cable.reference_id, offset)
        self.status_line.clear_message()
        self.title_line.title = reading_state.title(cable)
        self.show_bookmarks()
        page = answer.page(self._preferences.mode)
        self.pane.cable.show(page, offset, answer.passage(page))
        self.show_keys()
        if self.has_class("-wide") and not self.pane.was_closed:
            self.show_citations(cable.reference_id)
        else:
            self.pane.hide_panel()

    def _show_in(self, mode: ReadingMode, opened_box: str = "") -> None:
        self._keep(mode)
        if self._opened:
            self.ask(partial(self._opened.page, mode), partial(self._restate, opened_box))
        self.show_keys()

    def _restate(self, opened_box: str, page: Page) -> None:
        self.pane.cable.restate(page)
        if opened_box:
            self.pane.cable.show_box(opened_box)

    def _keep(self, mode: ReadingMode) -> None:
        self._preferences.mode = mode
        self.post_message(KeepReadingMode(mode))

    def cable_at_hand(self, purpose: str) -> str:
        """Return the reference id of the cable; if there is none, say so."""
        opened = self._opened_or_say()
        return opened.cable.reference_id if opened else ""

    def _opened_or_say(self) -> OpenedCable | None:
        if self._opened is None:
            self.say("There is no cable open here that the key could act on.")
        return self._opened
