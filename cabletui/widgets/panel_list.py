"""The cables of a panel, and the headings over them."""

from cabletui.paint.panel_row import PanelRow
from cabletui.widgets.row_list import Painter, RowList


class PanelList(RowList[PanelRow]):
    """A list that begins with its first row, and not with the cursor's, before it has a height.

    So the frame that a panel opens with is the one that it keeps. Its cursor is shown while it has
    the keys: a panel that stands beside a cable would seem to have them.
    """

    def __init__(self, paint: Painter[PanelRow]) -> None:
        super().__init__(paint)
        self.is_pointing = False

    @property
    def room(self) -> int:
        """How many rows are in sight: before the first layout, those of the app."""
        return super().room or self.app.size.height

    def on_focus(self) -> None:
        """Show the cursor."""
        self._point(is_pointing=True)

    def on_blur(self) -> None:
        """Hide the cursor, unless another screen lies over this one."""
        self._point(is_pointing=self.screen.focused is self)

    def _point(self, *, is_pointing: bool) -> None:
        self.is_pointing = is_pointing
        self.refresh(self.region_of(self.cursor))
