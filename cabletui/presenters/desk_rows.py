"""The cables that the reader's desk keeps, as rows of a list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cabletui.archive.archive import Archive
from cabletui.cable import Headline


@dataclass(frozen=True, slots=True)
class DeskRows:
    """The cables of a list of the desk that the library holds, the latest first."""

    held: tuple[Headline, ...]
    ids: frozenset[str]
    """The reference ids of all on the desk, whether this library holds them or not."""

    @property
    def elsewhere(self) -> int:
        """How many more are on the desk that this library does not hold."""
        return len(self.ids) - len(self.held)

    def __len__(self) -> int:
        return len(self.held)

    def headlines(self, start: int, stop: int) -> Sequence[Headline]:
        """Return the rows from start up to, but not including, stop."""
        return self.held[start:stop]


def desk_rows(archive: Archive, read_ids: Callable[[], Sequence[str]]) -> DeskRows:
    """Read the headlines of the cables on the desk that the library holds.

    Args:
        archive: The library.
        read_ids: Reads the reference ids from the desk, the latest first.

    Raises:
        LibraryError: The library or the desk cannot be read.
    """
    ids = read_ids()
    found = [archive.find(reference_id)[:1] for reference_id in ids]
    held = tuple(headline for headlines in found for headline in headlines)
    return DeskRows(held, frozenset(ids))
