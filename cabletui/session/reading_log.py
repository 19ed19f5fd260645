"""Reading positions and queries, recorded on the desk."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from cabletui.desk import Desk
from cabletui.errors import CabletuiError
from cabletui.location import Location, OneCable
from cabletui.session.desk_queue import DeskQueue

_AT_THE_END = 1.0
"""Seconds to wait for the desk on leaving."""


class ReadingLog:
    """Records reading positions and queries on the desk.

    Reports the first failure, then stays silent.
    """

    def __init__(self, desk: Desk, queue: DeskQueue, tell: Callable[[str], None]) -> None:
        """Make the log of a desk.

        Args:
            desk: Where things are kept.
            queue: Makes the changes, in a thread.
            tell: Shows the reader what is wrong; may be called from any thread.
        """
        self._desk = desk
        self._queue = queue
        self._tell = tell
        self._said: list[str] = []

    def queries(self) -> tuple[str, ...]:
        """Return the queries that were asked, the latest first."""
        try:
            return self._desk.queries.all()
        except CabletuiError as error:
            self._trouble(error)
            return ()

    def keep_query(self, text: str) -> None:
        """Keep a query that was asked."""
        self._queue.add(partial(self._tried, partial(self._desk.queries.keep, text)))

    def keep(self, location: Location) -> None:
        """Keep where in a cable the reader was; other locations are not kept."""
        if isinstance(location, OneCable):
            self._queue.add(partial(self._tried, partial(self._keep, location)))

    def keep_last(self, location: Location) -> str:
        """Keep where the reader was on leaving; a desk that is held is not waited for to the end.

        Returns:
            What is wrong, if it was not told before; empty if nothing is, or is known so soon.
        """
        before = len(self._said)
        self.keep(location)
        self._queue.finish(_AT_THE_END)
        return " ".join(tuple(self._said)[before:])

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

    def _keep(self, location: OneCable) -> None:
        readings = self._desk.readings
        name, offset, paragraph = location.reference_id, location.offset, location.paragraph
        if not location.is_begun:  # it was looked at: where it was left before still holds
            before = readings.of(name)
            offset, paragraph = (before.offset, before.paragraph) if before else (0, None)
        readings.keep(name, offset, is_read=location.is_read, paragraph=paragraph)

    def _tried(self, change: Callable[[], None]) -> None:
        try:
            change()
        except CabletuiError as error:
            self._trouble(error)

    def _trouble(self, error: CabletuiError) -> None:
        if str(error) not in self._said:
            self._said.append(str(error))
            self._tell(str(error))


def _spellings(reference_id: str) -> tuple[str, str]:
    from cabletui.cable import canonical  # noqa: PLC0415 (the first frame opens no cable)

    return reference_id, canonical(reference_id)
