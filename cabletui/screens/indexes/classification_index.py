"""The index of classifications, from unclassified to secret."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cabletui.presenters.count_rows import CountRow, classification_rows
from cabletui.screens.indexes.count_index import CountIndexScreen
from cabletui.text.counts import counted

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive


class ClassificationIndexScreen(CountIndexScreen):
    """The six classifications of the archive, least restricted first.

    The count of a level includes cables with caveats, as does the query that it opens.
    """

    NAME = "classifications"
    TITLE = "Classifications"
    NAME_WIDTH = 44
    EMPTY = "This library holds no cable yet."

    def rows(self, archive: "Archive") -> Sequence[CountRow]:
        """Read the classifications, including those that no cable has."""
        return classification_rows(archive.classifications())

    def total(self, rows: Sequence[CountRow]) -> str:
        """Return how many cables the levels have together."""
        return counted(sum(row.count for row in rows if not row.is_part), "cable")
