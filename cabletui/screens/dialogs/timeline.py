"""When the hits of a query were created, drawn; a time or a span of times narrows the query."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType

from cabletui.keys import bindings
from cabletui.presenters.time_counts import QueryTimes
from cabletui.screens.base.dialog import Dialog
from cabletui.screens.base.time_screen import TimeScreen


class Timeline(TimeScreen[str | None], Dialog[str]):
    """The times of a query; answers with a `date:` term.

    It is not modal: the keys that work everywhere work here too.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("timeline")
    KEY_PLACES: ClassVar[tuple[str, ...]] = ("time", "timeline", "app")

    def __init__(self, drawn: QueryTimes) -> None:
        super().__init__()
        self.archive = drawn.archive
        self._times = drawn.times
        self._query_text = drawn.query_text

    @property
    def query_text(self) -> str:
        """The query of which the times are."""
        return self._query_text

    def on_mount(self) -> None:
        """Draw the times, which were read before."""
        self.fill(self._times)

    def chosen(self, first: str, last: str) -> None:
        """Answer with a term for the time."""
        self.dismiss(f"date:{first}" if first == last else f"date:{first}..{last}")

    def key_labels(self) -> dict[str, str]:
        """Return what Enter does here."""
        return {"time.choose": "Narrow"} | super().key_labels()

    def idle_keys(self) -> Iterable[str]:
        """Yield the ids of the keys that do nothing here."""
        yield from super().idle_keys()
        yield "app.up"
