"""The cables that the reader's desk keeps, as rows of a list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cabletui.archive.archive import Archive
from cabletui.cable import Headline


@dataclass(frozen=True, slots=True)
class DeskRows:
    """The kept cables that the library holds, the latest first."""

    held: tuple[Headline, ...]
    ids: frozenset[str]
    """The reference ids of all that are kept, whether this library holds them or not."""

    @property
    def elsewhere(self) -> int:
        """How many more are kept that this library does not hold."""
        return len(self.ids) - len(self.held)

    def __len__(self) -> int:
        return len(self.held)

    def headlines(self, start: int, stop: int) -> Sequence[Headline]:
        """Return the rows from start up to, but without, stop."""
        return self.held[start:stop]


def desk_rows(archive: Archive, kept: Callable[[], Sequence[str]]) -> DeskRows:
    """Read the kept cables that the library holds.

    Args:
        archive: The library.
        kept: Reads the kept reference ids from the desk, the latest first.

    Raises:
        LibraryError: The library or the desk cannot be read.
    """
    ids = kept()
    found = [archive.find(reference_id)[:1] for reference_id in ids]
    held = tuple(headline for headlines in found for headline in headlines)
    return DeskRows(held, frozenset(ids))
