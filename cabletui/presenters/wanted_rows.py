"""The cables that are cited and not held, as rows of a list that is read on."""

from collections.abc import Sequence
from dataclasses import replace

from cabletui.archive.archive import Archive
from cabletui.archive.relations.wanted import Wanted, said_of
from cabletui.cable import Headline
from cabletui.paint.wanted_row import WantedRow
from cabletui.presenters.absent_cables import absent_headline
from cabletui.text.time_units import spoken_span


class WantedRows:
    """The first of those that are wanted, and more of them whenever it is read on.

    Reading is for a thread; what was read stays as it is, and may be shown meanwhile.
    """

    def __init__(self, archive: Archive) -> None:
        """Rank what is wanted.

        Raises:
            LibraryError: The library cannot be read.
        """
        self._archive = archive
        self._wanted = Wanted(archive)
        self.rows: tuple[WantedRow, ...] = ()
        self.by_id: dict[str, WantedRow] = {}
        self.is_whole = False

    def __len__(self) -> int:
        return len(self.rows)

    def headlines(self, start: int, stop: int) -> Sequence[Headline]:
        """Return the rows from start up to, but not including, stop."""
        return [row.headline for row in self.rows[start:stop]]

    def read(self, count: int) -> None:
        """Read on until there are this many rows, as far as there are.

        Raises:
            LibraryError: The library cannot be read.
        """
        found = self._wanted.read(count)[len(self.rows) :]
        rows = [
            WantedRow(
                absent_headline(one),
                len(one.citing),
                spoken_span(one.span.first, one.span.last),
            )
            for one in found
        ]
        self.by_id |= {row.headline.reference_id: row for row in rows}
        self.rows = (*self.rows, *rows)
        self.is_whole = self._wanted.is_whole

    def read_said(self, start: int, stop: int) -> None:
        """Read what is said of the cables of some rows.

        Raises:
            LibraryError: The library cannot be read.
        """
        for one in self._wanted.found[start:stop]:
            row = self.by_id[one.reference_id]
            if not row.said:
                said = said_of(self._archive, one)
                sentence = said.sentences[0].text if said.sentences else ""
                text = said.subject or sentence or f"cited by {one.citing[0].reference_id}"
                guess = f"perhaps {said.probable.reference_id}: " if said.probable else ""
                self.by_id[one.reference_id] = replace(row, said=guess + text)

    @property
    def counter(self) -> str:
        """How many there are, as far as is known."""
        more = "" if self.is_whole else "+"
        return f"{len(self):,}{more} cited and not held"
