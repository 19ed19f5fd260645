"""The parts of home in one list: what the reader keeps, and the ways into the archive."""

from collections.abc import Sequence

from cabletui.paint.home_row import HomeRow
from cabletui.paint.home_sections import Section, laid_out
from cabletui.widgets.row_list import Painter
from cabletui.widgets.sectioned_list import SectionedList

_AROUND = 2
"""Lines above and below: the title, and the status."""


class HomeList(SectionedList[HomeRow]):
    """Sections with their headings; rows that no key opens are numbered."""

    def __init__(self, paint: Painter[HomeRow]) -> None:
        super().__init__(paint)
        self._sections: Sequence[Section] = ()
        self._laid: Sequence[HomeRow] = ()

    @property
    def room(self) -> int:
        """How many rows are in sight: before the first layout, those of the app but two lines.

        So the first frame of home has all that the second would.
        """
        return super().room or max(1, self.app.size.height - _AROUND)

    @property
    def has_digits(self) -> bool:
        """Whether a digit opens any of the rows."""
        return any(row.digit for row in self._laid)

    def of_digit(self, digit: str) -> HomeRow | None:
        """Return the row that a digit opens; None if there is none."""
        return next((row for row in self._laid if row.digit == digit), None)

    def begin(self, sections: Sequence[Section], cursor: int = -1) -> None:
        """Show sections with the cursor on a row; on the first door, if that row is none."""
        self._take(sections)
        doors = self._doors()
        self._show(cursor if cursor in doors else doors[0])

    def fill(self, sections: Sequence[Section]) -> None:
        """Show sections in place of others, with the cursor on the row it was on."""
        pointed_at, before = self.row, self._laid
        self._take(sections)
        if self._laid != before:
            doors = self._doors()
            again = (at for at in doors if pointed_at and self._laid[at].stands_for(pointed_at))
            self._show(next(again, doors[0]))

    def refill(self) -> None:
        """Lay the same sections out for the height there is now."""
        self.fill(self._sections)

    def _take(self, sections: Sequence[Section]) -> None:
        self._sections, self._laid = sections, laid_out(sections, self.room)

    def _doors(self) -> list[int]:
        return [at for at, row in enumerate(self._laid) if not row.is_heading]

    def _show(self, cursor: int) -> None:
        laid = self._laid
        self.show(len(laid), lambda start, stop: laid[start:stop], cursor=cursor)
