"""The rows of the indexes that are short and have an order of their own: the classifications."""

from collections.abc import Sequence
from dataclasses import dataclass

from cabletui.archive.fields import CLASS
from cabletui.archive.query import condition
from cabletui.archive.results import Count
from cabletui.cable import Classification
from cabletui.cable.classification import ALL_OF_LEVEL, has_caveats, in_order, is_known, mark_of
from cabletui.paint.headline_row import level_style
from cabletui.paint.line import Part
from cabletui.text.sanitise import safe

_INDENT = "  "


@dataclass(frozen=True, slots=True)
class CountRow:
    """One value of an index."""

    value: str
    """As the query language takes it: `SECRET//NOFORN`."""

    label: str
    """Safe text, indented if it belongs to the row above."""

    count: int
    most: int
    """The largest count of the rows it is compared with."""

    query_text: str
    """The query for its cables."""

    title: str = ""
    """What the list of its cables is called beside the query."""

    style: str = ""
    parts: tuple[Part, ...] = ()
    """What stands out of the label."""

    @property
    def is_part(self) -> bool:
        """Whether a row above counts its cables too."""
        return self.label.startswith(_INDENT)


def classification_rows(counts: Sequence[Count]) -> tuple[CountRow, ...]:
    """Return the six, whether they have cables or not, then any other value of a document."""
    found = {count.name: count.count for count in counts}
    most = max(found.values(), default=0)
    names = in_order((*found, *Classification))
    return tuple(
        CountRow(
            name,
            _classification_label(name),
            found.get(name, 0),
            most,
            condition(CLASS, name),
            parts=_mark_parts(name),
        )
        for name in names
    )


def _mark_parts(name: str) -> tuple[Part, ...]:
    """Return where the short form stands in the label of a level that has a colour."""
    style = level_style(name)
    start = len(_INDENT) if "//" in name else 0
    return (Part(start, start + len(mark_of(name)), style),) if style else ()


def _classification_label(name: str) -> str:
    has_caveat = "//" in name
    if not is_known(name):
        return f"{_INDENT if has_caveat else ''}{safe(name)}"
    mark = f"{mark_of(name):5} "
    return f"{_INDENT}{mark}{name}" if has_caveat else f"{mark}{name}{_every(name)}"


def _every(name: str) -> str:
    return ALL_OF_LEVEL if has_caveats(name) else ""
