"""Cables that the reader's desk keeps, as far as the library holds them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from cabletui.cable import Headline
from cabletui.desk import Desk
from cabletui.messages import Listing, OpenIndex
from cabletui.screens.lists.headline_list import HeadlineListScreen
from cabletui.text.counts import counted

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive

_ONE_ELSEWHERE = "It is not in this library; it stays kept for the library that has it."
_ALL_ELSEWHERE = "None of them is in this library; they stay kept for the library that has them."


@dataclass(frozen=True, slots=True)
class Kept:
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


class KeptScreen(HeadlineListScreen):
    """A list of kept cables, the latest first."""

    NAME: ClassVar[str]
    """The name of the list in requests."""

    TITLE: ClassVar[str]
    EMPTY: ClassVar[str]
    """What to say where nothing is kept."""

    def __init__(self, archive: "Archive", request: OpenIndex, desk: Desk) -> None:
        """Make the list.

        Args:
            archive: Where the cables are read.
            request: The row to begin at.
            desk: What the reader keeps.
        """
        super().__init__(archive, desk.is_kept)
        self.desk = desk
        self.marked = request.marked
        self._row = request.row
        self.ids: frozenset[str] = frozenset()
        """The reference ids of all that were kept when the list was read."""

    def kept(self) -> Sequence[str]:
        """Return the kept reference ids, the latest first.

        Raises:
            LibraryError: The desk cannot be read.
        """
        raise NotImplementedError

    @property
    def whereabouts(self) -> OpenIndex:
        """The request that opens this list again as it is now."""
        row = self.list.cursor if self.listing else self._row
        return OpenIndex(self.NAME, row=row, marked=self.marked)

    def on_mount(self) -> None:
        """Read what is kept."""
        self.title_line.title = self.TITLE
        self.read_anew()

    def read_anew(self) -> None:
        """Read what is kept."""
        self.ask(self._read, self._show)

    def _read(self) -> Kept:
        ids = self.kept()
        found = [self.archive.find(reference_id)[:1] for reference_id in ids]
        held = tuple(headline for headlines in found for headline in headlines)
        return Kept(held, frozenset(ids))

    def _show(self, kept: Kept) -> None:
        self.ids = kept.ids
        aside = counted(len(kept), "cable")
        self.title_line.aside = (
            f"{aside}, {kept.elsewhere:,} not in this library" if kept.elsewhere else aside
        )
        pointed_at = self.list.row
        ids = [headline.reference_id for headline in kept.held]
        if self.listing and pointed_at and pointed_at.reference_id in ids:
            self._row = ids.index(pointed_at.reference_id)
        listing = Listing(kept, title=self.TITLE, position=self._row)
        said = self.status_line.said
        self.fill(listing, empty=self._empty(kept.elsewhere))
        if said:
            # Nobody moved; what is said may be why the list was read anew.
            self.status_line.say(said[0], is_error=said[1])

    def _empty(self, elsewhere: int) -> str:
        if not elsewhere:
            return self.EMPTY
        return _ONE_ELSEWHERE if elsewhere == 1 else _ALL_ELSEWHERE
