"""What the interface keeps for the reader, and what it does where nothing can be kept."""

import threading
from collections.abc import Callable
from dataclasses import replace

from cabletui.cable import canonical
from cabletui.desk import Desk
from cabletui.errors import CabletuiError
from cabletui.messages import OpenCable, Place

_AT_THE_END = 1.0
"""Seconds to wait for the desk on leaving."""


class Remembering:
    """The reader's desk. Where it cannot be read or written, that is told once, and one goes on."""

    def __init__(self, desk: Desk, tell: Callable[[str], None]) -> None:
        """Begin.

        Args:
            desk: Where things are kept.
            tell: Tells the reader what is wrong; may be called from any thread.
        """
        self._desk = desk
        self._tell = tell
        self._told: list[str] = []

    def queries(self) -> tuple[str, ...]:
        """Return the queries that were asked, the latest first."""
        try:
            return self._desk.queries.all()
        except CabletuiError as error:
            self._trouble(error)
            return ()

    def keep_query(self, text: str) -> None:
        """Keep a query that was asked."""
        try:
            self._desk.queries.keep(text)
        except CabletuiError as error:
            self._trouble(error)

    def keep_place(self, place: Place) -> None:
        """Keep where in a cable the reader was; other places are not kept."""
        if isinstance(place, OpenCable):
            try:
                self._desk.readings.keep(place.reference_id, place.offset)
            except CabletuiError as error:
                self._trouble(error)

    def keep_last_place(self, place: Place) -> str:
        """Keep where the reader was on leaving, unless the desk has to be waited for.

        Returns:
            What is wrong, if it was not told before; empty if nothing is.
        """
        before = len(self._told)
        keeping = threading.Thread(target=self.keep_place, args=(place,), daemon=True)
        keeping.start()
        keeping.join(_AT_THE_END)
        return " ".join(tuple(self._told)[before:])

    def resumed(self, place: Place) -> Place:
        """Return a place as the reader left it.

        A cable that is asked for by its id begins where the reader was; one that is chosen from
        a list, and every other place, begins where it is said to.
        """
        if not isinstance(place, OpenCable) or place.listing or place.offset:
            return place
        try:
            offsets = map(self._desk.readings.place, _spellings(place.reference_id))
            return replace(place, offset=next(filter(None, offsets), 0))
        except CabletuiError as error:
            self._trouble(error)
            return place

    def _trouble(self, error: CabletuiError) -> None:
        if str(error) not in self._told:
            self._told.append(str(error))
            self._tell(str(error))


def _spellings(reference_id: str) -> tuple[str, str]:
    return reference_id, canonical(reference_id)
