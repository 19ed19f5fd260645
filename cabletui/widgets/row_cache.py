"""The rows of a long list, read in blocks, of which the latest are kept."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from cabletui.errors import CabletuiError

Row = TypeVar("Row")

RowReader = Callable[[int, int], Sequence[Row]]
"""Reads the rows of a list from a start up to, not including, a stop."""

BLOCK = 64
KEPT = 8

_GONE = "This row is no longer there."


@dataclass(frozen=True, slots=True)
class Unread:
    """Takes the place of a row that could not be read."""

    reason: str
    """A sentence for the reader."""


class RowCache(Generic[Row]):
    """The rows of one list, by number; reading them and looking them up are two steps.

    So painting only looks up, and never reads. A row that cannot be read takes no other with
    it: where a block fails, its rows are read one by one.
    """

    def __init__(self, count: int, rows: RowReader[Row]) -> None:
        self.count = count
        self._rows = rows
        self._blocks: OrderedDict[int, Sequence[Row | Unread]] = OrderedDict()

    def read(self, wanted: range) -> str:
        """Read some rows, as far as they exist and are not in the cache.

        Returns:
            Why one of them could not be read, if that is found now; else an empty text.
        """
        numbers = range(max(0, wanted.start) // BLOCK, -(-min(wanted.stop, self.count) // BLOCK))
        reason = ""
        for number in numbers:
            if number in self._blocks:
                self._blocks.move_to_end(number)
            else:
                block = self._blocks[number] = self._block(number)
                reason = reason or next((r.reason for r in block if isinstance(r, Unread)), "")
        while len(self._blocks) > max(KEPT, len(numbers)):
            self._blocks.popitem(last=False)
        return reason

    def at_hand(self, index: int) -> Row | Unread | None:
        """Return a row that was read, or why it could not be; None if it was not asked for."""
        number, offset = divmod(index, BLOCK)
        block = self._blocks.get(number)
        return None if block is None or not 0 <= index < self.count else block[offset]

    def _block(self, number: int) -> Sequence[Row | Unread]:
        start = number * BLOCK
        stop = min(start + BLOCK, self.count)
        try:
            block = self._rows(start, stop)
        except CabletuiError:
            return [self._single(index) for index in range(start, stop)]
        missing = stop - start - len(block)
        return [*block, *[Unread(_GONE)] * missing] if missing > 0 else block

    def _single(self, index: int) -> Row | Unread:
        try:
            rows = self._rows(index, index + 1)
        except CabletuiError as error:
            return Unread(str(error))
        return rows[0] if rows else Unread(_GONE)
