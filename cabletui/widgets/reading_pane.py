"""A cable to read, with what is known of it, its list and the panel of related cables."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Container, Vertical

from cabletui.paint.panel_row import PanelRow
from cabletui.widgets.cable_panel import CablePanel
from cabletui.widgets.cable_view import CableView
from cabletui.widgets.list_strip import ListStrip
from cabletui.widgets.side_view import SideView


class ReadingPane(Container):
    """Gives the room and the keys to the cable, or a part of the room and the keys to the panel."""

    DEFAULT_CSS = """
    ReadingPane {
        height: 1fr;
        layout: vertical;
        & #side, & SideView { display: none; }
        & CableView { height: 3fr; }
        & CablePanel { display: none; height: 2fr; }
        & CablePanel.-shown { display: block; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self.cable = CableView()
        self.panel = CablePanel()
        self.strip = ListStrip()
        self.side = SideView()
        self._column = Vertical(self.strip, self.side, id="side")
        self.was_closed = False
        """Whether the reader has closed the panel, and wants it no more unless it is asked for."""

    def compose(self) -> ComposeResult:
        """Lay the list and the outline before the cable, and the panel after it."""
        yield self._column
        yield self.cable
        yield self.panel

    @property
    def shows_list(self) -> bool:
        """Whether the list that the cable is from is in sight."""
        return self._column.display and self.strip.display

    @property
    def is_in_panel(self) -> bool:
        """Whether the panel has the keys."""
        return self.panel.has_focus_within

    @property
    def is_panel_shown(self) -> bool:
        """Whether the panel is open."""
        return self.panel.has_class("-shown")

    def show_panel(self, title: str, rows: Sequence[PanelRow], *, has_keys: bool) -> None:
        """Open the panel.

        Args:
            title: Safe text.
            rows: Headings and cables.
            has_keys: Whether the panel takes the keys.
        """
        self.panel.show(title, rows)
        self.panel.add_class("-shown")
        self.add_class("-paneled")
        if has_keys:
            self.panel.take_keys()

    def hide_panel(self) -> None:
        """Give the room and the keys to the cable."""
        self.panel.remove_class("-shown")
        self.remove_class("-paneled")
        self.cable.focus()

    def on_cable_panel_closed(self) -> None:
        """Close the panel, and keep it closed."""
        self.was_closed = True
        self.hide_panel()
