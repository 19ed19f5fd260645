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

_BESIDE, _WIDE = 140, 160
"""From these widths on there is room beside the cable for its list, and for the panel too."""


class ListBeside(FindsHere):
    """Keeps the list in sight while `J` and `K` go through it.

    Where there is room beside the cable the list stands there, unless the reader does not want it;
    where there is none, it has a few rows above the cable if the reader asks for it.
    """

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (_BESIDE, "-beside"), (_WIDE, "-wide")]  # noqa: RUF012
    DEFAULT_CSS = """
    ListBeside.-narrow ReadingPane.-listed.-asked {
        & ListStrip { display: block; dock: top; height: 5; }
    }
    ListBeside.-narrow.-low ReadingPane.-listed.-asked ListStrip { height: 2; }
    ListBeside.-beside ReadingPane.-listed {
        layout: grid; grid-size: 2; grid-columns: 92 1fr; grid-rows: 3fr 2fr;
        & ListStrip { display: block; margin-left: 1; }
        & CablePanel { column-span: 2; }
    }
    ListBeside.-wide ReadingPane {
        layout: grid; grid-size: 2; grid-columns: 100 1fr; grid-rows: 1fr;
        & CablePanel { margin-left: 1; }
    }
    ListBeside.-wide ReadingPane.-listed {
        grid-rows: 12 1fr;
        & CableView { row-span: 2; }
        & ListStrip { display: block; margin-left: 1; }
        & CablePanel { column-span: 1; }
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
        is_wanted = not self.pane.strip.display
        return None if is_wanted is (self.size.width >= _BESIDE) else is_wanted

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
