"""What the hits of a query have in common, beside their list; Enter narrows the query."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from cabletui.archive.hits import Hits
from cabletui.cable.tag import tag
from cabletui.keys import UNDOING, bindings, keys_of
from cabletui.paint.index_row import count_line
from cabletui.paint.line import Line
from cabletui.paint.numbers import counted
from cabletui.paint.sanitise import safe
from cabletui.screens.footed import FootedScreen
from cabletui.screens.place import idle_in_list
from cabletui.screens.terms import term
from cabletui.widgets.row_list import RowList
from cabletui.widgets.status_line import StatusLine
from cabletui.widgets.title_line import TitleLine

_FIELDS = (
    ("classification", "class", "Classification", 6),
    ("year", "date", "Year", 50),
    ("origin", "origin", "Origin", 15),
    ("tag", "tag", "TAGS", 30),
)
"""The field of the index, that of the language, the heading, and how many values are shown."""

_NAMES = 26


@dataclass(frozen=True, slots=True)
class Facet:
    """A heading, or a value that some of the hits have."""

    label: str
    count: int = 0
    most: int = 0
    """The largest count below the same heading."""

    term: str = ""
    """What it adds to the query; empty for a heading."""


def facets(hits: Hits) -> tuple[Facet, ...]:
    """Read the facets of some hits; years by time, all else by count."""
    return tuple(_facets(hits))


def _facets(hits: Hits) -> Iterator[Facet]:
    for field, name, heading, limit in _FIELDS:
        counts = hits.facets(field, limit)
        yield Facet(heading)
        most = max((count.count for count in counts), default=0)
        ordered = sorted(counts, key=lambda count: count.name) if field == "year" else counts
        for count in ordered:
            has_caveats = any(other.name.startswith(f"{count.name}//") for other in counts)
            label = f"{_told(field, count.name)}{', with caveats' if has_caveats else ''}"
            yield Facet(label, count.count, most, term(name, count.name))


def _told(field: str, value: str) -> str:
    return safe(f"{value} {tag(value).meaning}".strip() if field == "tag" else value)


class FacetsScreen(FootedScreen[str | None], ModalScreen[str | None]):
    """A panel at the right of the list; answers with the term that was chosen, or nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("facets"), *bindings("app", UNDOING)]
    KEY_PLACES: ClassVar[tuple[str, ...]] = ("list", "facets")

    DEFAULT_CSS = """
    FacetsScreen { align: right top; background: transparent; }
    FacetsScreen > Vertical {
        width: 53; max-width: 100%; height: 1fr; padding-left: 1; background: $background;
    }
    FacetsScreen > StatusLine { dock: bottom; background: $background; }
    FacetsScreen TitleLine { text-style: bold reverse; }
    """

    def __init__(self, rows: Sequence[Facet], count: int) -> None:
        """Make a panel.

        Args:
            rows: Headings and values.
            count: How many hits there are.
        """
        super().__init__()
        self._rows = tuple(rows)
        self._count = count
        self._list: RowList[Facet] = RowList(_line)

    def compose(self) -> ComposeResult:
        """Lay the title over the list."""
        with Vertical():
            title = TitleLine()
            title.title = f" {counted(self._count, 'cable')}: Enter narrows, Esc leaves"
            yield title
            yield self._list
        yield StatusLine()

    def on_mount(self) -> None:
        """Show the values, the cursor at the first."""
        self._list.show(len(self._rows), lambda start, stop: self._rows[start:stop])
        self._list.focus()
        # Before it has a height, the list would put the cursor's row at its top.
        self.call_after_refresh(self._list.point_at, 1)

    def key_labels(self) -> dict[str, str]:
        """Return what Enter does here."""
        return {"list.choose": "Narrow"}

    def idle_keys(self) -> Iterator[str]:
        """Yield the ids of the keys that lead nowhere from here."""
        yield from idle_in_list(self._list.count)
        if self._list.row is None or not self._list.row.term:
            yield "list.choose"
        if self._list.count and sum(not row.term for row in self._rows) < 2:
            yield from ("facets.next_group", "facets.previous_group")
        yield from (key.id for key in keys_of("app") if key.id not in UNDOING)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Answer with the term of the row; a heading has none."""
        event.stop()
        if chosen := self._rows[event.index].term:
            self.dismiss(chosen)
        else:
            self.say("This is a heading; Enter narrows by a value below it.")

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Keep the moves within the panel; show where one is, and what can be done there."""
        event.stop()
        self.query_one(StatusLine).hush()
        self.query_one(StatusLine).at(event.index, event.count)
        self.show_keys()

    def action_close(self) -> None:
        """Answer with nothing."""
        self.dismiss(None)

    def action_next_group(self) -> None:
        """Go to the first value below the next heading."""
        self._to_group(1)

    def action_previous_group(self) -> None:
        """Go to the first value below the heading before."""
        self._to_group(-1)

    def _to_group(self, step: int) -> None:
        first = [at + 1 for at, row in enumerate(self._rows) if not row.term]
        here = max((at for at, row in enumerate(first) if row <= self._list.cursor), default=0)
        self._list.point_at(first[(here + step) % len(first)])


def _line(row: Facet, width: int) -> Line:
    if not row.term:
        return Line(row.label, "heading")
    return Line(count_line(f"  {row.label}", row.count, (_NAMES, width), row.most))
