"""Putting cables into the index, each with all its editions."""

from collections.abc import Callable

from cabletui.archive import editions, entry
from cabletui.archive.index import Index
from cabletui.archive.values import Values
from cabletui.cable import Cable

Fetch = Callable[[int], Cable]
"""Gives the cable of an ordinal."""


class Indexing:
    """The index of a library while lines are placed in it.

    What is placed can be looked up here at once, and in the index after `commit`.
    """

    def __init__(self, index: Index, fetch: Fetch) -> None:
        self._index = index
        self._fetch = fetch
        self._placed: dict[str, tuple[int, ...]] = {}

    def ordinals(self, reference_id: str) -> tuple[int, ...]:
        """Return the ordinals of the editions of a cable, in the order in which they came."""
        if reference_id not in self._placed:
            self._placed[reference_id] = sorted_ordinals(self._index, reference_id)
        return self._placed[reference_id]

    def editions(self, reference_id: str) -> list[Cable]:
        """Return the editions of a cable, in the order in which they came."""
        return [self._fetch(ordinal) for ordinal in self.ordinals(reference_id)]

    def place(self, ordinal: int, cable: Cable, values: Values | None = None) -> None:
        """Put an edition into the index beside the ones that are there.

        Args:
            ordinal: Its line, which is beyond all that were placed before.
            cable: The edition.
            values: What it is found by beside its text, where that is known already.
        """
        before = self.ordinals(cable.reference_id)
        ordinals = (*before, ordinal)
        self._placed[cable.reference_id] = ordinals
        if not before:
            self._index.add(ordinal, cable, values or entry.values(cable), ordinals)
            return
        known = [*(self._fetch(other) for other in before), cable]
        place = editions.current(known)
        others = known[:place] + known[place + 1 :]
        self._index.delete(cable.reference_id)
        whole = editions.completed(known[place], others)
        self._index.add(ordinals[place], whole, entry.values(whole), ordinals)

    def commit(self) -> None:
        """Let readers see what was placed."""
        self._index.commit()
        self._placed.clear()


def sorted_ordinals(index: Index, reference_id: str) -> tuple[int, ...]:
    """Return the ordinals that the index has for a cable, in the order in which they came."""
    return tuple(sorted(index.editions(reference_id)))
