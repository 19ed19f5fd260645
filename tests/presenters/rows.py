"""Rows of a list of which only the number matters."""

from collections.abc import Sequence

from cabletui.cable import Headline


class NumberedRows:
    """As many rows as are wanted, none of which is read."""

    def __init__(self, count: int) -> None:
        self._count = count

    def __len__(self) -> int:
        return self._count

    def headlines(self, start: int, stop: int) -> Sequence[Headline]:
        raise NotImplementedError
