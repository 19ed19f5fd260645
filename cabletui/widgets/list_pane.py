"""A list of cables, and below or beside it what is known of the one at its cursor."""

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Container
from textual.message import Message
from textual.widget import Widget

from cabletui.paint.cable_face import CableFace
from cabletui.widgets.at_rest import AtRest
from cabletui.widgets.preview import Preview

SIZES = 3
"""Sizes of the preview: none, some, much."""


class ListPane(Container):
    """Gives the room to the list, and some of it to the preview.

    A key costs the cursor alone. The preview is asked for when the reader rests, once.
    """

    DEFAULT_CSS = """
    ListPane {
        height: 1fr;
        & > .rows { height: 1fr; width: 1fr; }
    }
    """

    @dataclass
    class Rested(Message):
        """The reader looks at a row, and the preview is in sight."""

    def __init__(self, *rows: Widget, size: int) -> None:
        """Make a pane.

        Args:
            rows: The list, and what stands over it.
            size: The size of the preview: at least 0, and below `SIZES`.
        """
        super().__init__(classes=f"-size-{size}")
        self._listed = rows
        self._preview_size = size
        self._rest = AtRest(self, self._rested)
        self.preview = Preview()

    def compose(self) -> ComposeResult:
        """Lay the list before the preview."""
        with Container(classes="rows"):
            yield from self._listed
        yield self.preview

    @property
    def is_beside(self) -> bool:
        """Whether the preview stands beside the list."""
        return not self.screen.has_class("-below")

    def show(self, face: CableFace | None) -> None:
        """Show what is known of a cable; nothing for None."""
        self.preview.face = face

    def show_size(self, size: int) -> None:
        """Give the preview another size: at least 0, and below `SIZES`."""
        self.remove_class(f"-size-{self._preview_size}")
        self._preview_size = size
        self.add_class(f"-size-{size}")
        self.rest()

    def rest(self) -> None:
        """Ask for what is known of the row, once no key has come for a while."""
        self._rest.begin()

    def on_resize(self) -> None:
        """Ask for the preview where there is room for it now."""
        self.preview.is_beside = self.is_beside
        self.rest()

    def on_at_once(self) -> None:
        """Show it in the first frame of the screen."""
        self._rest.at_once()

    def _rested(self) -> None:
        if self.preview.display:
            self.post_message(self.Rested())
