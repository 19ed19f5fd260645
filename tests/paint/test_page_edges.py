import pytest

from cabletui.page.page import Box, Fold
from cabletui.paint.page_edges import lower_edge, upper_edge

BOX = Box("particulars", "06BAY1", (), "SECRET", "i folds the box", Fold("SECRET", (), "i opens"))


@pytest.mark.parametrize("room", [12, 20, 40, 59, 60, 61, 100])
@pytest.mark.parametrize("is_folded", [False, True])
def test_an_edge_is_as_wide_as_its_box(room: int, *, is_folded: bool) -> None:
    pieces = upper_edge(BOX, room, is_folded=is_folded)
    assert len("".join(text for text, _ in pieces)) == room
    assert len(lower_edge(room)[0][0]) == room


def test_a_folded_edge_has_the_colour_of_its_classification() -> None:
    pieces = upper_edge(BOX, 60, is_folded=True)
    assert pieces[1] == (" S E C R E T ", "banner-2")
    assert pieces[2][0].endswith("─ i opens ─╮")
    assert upper_edge(BOX, 60)[1] == ("06BAY1", "text")
