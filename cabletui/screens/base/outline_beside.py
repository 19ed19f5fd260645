"""A screen with a cable, and beside it what is known of it, where there is room."""

from collections.abc import Mapping
from functools import partial

from cabletui.paint.side_lines import CableSide
from cabletui.presenters.find_here import FoundHere
from cabletui.presenters.read_side import read_side
from cabletui.screens.base.list_beside import BESIDE, ListBeside
from cabletui.widgets.page_view import PageView
from cabletui.widgets.side_view import SideView

WIDE, BROAD = 160, 220
"""From these widths on the panel has room there, too, and at the other side of the cable."""


class OutlineBeside(ListBeside):
    """Keeps the outline of the cable in sight, and in it the paragraph that is read."""

    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012
        (0, "-narrow"),
        (BESIDE, "-beside"),
        (WIDE, "-wide"),
        (BROAD, "-broad"),
    ]
    DEFAULT_CSS = """
    OutlineBeside.-beside, OutlineBeside.-wide, OutlineBeside.-broad {
        & ReadingPane.-sided { layout: grid; grid-size: 2; }
        & ReadingPane.-sided #side { display: block; height: 1fr; margin-right: 1; }
        & ReadingPane.-sided SideView { display: block; }
    }
    OutlineBeside.-beside ReadingPane.-sided {
        grid-columns: 1fr 92; grid-rows: 3fr 2fr;
        & CablePanel { column-span: 2; }
    }
    OutlineBeside.-wide ReadingPane.-sided {
        grid-columns: 1fr 100; grid-rows: 1fr;
        & CablePanel { margin-right: 1; }
        &.-paneled CableView { row-span: 2; }
    }
    OutlineBeside.-broad ReadingPane.-sided {
        grid-size: 3; grid-columns: 60 100 1fr; grid-rows: 1fr;
        & CablePanel { margin-left: 1; }
    }
    """

    @property
    def notes(self) -> Mapping[str, str]:
        """The reader's notes on the cable, by the names of paragraphs."""
        return {}

    def read_side(self) -> None:
        """Read what is known of the cable, and of its page as that is now."""
        opened, page = self.opened, self.pane.cable.page
        if opened and page and self.size.width >= BESIDE:
            # A panel that stands there by itself says more of what the cable is tied to.
            is_tied = self.size.width < WIDE or self.pane.was_closed
            notes = dict(self.notes)
            question = partial(read_side, self.archive, opened, page, notes, is_tied=is_tied)
            self.ask(question, self._show_side, group="side")

    def on_side_view_asked(self) -> None:
        """Read it now that there is room for it."""
        self.read_side()

    def on_side_view_chosen(self, event: SideView.Chosen) -> None:
        """Go to a paragraph of the outline."""
        self.pane.cable.go_to_paragraph(event.paragraph)

    def on_page_view_moved(self, event: PageView.Moved) -> None:
        """Point in the outline at the paragraph that is in sight."""
        self.pane.side.point_at(event.paragraph)

    def _keep_found(self, found: FoundHere) -> None:
        super()._keep_found(found)
        self.read_side()

    def _show_side(self, side: CableSide) -> None:
        self.pane.side.show(side, self.pane.cable.paragraph)
