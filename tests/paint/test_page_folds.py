from dataclasses import replace

import pytest

from cabletui.page.cable_page import cable_page
from cabletui.page.page import Page, Point
from cabletui.page.reading_mode import CLEAN, VERBATIM, ReadingMode
from cabletui.paint.page_folds import fold_to_fit, top_to_read
from cabletui.paint.page_layout import PageLayout
from tests.paint.cables import CABLE

BODY = CABLE.body + "".join(f"\n{number}. (U) Lamp {number}.\n" for number in range(3, 60))


def _page(mode: ReadingMode = CLEAN) -> Page:
    return cable_page(replace(CABLE, body=BODY), mode, paragraphs=(BODY.index("1. (C)"),))


@pytest.mark.parametrize(
    ("height", "folded"),
    [
        (80, set()),
        (63, {"header"}),
        (22, {"header", "particulars"}),
        (4, {"header", "particulars"}),
    ],
)
def test_as_little_is_folded_as_brings_the_text_into_the_upper_half(
    height: int, folded: set[str]
) -> None:
    layout = PageLayout(_page(), 80)
    fold_to_fit(layout, height)
    assert layout.folded == folded
    if height > 14:
        assert layout.row_of(layout.page.first_text) < height / 2


def test_what_the_reader_wants_open_or_folded_is_so() -> None:
    layout = PageLayout(_page(ReadingMode(is_clean=True, shows_particulars=True)), 80)
    fold_to_fit(layout, 22)
    assert layout.folded == {"header"}
    layout = PageLayout(_page(ReadingMode(is_clean=True, shows_header=False)), 80)
    fold_to_fit(layout, 100)
    assert layout.folded == {"header"}


def test_the_head_of_a_clean_body_folds_with_the_particulars() -> None:
    layout = PageLayout(_page(), 80, {"particulars"})
    head = Point(2, 0, BODY.index("REF"))
    first = layout.page.first_text
    assert layout.hidden_in(head) == "particulars"
    assert layout.hidden_in(first) == ""
    assert layout.hidden_in(Point(0, 0, 0)) == "particulars"
    assert layout.row_of(first) - layout.row_of(head) == 1
    assert layout.point_of(layout.row_of(first)) == first
    verbatim = PageLayout(_page(VERBATIM), 80, {"particulars"})
    assert verbatim.hidden_in(head) == ""


def test_every_row_of_a_folded_page_is_as_wide_as_the_boxes() -> None:
    page = _page()
    for width in (12, 30, 59, 60, 80, 100):
        layout = PageLayout(page, width, {"header", "particulars"})
        names = ("text", "label", "link", "match", "chosen", "banner-0", "banner-1", "banner-2")
        styles = dict.fromkeys(names)
        for y in range(layout.height):
            text = "".join(segment.text for segment in layout.paint(y, styles))  # type: ignore[arg-type]
            assert len(text) == width, (width, text)


def test_a_page_opens_at_its_top_if_what_is_to_be_read_is_in_sight_there() -> None:
    layout = PageLayout(_page(), 80)
    fold_to_fit(layout, 22)
    first = layout.page.first_text
    late = Point(2, 0, BODY.index("Lamp 40"))
    assert top_to_read(layout, 22, first, None) == 0
    assert top_to_read(layout, 22, first, first) == 0
    assert top_to_read(layout, 22, first, late) == layout.row_of(late) - 7
    layout.fold(())
    assert top_to_read(layout, 22, first, None) == layout.row_of(first) - 7
