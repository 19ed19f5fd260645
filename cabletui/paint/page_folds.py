"""Which boxes are folded, so that the text of a cable is in sight when it opens."""

from cabletui.page.page import Page, Point
from cabletui.paint.page_layout import PageLayout

_STEPS: tuple[frozenset[str], ...] = (
    frozenset(),
    frozenset({"header"}),
    frozenset({"header", "particulars"}),
)
"""From all open to all folded; the header goes first, as it interests a reader less."""


def fold_to_fit(layout: PageLayout, height: int) -> None:
    """Fold as few boxes as bring the first paragraph into the upper half of a screen.

    None is folded if the whole page is in sight. What the reader wants open or folded stays so,
    whatever the height.

    Args:
        layout: The page, whose boxes are folded or opened.
        height: The rows of the screen.
    """
    page = layout.page
    for step in _STEPS:
        layout.fold(_as_wanted(page, step))
        if layout.row_of(page.first_text) < height // 2 or layout.height <= height:
            return


def top_to_read(layout: PageLayout, height: int, first: Point, passage: Point | None) -> int:
    """Return the row at the top of a screen on which a cable opens.

    It is the top of the page if what is to be read first is in sight from there, or if the reader
    wants a box to be open, which should then be seen.

    Args:
        layout: The page.
        height: The rows of the screen.
        first: The first paragraph, which is to stand in the upper half.
        passage: What is to be in sight instead; None for the first paragraph.
    """
    row = layout.row_of(first)
    opened = any(box.is_open for box in layout.page.boxes)
    top = row - height // 3 if row >= height // 2 and not opened else 0
    if passage is not None and not top <= (row := layout.row_of(passage)) < top + height - 1:
        top = row - height // 3
    return max(0, top)


def _as_wanted(page: Page, folded: frozenset[str]) -> frozenset[str]:
    wanted = {box.name: box.is_open for box in page.boxes if box.is_open is not None}
    kept = frozenset(name for name in folded if not wanted.get(name))
    return kept | {name for name, is_open in wanted.items() if not is_open}
