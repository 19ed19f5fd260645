"""The queries to go on with where one finds nothing, in place of its list."""

from collections.abc import Sequence

from cabletui.paint.way_row import Way, way_line
from cabletui.widgets.row_list import RowList


class WayList(RowList[Way]):
    """A list that is hidden while it is empty."""

    def __init__(self) -> None:
        super().__init__(way_line)
        self.display = self.can_focus = False

    def show_ways(self, ways: Sequence[Way], *, takes_keys: bool = True) -> None:
        """Show the ways; hide if there are none.

        Args:
            ways: What is shown.
            takes_keys: Whether the keys go there, which they must not while the reader types.
        """
        self.display = self.can_focus = bool(ways)
        self.show(len(ways), lambda start, stop: ways[start:stop])
        if ways and takes_keys:
            self.focus()
