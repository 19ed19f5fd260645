"""The list of the cables that were read last."""

from collections.abc import Sequence

from cabletui.screens.lists.desk_list import DeskListScreen


class RecentListScreen(DeskListScreen):
    """Cables in the order of the last reading; each opens where it was left."""

    NAME = "recent"
    TITLE = "Recently read"
    EMPTY = "No cable was read yet.\nEach that is opened is kept here, and where it was left."

    def reference_ids(self) -> Sequence[str]:
        """Return the reference ids of what was read, the latest first."""
        return [reading.reference_id for reading in self.desk.readings.all()]

    def offset_in(self, reference_id: str) -> int:
        """Return the offset at which the reader left a cable."""
        return self.desk.readings.offset(reference_id)
