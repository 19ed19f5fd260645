"""A list of cables beside a column of what they have in common, in which values are ticked."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from textual.containers import Horizontal
from textual.widget import Widget

from cabletui.location import Results
from cabletui.paint.facet_row import Facet
from cabletui.presenters.facet_groups import facets
from cabletui.presenters.facet_values import FacetValues, facet_values
from cabletui.presenters.narrowing import Narrowing
from cabletui.presenters.open_library import OpenLibrary
from cabletui.screens.lists.narrowing_list import NarrowingListScreen
from cabletui.text.sentence import elided
from cabletui.widgets.facet_column import FacetColumn, FacetList

_FACETS = "facets"
"""The group of questions that read what the hits have in common."""

_READ_AT_ONCE = 0.08
"""Seconds that the column waits for its values, before it is shown without them."""

_TYPED = 20
"""The most of the letters typed that a message repeats, in cells."""


class FacetedListScreen(NarrowingListScreen):
    """A list with a column of facets; letters find among all values of a group."""

    DEFAULT_CSS = """
    FacetedListScreen {
        & > .side-by-side { height: 1fr; }
        & FacetColumn { width: 32; display: none; }
        &.-facets FacetColumn { display: block; }
        &.-three FacetColumn { display: block; }
        &.-below.-facets FacetColumn { width: 1fr; }
        &.-below.-facets ListPane { display: none; }
        &.-beside.-facets .rows { width: 1fr; }
        &.-beside.-facets Preview { display: none; }
    }
    """

    def __init__(self, narrowing: Narrowing, library: OpenLibrary) -> None:
        """Make a list; the arguments are those of `NarrowingListScreen`."""
        super().__init__(narrowing, library)
        self.column = FacetColumn()
        self._typed = ""
        """Letters by which a value is looked for."""

        self._group = ""
        """The heading of the group in which it is looked for."""

        self._found = ""
        """The letters whose values are shown."""

        self._values: FacetValues | None = None
        self._idle_there: tuple[str, ...] = ()

    def body(self) -> Sequence[Widget]:
        """Return the column beside the list, and the line for words below both."""
        *beside, below = super().body()
        return Horizontal(self.column, *beside, classes="side-by-side"), below

    @property
    def is_in_facets(self) -> bool:
        """Whether the column has the keys."""
        return self.column.list.has_focus

    def key_places(self) -> tuple[str, ...]:
        """Return the parts of the key table for what has the focus."""
        return ("facets", "list", "app", "query") if self.is_in_facets else super().key_places()

    def key_labels(self) -> Mapping[str, str]:
        """Return what Enter and Esc do in the column."""
        if not self.is_in_facets:
            return super().key_labels()
        every = {"facets.close": "All values"} if self._typed else {}
        return {"list.choose": "This alone", **every}

    def takes(self, key: str) -> bool:
        """Return whether a key types a letter here, whatever it does elsewhere."""
        return self.is_in_facets and self.column.list.takes(key)

    def idle_keys(self) -> Iterable[str]:
        """Yield the ids of the keys that do nothing in the column."""
        yield from super().idle_keys()
        if self.is_in_facets:
            yield from self._idle_in_facets()
            yield from ("query.narrow", "query.exact", "app.up")

    def _idle_in_facets(self) -> Iterator[str]:
        value = self.column.list.value
        if value is None:
            yield from ("facets.take", "facets.leave_out", "list.choose")
        elif self._is_all(value):
            yield "facets.leave_out"
        if len(self.column.list.first_values) < 2:
            yield from ("facets.next_group", "facets.previous_group")
        if not self._typed:
            yield "facets.erase"
        if not self.column.list.count:
            yield "facets.letter"

    def _is_all(self, value: Facet) -> bool:
        """Return whether every cable of the list has a value, so that none would be left."""
        of_group = any(one.heading == value.heading for one in self.narrowing.chosen)
        return not of_group and value.count >= self.list.count

    def on_mount(self) -> None:
        """Show the keys of the value that is pointed at in the column."""
        self.watch(self.column.list, "window", self._facet_pointed_at)

    def _facet_pointed_at(self) -> None:
        if self.is_in_facets:
            idle = tuple(self._idle_in_facets())
            if idle != self._idle_there:
                self._idle_there = idle
                self.show_keys()

    def action_facets(self) -> None:
        """Show what the hits have in common, and go there."""
        if not self.list.count and not self.narrowing.is_narrowed:
            self.say("There is nothing here to narrow.")
            return
        # The column and what it holds are one frame, if they are read at once.
        self.app.delay_update(_READ_AT_ONCE)
        self.add_class("-facets")
        self.column.list.focus()
        self._read_facets()

    def show_facets(self) -> None:
        """Read the facets again, where they are in sight."""
        if self.has_class("-facets") or self.has_class("-three"):
            self._read_facets()

    def _read_facets(self) -> None:
        if self._typed:
            question = partial(self._find, self._group, self._typed)
            self.ask(question, self._show_found, group=_FACETS)
        else:
            self.ask(partial(facets, self.archive, self.narrowing), self._show_all, group=_FACETS)

    def _find(self, heading: str, typed: str) -> tuple[FacetValues, str, Sequence[Facet]]:
        """Read the values of a group that have some letters; all of them are read once."""
        known, wanted = self._values, (heading, self.narrowing)
        if known is None or (known.heading, known.narrowing) != wanted:
            known = facet_values(self.archive, self.narrowing, heading)
        return known, typed, known.rows(typed)

    def _show_found(self, found: tuple[FacetValues, str, Sequence[Facet]]) -> None:
        values, typed, rows = found
        self._values = values
        if rows:
            self.column.list.show_facets(rows, at_first=typed != self._found)
            self._found = typed
            self.show_keys()
        else:
            self._typed = typed[:-1]
            self.say(f"No value of {values.heading} has {elided(typed, _TYPED)}.")

    def _show_all(self, rows: Sequence[Facet]) -> None:
        self._found = ""
        self.column.list.show_facets(rows)
        self.show_keys()

    def on_facet_list_typed(self, event: FacetList.Typed) -> None:
        """Find among all values of the group of the cursor."""
        self.status_line.clear_message()
        self._group = event.heading
        self._typed += event.character
        self._read_facets()

    def on_facet_list_erased(self) -> None:
        """Take the last letter back."""
        self.status_line.clear_message()
        if self._typed:
            self._typed = self._typed[:-1]
            self._read_facets()
        else:
            self.say("No letter was typed that could be taken back.")

    def on_facet_list_ticked(self, event: FacetList.Ticked) -> None:
        """Narrow by a value, in place."""
        facet = event.facet
        if event.is_left_out and self._is_all(facet):
            self.say("All cables here have it; none would be left.")
            return
        self.narrow(
            self.narrowing.with_value(facet.heading, facet.term, is_left_out=event.is_left_out)
        )

    def on_facet_list_remark(self, event: FacetList.Remark) -> None:
        """Say why a key did nothing."""
        self.say(event.text)

    def on_facet_list_closed(self) -> None:
        """Show all values again; where they are shown, give the room and the keys to the list."""
        self.status_line.clear_message()
        if self._typed:
            self._typed = ""
            self._read_facets()
        else:
            self._close()

    def _close(self) -> None:
        self.remove_class("-facets")
        self.list.focus()
        if self._typed:
            self._typed = ""
            self.show_facets()
        self.pane.rest()

    def choose(self, row: int) -> None:
        """Open the cable of the cursor; in the column, the list of a value alone."""
        if not self.is_in_facets:
            super().choose(row)
        elif value := self.column.list.value:
            self._open_alone(value)
        else:
            self.say("This is no value; Enter narrows by one.")

    def _open_alone(self, value: Facet) -> None:
        narrower = self.narrowing.with_value_alone(value.heading, value.term)
        self._close()
        self.go(Results(narrower.text, order=self.order_name))

    @property
    def order_name(self) -> str:
        """The order of the list, as locations have it."""
        raise NotImplementedError
