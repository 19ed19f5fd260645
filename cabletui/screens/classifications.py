"""The index by classification."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from cabletui.archive.values import Count
from cabletui.cable import Classification
from cabletui.messages import OpenCables
from cabletui.paint.headline_row import level_style, mark_of
from cabletui.paint.numbers import counted
from cabletui.paint.sanitise import safe
from cabletui.screens.count_index import CountIndexScreen, CountRow
from cabletui.screens.terms import term

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive


class ClassificationsScreen(CountIndexScreen):
    """The six classifications of the archive, least restricted first."""

    KEY_PLACES: ClassVar[tuple[str, ...]] = ("list",)
    NAME = "classifications"
    TITLE = "Classifications"
    NAME_WIDTH = 42
    EMPTY = "This library holds no cable yet."

    def rows(self, archive: "Archive") -> Sequence[CountRow]:
        """Read the classifications, with those that no cable has."""
        return classification_rows(archive.classifications())

    def told(self, rows: Sequence[CountRow]) -> str:
        """Return how many cables they have together."""
        return counted(sum(row.count for row in rows), "cable")


def classification_rows(counts: Sequence[Count]) -> list[CountRow]:
    """Return the six, whether they have cables or not, then any other value of a document."""
    found = {count.name: count.count for count in counts}
    most = max(found.values(), default=0)
    names = [*map(str, Classification), *sorted(set(found) - set(Classification))]
    return [
        CountRow(
            f"{mark_of(name):5} {safe(name)}" if name in set(Classification) else safe(name),
            found.get(name, 0),
            most,
            OpenCables(term("class", name)),
            style=level_style(name),
        )
        for name in names
    ]
