"""A cable to read, with the panel of related cables and the list it is from, if they are open."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Container

from cabletui.paint.panel_row import PanelRow
from cabletui.widgets.cable_panel import CablePanel
from cabletui.widgets.cable_view import CableView
from cabletui.widgets.list_strip import ListStrip


class ReadingPane(Container):
    """Gives the room and the keys to the cable, or a part of the room and the keys to the panel."""

    DEFAULT_CSS = """
    ReadingPane {
        height: 1fr;
        layout: vertical;
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
        self.was_closed = False
        """Whether the reader has closed the panel, and wants it no more unless it is asked for."""

    def compose(self) -> ComposeResult:
        """Lay the list and the panel after the cable."""
        yield self.cable
        yield self.strip
        yield self.panel

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
        if has_keys:
            self.panel.take_keys()

    def hide_panel(self) -> None:
        """Give the room and the keys to the cable."""
        self.panel.remove_class("-shown")
        self.cable.focus()

    def on_cable_panel_closed(self) -> None:
        """Close the panel, and keep it closed."""
        self.was_closed = True
        self.hide_panel()
