"""Read a cable: its three boxes, and what can be done with it."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual.binding import BindingType

from cabletui.archive.archive import Archive
from cabletui.keys import bindings
from cabletui.location import OneCable
from cabletui.messages import KeepReadingMode, WriteNote
from cabletui.page.page import Page
from cabletui.page.reading_mode import ReadingMode
from cabletui.paint.trail import Trail
from cabletui.presenters import reading_state, related
from cabletui.presenters.begun_cable import STAY, Reading
from cabletui.presenters.copy_choices import of_reading, warning
from cabletui.presenters.open_cable import (
    MissingCable,
    ReadCable,
    read_cable,
)
from cabletui.presenters.open_library import OpenLibrary
from cabletui.presenters.paragraph_notes import note_sentence, noted_page, paragraph_name
from cabletui.presenters.query_hits import fact_query
from cabletui.presenters.row_states import RowStates
from cabletui.screens.base.cable_steps import CableSteps
from cabletui.screens.base.outline_beside import WIDE
from cabletui.text.sanitise import safe
from cabletui.text.sentence import elided
from cabletui.widgets.at_rest import AtRest
from cabletui.widgets.page_view import PageView
from cabletui.widgets.status_line import POSITION

_FACT = 36
"""The most cells of the last line that say what a fact asks for."""


class ViewerScreen(CableSteps):
    """One cable, with the steps to the next of its list and to the cables it names."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("viewer")
    AUTO_FOCUS = "CableView"
    KEY_PLACES: ClassVar[tuple[str, ...]] = ("viewer", "page", "app")

    def __init__(self, location: OneCable, library: OpenLibrary) -> None:
        """Make a viewer.

        Args:
            location: Which cable, from which list, and where in it to start.
            library: Where to read, not before the screen is mounted; its preferences are changed.
        """
        super().__init__(location.listing, location.position)
        self.archive: Archive = library.archive
        self._preferences = library.preferences
        self._desk = library.desk
        self.states = RowStates(library, self._marks)
        self._wanted = (location.reference_id, location.offset)
        self._reading = Reading()
        self._stay = AtRest(self, self._stayed, seconds=STAY)
        self._begun = library.begun
        self._body_at = location.body_at
        self._marked_notes: dict[str, str] = {}
        """The notes that the page shows."""

    def _marks(self) -> Collection[str]:
        return self.listing.marked if self.listing else ()

    @property
    def location(self) -> OneCable:
        """The location that opens this cable again, at the present offset."""
        reference_id, offset = self._wanted
        reading = self._reading
        return OneCable(
            reference_id,
            self.listing,
            self.position,
            offset,
            is_read=reading.is_read,
            is_begun=reading.is_begun,
            paragraph=self.pane.cable.paragraph,
        )

    def on_mount(self) -> None:
        """Read the cable in a thread."""
        self._open(*self._wanted)

    def key_places(self) -> tuple[str, ...]:
        """Return the parts of the key table for what has the focus: the panel or the cable."""
        if self.pane.is_in_panel:
            return ("panel", "list", "app", "viewer")
        idle = {*self.pane.cable.idle_keys()}
        is_led = not {"page.follow", "page.next_match"} <= idle
        return ("page", "viewer", "app") if is_led else self.KEY_PLACES

    def key_labels(self) -> dict[str, str]:
        """Return what `v` does now, and which of the matches is chosen."""
        clean = "Verbatim" if self._preferences.mode.is_clean else "Clean"
        asks = self.pane.cable.asks
        follow = {"page.follow": elided(fact_query(*asks), _FACT)} if asks else {}
        return {"viewer.clean": clean, "page.next_match": self.pane.cable.match_label, **follow}

    def idle_keys(self) -> Iterable[str]:
        """Yield the ids of the keys for which there is no cable, list, reference or match."""
        yield from reading_state.idle_keys(self.opened, self.listing, self.position)
        yield from self.pane.cable.idle_keys()
        if self.pane.is_in_panel and not self.pane.panel.can_open:
            yield "list.choose"

    def show_bookmarks(self) -> None:
        """Show whether the cable is bookmarked and noted now, and where in the list it is."""
        self.title_line.counter = reading_state.counter(self._desk, self.opened)
        place = (self.position, len(self.listing.rows)) if self.listing else None
        self.title_line.trail = Trail(self.steps, safe(self._wanted[0]), place)
        if self.opened and dict(self.notes) != self._marked_notes:
            self.ask(self._page, partial(self._restate, ""), group="page")

    def on_screen_resume(self) -> None:
        """Show what was kept or noted above, in the thread or the outline."""
        super().on_screen_resume()
        self.show_bookmarks()

    def on_page_view_moved(self, event: PageView.Moved) -> None:
        """Keep the offset, and show how far the cable has been read."""
        # A long message makes the page shorter by itself; that is no move of the reader.
        if event.offset != self._wanted[1]:
            self.status_line.clear_message()
            if self.opened and (note := note_sentence(self.opened, event.paragraph, self.notes)):
                self.status_line.show_message(note)
        self._wanted = (self._wanted[0], event.offset)
        self._reading.move(event.share, is_by_reader=event.is_by_reader)
        self._show_reading()
        self.status_line.show_progress(
            reading_state.progress(self.opened, event.paragraph, event.share, POSITION)
        )

    def _show_reading(self) -> None:
        """Let lists say that the cable was begun, or read."""
        reading = self._reading
        if self.opened and (reading.is_read or (reading.is_begun and self._wanted[1])):
            name = self.opened.cable.reference_id
            self._begun[name] = reading.is_read or self._begun.get(name, False)

    def _stayed(self) -> None:
        if self.is_current:
            self._reading.stay()
            self._show_reading()

    def action_copy_other(self) -> None:
        """Let the reader choose what to copy."""
        if opened := self.opened_or_say():
            paragraph = self.pane.cable.paragraph
            self.offer_copies(of_reading(opened, paragraph), warning(opened, paragraph))

    def action_write_note(self) -> None:
        """Write a note to the paragraph in sight, or to the cable where there is none."""
        if opened := self.opened_or_say():
            paragraph = paragraph_name(opened, self.pane.cable.paragraph)
            self.post_message(WriteNote(opened.cable.reference_id, paragraph))

    def action_clean(self) -> None:
        """Show the body clean, or verbatim again."""
        mode = self._preferences.mode
        self._show_in(replace(mode, is_clean=not mode.is_clean))
        self.say(f"The body is {self._preferences.mode.body}.")

    def action_particulars(self) -> None:
        """Open the box of particulars, or fold it."""
        cable = self.pane.cable
        if not self.opened_or_say():
            return
        if cable.is_folded("particulars"):
            self._show_in(replace(self._preferences.mode, shows_particulars=True), "particulars")
        else:
            wanted = cable.fold_box("particulars")
            self._keep(replace(self._preferences.mode, shows_particulars=wanted))

    def action_decode(self) -> None:
        """Open the header; of an open one, show it decoded; of a decoded one, fold it."""
        cable, mode = self.pane.cable, self._preferences.mode
        if not self.opened_or_say():
            return
        if cable.is_folded("header"):
            self._show_in(replace(mode, is_decoded=False, shows_header=True), "header")
        elif mode.is_decoded:
            wanted = cable.fold_box("header")
            self._keep(replace(mode, is_decoded=False, shows_header=wanted))
        else:
            self._show_in(replace(mode, is_decoded=True))
            self.say("The header is decoded.")

    def action_list_beside(self) -> None:
        """Show the list beside the cable, or above it; or show it no more."""
        if self.listing is None:
            self.say("This cable was not opened from a list.")
            return
        self._keep(replace(self._preferences.mode, shows_list=self.other_wish))
        self._show_list()

    def action_next_edition(self) -> None:
        """Show the next edition of the cable."""
        opened = self.opened_or_say()
        if opened and len(opened.editions) == 1:
            self.say("This cable has only one edition.")
        elif opened:
            self._open(*self._wanted, opened.edition + 1)

    def show_row(self, answer: ReadCable) -> None:
        """Show the cable of another row of the list."""
        self._show(0, answer)

    def _show_list(self) -> None:
        is_wanted = self._preferences.mode.shows_list
        self.show_list(self.listing, self.position, is_wanted=is_wanted)

    def _open(self, reference_id: str, offset: int = 0, edition: int = 0) -> None:
        query_text = self.listing.query_text if self.listing else ""
        question = partial(read_cable, self.archive, reference_id, query_text, edition)
        self.ask(question, partial(self._show, offset))

    def _show(self, offset: int, answer: ReadCable) -> None:
        if isinstance(answer, MissingCable):
            self.show_panel(related.missing(answer), has_keys=True)
            return
        self.opened = answer
        page = answer.page(self._preferences.mode)
        passage = answer.opening_point(page, self._body_at)
        self._body_at = None
        self._reading = Reading(is_inside=bool(offset or passage))
        self._stay.begin()
        cable = answer.cable
        self._wanted = (cable.reference_id, offset)
        self.status_line.clear_message()
        self.title_line.title = reading_state.title(cable)
        self._show_list()
        page = self._page()
        self.show_bookmarks()
        self.pane.cable.show(page, offset, passage)
        self.show_keys()
        self.pane.add_class("-sided")
        self.read_side()
        if self.size.width >= WIDE and not self.pane.was_closed:
            self.show_citations(cable.reference_id)
        else:
            self.pane.hide_panel()

    def _show_in(self, mode: ReadingMode, opened_box: str = "") -> None:
        self._keep(mode)
        if self.opened:
            self.ask(self._page, partial(self._restate, opened_box))
        self.show_keys()

    @property
    def notes(self) -> Mapping[str, str]:
        """The reader's notes on the cable, by the names of paragraphs."""
        return self._desk.notes.of(self.opened.cable.reference_id) if self.opened else {}

    def _page(self) -> Page:
        """Return the page of the cable that is open, with its notes."""
        assert self.opened
        self._marked_notes = dict(self.notes)
        return noted_page(self.opened, self._preferences.mode, self._marked_notes)

    def _restate(self, opened_box: str, page: Page) -> None:
        self.pane.cable.restate(page)
        self.read_side()
        if opened_box:
            self.pane.cable.show_box(opened_box)

    def _keep(self, mode: ReadingMode) -> None:
        self._preferences.mode = mode
        self.post_message(KeepReadingMode(mode))
