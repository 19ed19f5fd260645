"""What was read and searched for: kept on the desk, with one remark where it cannot be."""

import threading
from collections.abc import Callable
from dataclasses import replace

from cabletui.cable import canonical
from cabletui.desk import Desk
from cabletui.errors import CabletuiError
from cabletui.location import Location, OneCable

_AT_THE_END = 1.0
"""Seconds to wait for the desk on leaving."""


class ReadingLog:
    """Where the desk cannot be read or written, the reader is told once, and goes on."""

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

    def keep(self, location: Location) -> None:
        """Keep where in a cable the reader was; other locations are not kept."""
        if isinstance(location, OneCable):
            try:
                self._desk.readings.keep(location.reference_id, location.offset)
            except CabletuiError as error:
                self._trouble(error)

    def keep_last(self, location: Location) -> str:
        """Keep where the reader was on leaving, unless the desk has to be waited for.

        Returns:
            What is wrong, if it was not told before; empty if nothing is.
        """
        before = len(self._told)
        keeping = threading.Thread(target=self.keep, args=(location,), daemon=True)
        keeping.start()
        keeping.join(_AT_THE_END)
        return " ".join(tuple(self._told)[before:])

    def resumed(self, location: Location) -> Location:
        """Return a location as the reader left it.

        A cable that is asked for by its id begins where the reader was; one that is chosen from
        a list, and every other location, begins where it is said to.
        """
        if not isinstance(location, OneCable) or location.listing or location.offset:
            return location
        try:
            offsets = map(self._desk.readings.offset, _spellings(location.reference_id))
            return replace(location, offset=next(filter(None, offsets), 0))
        except CabletuiError as error:
            self._trouble(error)
            return location

    def _trouble(self, error: CabletuiError) -> None:
        if str(error) not in self._told:
            self._told.append(str(error))
            self._tell(str(error))


def _spellings(reference_id: str) -> tuple[str, str]:
    return reference_id, canonical(reference_id)
