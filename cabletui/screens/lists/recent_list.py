"""The cables that were read last."""

from collections.abc import Sequence

from cabletui.screens.lists.desk_list import KeptScreen


class RecentScreen(KeptScreen):
    """Cables in the order of the last reading; each opens where it was left."""

    NAME = "recent"
    TITLE = "Recently read"
    EMPTY = "No cable was read yet.\nEach that is opened is kept here, and where it was left."

    def kept(self) -> Sequence[str]:
        """Return the reference ids of what was read, the latest first."""
        return [reading.reference_id for reading in self.desk.readings.all()]

    def offset_in(self, reference_id: str) -> int:
        """Return where the reader left a cable."""
        return self.desk.readings.place(reference_id)
