import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.paint.offer import Offer, offer_lines
from cabletui.text.cells import width
from tests.paint.cables import HOSTILE


def test_offers_stand_below_each_other_with_counts_and_meanings() -> None:
    offers = (Offer("tag:PREL", 0, 4, 1204, "Political relations"), Offer("tag:", 0, 2))
    assert offer_lines(offers, 40) == ("tag:PREL  1,204  Political relations", "tag:")
    assert offer_lines((), 40) == ()


def test_a_long_text_leaves_room_for_its_count() -> None:
    (line,) = offer_lines([Offer("class:" + "x" * 60, 0, 6, 7)], 40)
    assert line.endswith("…  7")


@given(
    st.lists(st.builds(Offer, st.text(max_size=30), st.just(0), st.just(1), meaning=st.text())),
    st.integers(1, 100),
)
def test_no_row_is_wider_than_there_is_room(offers: list[Offer], columns: int) -> None:
    lines = offer_lines(offers, columns)
    assert len(lines) == len(offers)
    assert all(width(line) <= columns for line in lines)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_no_offer_commands_the_terminal(text: str) -> None:
    assert all(line.isprintable() for line in offer_lines([Offer(text, 0, 1, 2, text)], 60))
