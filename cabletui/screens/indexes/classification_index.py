"""The index by classification."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from cabletui.archive.fields import CLASS
from cabletui.archive.query import condition
from cabletui.archive.results import Count
from cabletui.cable import Classification
from cabletui.cable.classification import in_order, mark_of
from cabletui.messages import OpenCables
from cabletui.paint.headline_row import level_style
from cabletui.screens.indexes.count_index import CountIndexScreen, CountRow
from cabletui.text.counts import counted
from cabletui.text.sanitise import safe

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive

_INDENT = "  "


class ClassificationsScreen(CountIndexScreen):
    """The six classifications of the archive, least restricted first.

    A level counts what has caveats, too, as the query does that it opens.
    """

    KEY_PLACES: ClassVar[tuple[str, ...]] = ("list",)
    NAME = "classifications"
    TITLE = "Classifications"
    NAME_WIDTH = 44
    EMPTY = "This library holds no cable yet."

    def rows(self, archive: "Archive") -> Sequence[CountRow]:
        """Read the classifications, with those that no cable has."""
        return classification_rows(archive.classifications())

    def told(self, rows: Sequence[CountRow]) -> str:
        """Return how many cables the levels have together."""
        return counted(sum(row.count for row in rows if not _is_caveat(row.label)), "cable")


def classification_rows(counts: Sequence[Count]) -> list[CountRow]:
    """Return the six, whether they have cables or not, then any other value of a document."""
    found = {count.name: count.count for count in counts}
    most = max(found.values(), default=0)
    names = in_order((*found, *Classification))
    return [
        CountRow(
            _label(name),
            found.get(name, 0),
            most,
            OpenCables(condition(CLASS, name)),
            style=level_style(name),
        )
        for name in names
    ]


def _label(name: str) -> str:
    if name not in set(Classification):
        return f"{_INDENT if '//' in name else ''}{safe(name)}"
    mark = f"{mark_of(name):5} "
    return f"{_INDENT}{mark}{name}" if _is_caveat(name) else f"{mark}{name}, caveats included"


def _is_caveat(name: str) -> bool:
    return "//" in name
