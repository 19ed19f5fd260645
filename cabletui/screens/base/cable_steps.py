"""A screen with a cable of a list, and the steps to the next and to the one before."""

from functools import partial
from typing import ClassVar

from cabletui.errors import CabletuiError
from cabletui.hooks.painted_once import painted_once
from cabletui.location import Listing, OneCable
from cabletui.messages import LeaveCable
from cabletui.presenters.open_cable import ReadCable, read_row
from cabletui.screens.base.outline_beside import OutlineBeside


class CableSteps(OutlineBeside):
    """Goes through a list; of steps that come faster than cables are read, to where they lead."""

    HELD_KEYS: ClassVar[tuple[str, ...]] = ("viewer.next_cable", "viewer.previous_cable")

    def __init__(self, listing: Listing | None, position: int) -> None:
        """Begin at a row of a list.

        Args:
            listing: The list that the cable is from; None if it is from none.
            position: Its row.
        """
        super().__init__()
        self.listing = listing
        self.position = position
        self._towards = position
        """The row that the steps so far lead to, whose cable may still be read."""

    @property
    def location(self) -> OneCable:
        """The location that opens the cable again, at the present offset."""
        raise NotImplementedError

    def show_row(self, answer: ReadCable) -> None:
        """Show the cable of another row of the list."""
        raise NotImplementedError

    def action_next_cable(self) -> None:
        """Go to the next cable of the list."""
        self._step(1)

    def action_previous_cable(self) -> None:
        """Go to the previous cable of the list."""
        self._step(-1)

    def _step(self, step: int) -> None:
        listing = self.listing
        if listing is None:
            self.say("This cable was not opened from a list.")
            return
        row = self._towards + step
        if not 0 <= row < len(listing.rows):
            self.say(f"This is the {'last' if step > 0 else 'first'} cable of the list.")
            return
        if self._towards == self.position:
            self.post_message(LeaveCable(self.location))
        self._towards = row
        self.ask(
            partial(read_row, self.archive, listing, row),
            partial(self._go_to_row, listing, row),
            otherwise=self._stay_at_row,
        )

    def _go_to_row(self, listing: Listing, row: int, answer: ReadCable) -> None:
        self.position = listing.position = self._towards = row
        self.app.call_later(self._show_at_once, answer)

    async def _show_at_once(self, answer: ReadCable) -> None:
        """Show a cable with what is read of it and stands beside it, unless it was left."""
        if self.is_attached:
            async with painted_once(self.app):
                self.show_row(answer)

    def _stay_at_row(self, error: CabletuiError) -> None:
        self._towards = self.position
        self.say(str(error), is_error=True)
