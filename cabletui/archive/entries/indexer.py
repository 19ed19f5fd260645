"""Adding cables to the index, each with all its editions and their copies."""

from collections.abc import Callable

from cabletui.archive.entries import editions, entry
from cabletui.archive.entries.text_copies import Text, put, texts
from cabletui.archive.fields import FLAG, HAS
from cabletui.archive.index.index import Index
from cabletui.archive.results import Values
from cabletui.cable import Cable
from cabletui.cable.addition import Line
from cabletui.cable.cable_errors import DocumentError

Fetch = Callable[[int], Line]
"""Takes the ordinal of a line; returns what the line holds."""


class Indexer:
    """The index of a library while lines are placed in it.

    What is placed can be looked up here at once, and in the index after `commit`.
    """

    def __init__(self, index: Index, fetch: Fetch) -> None:
        self._index = index
        self._fetch = fetch
        self._placed: dict[str, tuple[int, ...]] = {}

    def ordinals(self, reference_id: str) -> tuple[int, ...]:
        """Return the ordinals of all lines of a cable, in the order in which they came."""
        if reference_id not in self._placed:
            self._placed[reference_id] = sorted_ordinals(self._index, reference_id)
        return self._placed[reference_id]

    def texts(self, reference_id: str) -> list[Text]:
        """Return the texts of a cable, in the order in which they came."""
        ordinals = self.ordinals(reference_id)
        return texts((ordinal, self._fetch(ordinal)) for ordinal in ordinals)

    def place(self, ordinal: int, line: Line, values: Values | None = None) -> None:
        """Put an edition, or what adds to one, into the index beside what is there of the cable.

        Args:
            ordinal: The line, which comes after all that were placed before.
            line: What it holds.
            values: What a cable with its text is found by, if that is known already.

        Raises:
            DocumentError: It adds to a text that is not there.
        """
        before = self.ordinals(line.reference_id)
        if not before and isinstance(line, Cable):
            self._placed[line.reference_id] = (ordinal,)
            self._index.add(ordinal, line, values or entry.values(line), (ordinal,))
            return
        known = self.texts(line.reference_id)
        place = put(known, ordinal, line)
        if place is None:
            raise DocumentError(f"It adds to a text of {line.reference_id} that is not held.")
        ordinals = self._placed[line.reference_id] = (*before, ordinal)
        self._index.delete(line.reference_id)
        self._add(known, ordinals, known[place], values)

    def _add(
        self, known: list[Text], ordinals: tuple[int, ...], given: Text, values: Values | None
    ) -> None:
        """Add a cable with all its texts, the values of one of which may be known."""
        cables = [text.cable for text in known]
        place = editions.current(cables)
        whole = editions.completed(cables[place], cables[:place] + cables[place + 1 :])
        if values and known[place] is given:
            found = entry.values_of_copy(values, whole)
        else:
            found = entry.values(whole)
        if len(known) > 1:
            for field, value in ((HAS.index, "editions"), (FLAG.index, "edited")):
                found = {**found, field.name: [*found[field.name], value]}
        self._index.add(known[place].face, whole, found, ordinals)

    def commit(self) -> None:
        """Let readers see what was placed."""
        self._index.commit()
        self._placed.clear()


def sorted_ordinals(index: Index, reference_id: str) -> tuple[int, ...]:
    """Return the ordinals that the index has for a cable, in the order in which they came."""
    return tuple(sorted(index.editions(reference_id)))
