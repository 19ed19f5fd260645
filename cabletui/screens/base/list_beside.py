"""A screen with a cable, and beside it or above it the list it was opened from."""

from collections.abc import Sequence
from functools import partial

from cabletui.archive.archive import Archive
from cabletui.cable import Headline
from cabletui.location import Listing
from cabletui.paint.headline_row import RowFlags
from cabletui.presenters.row_states import RowStates
from cabletui.presenters.spoken_subjects import with_subjects
from cabletui.screens.base.finds_here import FindsHere

BESIDE = 140
"""From this width on there is room beside the cable."""


class ListBeside(FindsHere):
    """Keeps the list in sight while `J` and `K` go through it.

    Where there is room beside the cable the list has some rows there, unless the reader does not
    want it; where there is none, it has a few above the cable if the reader asks for it.
    """

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (BESIDE, "-beside")]  # noqa: RUF012
    DEFAULT_CSS = """
    ListBeside {
        & ReadingPane.-listed ListStrip { display: block; height: 25%; margin-bottom: 1; }
        &.-narrow ReadingPane.-listed.-asked #side { display: block; height: 5; }
        &.-narrow ReadingPane.-listed.-asked ListStrip { height: 1fr; margin-bottom: 0; }
        &.-narrow.-low ReadingPane.-listed.-asked #side { height: 2; }
    }
    """

    states: RowStates
    """What the reader has made of the cables of the list."""

    def __init__(self) -> None:
        super().__init__()
        self._listed: tuple[Listing, int] | None = None

    @property
    def other_wish(self) -> bool | None:
        """What the reader wants who wants the list out of sight, or in sight where it is not.

        None where that is what the room alone decides: so who has looked at it in a narrow terminal
        has it beside the cable in a wide one.
        """
        is_wanted = not self.pane.shows_list
        return None if is_wanted is (self.size.width >= BESIDE) else is_wanted

    def show_list(
        self, listing: Listing | None, position: int, *, is_wanted: bool | None = None
    ) -> None:
        """Show where in a list the reader is, if there is a list.

        Args:
            listing: The list that the cable was opened from.
            position: Its row.
            is_wanted: Whether the reader wants to see it; None as there is room for it.
        """
        self._listed = (listing, position) if listing else None
        self.pane.set_class(listing is not None and is_wanted is not False, "-listed")
        self.pane.set_class(is_wanted is True, "-asked")
        self.pane.strip.styles.max_height = len(listing.rows) if listing else None
        self.on_list_strip_resized()

    def on_list_strip_resized(self) -> None:
        """Read the rows for which there is room now."""
        strip = self.pane.strip
        if self._listed is None or not strip.size.height:
            return
        listing, position = self._listed
        rows = strip.rows_around(position, len(listing.rows))
        self.ask(
            partial(_read, self.archive, self.states, listing, rows),
            partial(self._show_rows, rows.start, position),
            group="beside",
        )

    def _show_rows(self, first: int, position: int, rows: "_Rows") -> None:
        self.pane.strip.show(rows[0], first, position, rows[1])


_Rows = tuple[Sequence[Headline], Sequence[RowFlags]]


def _read(archive: Archive, states: RowStates, listing: Listing, rows: range) -> _Rows:
    """Return rows of a list as the list itself shows them."""
    states.renew()
    found = with_subjects(archive, listing.rows.headlines(rows.start, rows.stop))
    return found, [states.of(one.reference_id) for one in found]
