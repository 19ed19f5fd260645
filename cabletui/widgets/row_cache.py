"""The rows of a long list, read in blocks and kept while they are near."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

Row = TypeVar("Row")

Rows = Callable[[int, int], Sequence[Row]]
"""Reads the rows of a list from a start up to, not including, a stop."""

BLOCK = 64
KEPT = 8


class RowCache(Generic[Row]):
    """The rows of one list, by number."""

    def __init__(self, count: int, rows: Rows[Row]) -> None:
        self.count = count
        self._rows = rows
        self._blocks: OrderedDict[int, Sequence[Row]] = OrderedDict()

    def __getitem__(self, index: int) -> Row:
        """Return a row, reading the block around it where it is not at hand.

        Raises:
            IndexError: There is no such row.
        """
        if not 0 <= index < self.count:
            raise IndexError(index)
        number, offset = divmod(index, BLOCK)
        block = self._blocks.get(number)
        if block is None:
            start = number * BLOCK
            block = self._rows(start, min(start + BLOCK, self.count))
            self._blocks[number] = block
            if len(self._blocks) > KEPT:
                self._blocks.popitem(last=False)
        else:
            self._blocks.move_to_end(number)
        return block[offset]
