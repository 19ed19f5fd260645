"""What the title of a list says of its cables."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from cabletui.archive.hits import Hits
from cabletui.location import HeadlineRows
from cabletui.text.counts import grouped


@dataclass(frozen=True, slots=True)
class ListCounter:
    """How many cables there are, how many of them were read, and their order."""

    counted: str = ""
    """How many there are: `346 cables`."""

    order: str = ""
    """How they are ordered: `newest first`; empty where that is plain, or has no room."""

    read: int = 0

    def text(self, marked: int) -> str:
        """Return the whole counter: `2 marked, 346 cables, 3 read, newest first`.

        Args:
            marked: How many rows are marked, in any list.
        """
        parts = (
            f"{grouped(marked)} marked" if marked else "",
            self.counted,
            f"{grouped(self.read)} read" if self.read and self.counted else "",
            self.order,
        )
        return ", ".join(filter(None, parts))


def read_among(rows: HeadlineRows, read_ids: AbstractSet[str]) -> int:
    """Return how many cables of a list were read; 0 where it answers no query."""
    return len(rows.among(read_ids)) if read_ids and isinstance(rows, Hits) else 0
