import pytest

from cabletui.page.page import Box, BoxEntry, Page, Point, Span
from cabletui.paint.page_layout import PageLayout
from cabletui.paint.page_moves import next_target, paragraph_in_sight

WORDS = "lamp\n\none\n\n" * 10
PAGE = Page(
    "06A1",
    (Box("body", "", (BoxEntry(WORDS, matches=(Span(0, 4), Span(22, 26), Span(44, 48))),)),),
    tuple(Point(0, 0, at) for at in (22, 44, 66)),
)
TARGETS = PAGE.matches()


@pytest.mark.parametrize(
    ("chosen", "top", "step", "number", "is_round"),
    [
        (None, 0, 1, 0, False),
        (None, 5, 1, 1, False),
        (None, 5, -1, 0, False),
        (None, 0, -1, 2, True),
        (None, 99, 1, 0, True),
        (0, 99, 1, 1, False),
        (2, 0, 1, 0, True),
        (0, 0, -1, 2, True),
    ],
)
def test_the_next_spot(
    chosen: int | None, top: int, step: int, number: int, is_round: bool
) -> None:
    target = None if chosen is None else TARGETS[chosen]
    assert next_target(TARGETS, target, Point(0, 0, top), step) == (number, is_round)


@pytest.mark.parametrize(
    ("rows", "before", "paragraph"),
    [
        (range(0, 3), None, None),  # none in sight yet
        (range(0, 20), None, 0),  # the first in sight
        (range(0, 20), 1, 1),  # the one at the cursor
        (range(16, 19), 0, 1),  # scrolled on: the next one comes into sight
        (range(12, 15), 0, 0),  # no beginning in sight: the one that fills the screen
        (range(0, 20), 9, 0),  # a number from another cable
    ],
)
def test_the_paragraph_in_sight(rows: range, before: int | None, paragraph: int | None) -> None:
    assert paragraph_in_sight(PageLayout(PAGE, 80), rows, before) == paragraph
