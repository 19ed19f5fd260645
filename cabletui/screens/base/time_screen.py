"""A screen of times, drawn: a time is chosen in it, queries are compared, the table is taken."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import ScreenResultType

from cabletui.keys import bindings
from cabletui.messages import CopyText
from cabletui.paint.time_page import TimePage
from cabletui.paint.time_view import Times, TimeView
from cabletui.paint.trail import Trail
from cabletui.presenters.time_counts import MOST, ToCompare, compared, without_last
from cabletui.presenters.time_rows import time_rows
from cabletui.screens.base.dialog import OpenDialog
from cabletui.screens.base.status_screen import StatusScreen
from cabletui.text.counts import counted
from cabletui.text.sanitise import safe
from cabletui.text.time_units import Scale
from cabletui.widgets.at_rest import AtRest
from cabletui.widgets.time_picture import TimePicture
from cabletui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive

_PAGE = 5
"""Rows that a page key moves."""

_WIDE = 60
"""Cells from which the title has room for what is not drawn."""


class TimeScreen(StatusScreen[ScreenResultType]):
    """A picture of times between a title and a status line; the cursor points at a unit of time."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("time")
    KEY_PLACES: ClassVar[tuple[str, ...]] = ("time",)
    EMPTY: ClassVar[str] = "No cable here says when it was."
    """What to show if there are no times."""

    archive: "Archive"

    def __init__(self) -> None:
        super().__init__()
        self.title_line = TitleLine()
        self.picture = TimePicture()
        self.view: TimeView | None = None
        self._rest = AtRest(self, self._rested)

    @property
    def query_text(self) -> str:
        """The query of which the times are; that of all cables."""
        return "*"

    def compose(self) -> ComposeResult:
        """Lay the picture between the title and the status line."""
        yield self.title_line
        yield self.picture
        yield self.status_line

    def on_mount(self) -> None:
        """Watch what of the times is drawn; say in the title what the screen lies over."""
        self.title_line.trail = Trail(self.steps)
        self.watch(self.picture, "page", self._count)

    def what(self, times: Times) -> str:
        """Return what is drawn, for the title."""
        return ", beside ".join(one.name for one in times.series)

    def chosen(self, first: str, last: str) -> None:
        """Do what Enter does with the first and the last date of the units that are taken."""
        raise NotImplementedError

    def fill(self, times: Times, day: str = "") -> None:
        """Show some times, the cursor at a date or at the last there is."""
        self.look(TimeView.of(times, day))

    def look(self, view: TimeView) -> None:
        """Show a view of the times."""
        before = self.view
        moved = before is None or before.cursor != view.cursor or before.scale != view.scale
        self.view = view
        self.title_line.title = f"{self.what(view.times)}: when" + (
            ", of 1,000" if view.is_of_shares else ""
        )
        if not view.units:
            self.picture.show_empty(self.EMPTY)
            self.show_keys()
            return
        if moved:
            self.status_line.clear_message()
        self.picture.show(view)
        self._rest.begin()
        self.status_line.show_position(view.cursor - view.units[0], len(view.units))
        if before is None or replace(before, cursor=view.cursor) != view:
            self.show_keys()

    def idle_keys(self) -> Iterable[str]:
        """Yield the ids of the keys that would now do nothing but say why."""
        view = self.view
        if view is None or not view.units:
            yield from (f"time.{name}" for name in _ALL)
            return
        if not view.times.has_shares:
            yield "time.shares"
        if len(view.times.series) >= MOST:
            yield "time.compare"
        if not view.times.is_compared:
            yield "time.drop"
        if len(view.units) < 2:
            yield "time.mark"

    def key_labels(self) -> dict[str, str]:
        """Return what the keys do now."""
        view = self.view
        labels = {"time.shares": "Counts"} if view and view.is_of_shares else {}
        labels |= {"time.days": "Months"} if view and view.scale is Scale.DAY else {}
        return labels | ({"time.choose": "Take it"} if view and view.span_start is not None else {})

    def on_time_picture_pointed_at(self, event: TimePicture.PointedAt) -> None:
        """Point at a unit, or take the one that is pointed at already."""
        if self.view is None:
            return
        if event.number == self.view.cursor:
            self.action_choose()
        else:
            self.look(self.view.at(event.number))

    def action_choose(self) -> None:
        """Take the unit of the cursor, or the span that it ends."""
        if view := self._view_or_say():
            bounds = [view.scale.bounds(number) for number in (view.span[0], view.span[-1])]
            self.chosen(bounds[0][0], bounds[1][1])

    def action_move(self, units: int) -> None:
        """Move the cursor by some units of time."""
        if view := self._view_or_say():
            self._moved(view, view.moved(units))

    def action_move_rows(self, rows: int) -> None:
        """Move the cursor by some rows."""
        if view := self._view_or_say():
            self._moved(view, view.moved_rows(rows))

    def action_page(self, step: int) -> None:
        """Move the cursor by some pages."""
        self.action_move_rows(step * _PAGE)

    def action_first(self) -> None:
        """Point at the first time."""
        if view := self._view_or_say():
            self._moved(view, view.at(view.units[0]))

    def action_last(self) -> None:
        """Point at the last time."""
        if view := self._view_or_say():
            self._moved(view, view.at(view.units[-1]))

    def action_mark(self) -> None:
        """Begin a span at the cursor, or give up the span that was begun there."""
        if view := self._view_or_say():
            start = None if view.span_start == view.cursor else view.cursor
            self.look(replace(view, span_start=start))
            self.say("No span is begun." if start is None else "The span begins here.")

    def action_shares(self) -> None:
        """Draw shares of all cables of each time, or counts again."""
        if view := self._view_or_say():
            if view.times.has_shares:
                self.look(replace(view, is_of_shares=not view.is_of_shares))
            else:
                self.say("These are all cables; + compares a query with them.")

    def action_scale(self) -> None:
        """Count by the next unit of time."""
        if view := self._view_or_say():
            self.look(view.rescaled())

    def action_days(self) -> None:
        """Count by days, each month a row; then by months again."""
        if view := self._view_or_say():
            self.look(view.by_days())

    def action_compare(self) -> None:
        """Ask for a query to compare with."""
        if view := self._view_or_say():
            if len(view.times.series) >= MOST:
                self.say(f"{MOST} queries are compared already; - drops the last.")
            else:
                self.post_message(OpenDialog(ToCompare(), self._compare))

    def action_drop(self) -> None:
        """Drop the query that was compared last."""
        if view := self._view_or_say():
            if view.times.is_compared:
                self.look(view.with_times(without_last(view.times)))
            else:
                self.say("No other query is compared; + compares one.")

    def action_copy_table(self) -> None:
        """Copy the table that is drawn, a unit of time a line."""
        if view := self._view_or_say():
            units = counted(len(view.units), str(view.scale))
            self.post_message(CopyText(time_rows(view), f"the table of {units}"))

    def on_at_once(self) -> None:
        """Say it in the first frame of the screen."""
        self._rest.at_once()

    def _rested(self) -> None:
        """Ask what the hits of the time have in common."""
        if (view := self.view) and view.units and self.picture.page.has_room:
            first, last = (view.scale.bounds(number) for number in (view.span[0], view.span[-1]))
            term = f"{view.times.term}:{first[0]}..{last[1]}"
            question = partial(_facets, self.archive, self.query_text, term)
            then = partial(self._show_facets, view)
            self.ask(question, then, otherwise=lambda _: None, group="facets")

    def _show_facets(self, view: TimeView, facets: str) -> None:
        if view is self.view:
            self.picture.show(view, facets)

    def _compare(self, query_text: str | None) -> None:
        view = self._view_or_say()
        if view and query_text:
            question = partial(compared, self.archive, view.times, query_text)
            self.ask(question, self._add)

    def _add(self, times: Times) -> None:
        if view := self.view:
            self.look(view.with_times(times))
            if not times.series[-1].total:
                self.say(f"No cable answers {safe(times.series[-1].name)}.")

    def _moved(self, view: TimeView, moved: TimeView) -> None:
        if moved == view:
            self.say("There is no time further that way.")
        else:
            self.look(moved)

    def _view_or_say(self) -> TimeView | None:
        if self.view is None or not self.view.units:
            self.say("There is no time here.")
            return None
        return self.view

    def _count(self, page: TimePage) -> None:
        if self.view is None:
            return
        total = counted(self.view.times.series[0].total, "cable")
        left_out = f", {page.left_out}" if page.left_out and self.size.width >= _WIDE else ""
        self.title_line.counter = total + left_out


def _facets(archive: "Archive", query_text: str, term: str) -> str:
    # Loaded when a time is first looked at: the first screen of times need not wait for it.
    from cabletui.presenters.time_facets import time_facets  # noqa: PLC0415

    return time_facets(archive, query_text, term)


_ALL = ("choose", "mark", "shares", "days", "scale", "compare", "drop", "copy")
