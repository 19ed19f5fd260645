"""What the reader has made of the cables of a list, as its rows show it."""

from collections.abc import Callable, Collection

from cabletui.errors import DeskError
from cabletui.paint.headline_row import RowFlags
from cabletui.presenters.open_library import OpenLibrary


class RowStates:
    """What the desk and the session know of cables, looked up while a row is painted.

    The desk is asked at `renew` alone, which is when the list comes into sight or the desk was
    changed; a row costs a look into what was read then.
    """

    def __init__(self, library: OpenLibrary, marked: Callable[[], Collection[str]] = tuple) -> None:
        """Begin, knowing nothing of what was read.

        Args:
            library: What the reader keeps, and what was begun in this session.
            marked: Returns the reference ids that are marked in the list.
        """
        self._desk = library.desk
        self._marked = marked
        self._begun = library.begun
        self._is_read: dict[str, bool] = {}
        """For each cable that was begun, whether it was read to its end."""

    def renew(self) -> None:
        """Ask the desk again; one that cannot be read knows nothing."""
        try:
            readings = self._desk.readings.all()
        except DeskError:
            readings = ()
        known = {one.reference_id: one.is_read for one in readings if one.is_read or one.offset}
        for name, is_read in self._begun.items():
            known[name] = is_read or known.get(name, False)
        self._is_read = known

    @property
    def read_ids(self) -> frozenset[str]:
        """The reference ids of the cables that were read to their ends."""
        return frozenset(name for name, is_read in self._is_read.items() if is_read)

    def of(self, reference_id: str) -> RowFlags:
        """Return the flags of a cable."""
        is_read = self._is_read.get(reference_id)
        return RowFlags(
            is_marked=reference_id in self._marked(),
            is_begun=is_read is False,
            is_read=is_read is True,
            is_kept=self._desk.is_kept(reference_id),
        )


def marked_message(count: int) -> str:
    """Say how many rows are marked, and the keys that act on them."""
    keys = "m lists, Y takes, X clears, u undoes."
    return f"{count:,} marked; {keys}" if count else "0 marked; u undoes."
