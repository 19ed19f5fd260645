from hypothesis import given
from hypothesis import strategies as st

from cabletui.cable.reading.capitals import OPENING, in_capitals, opening_in_capitals


def test_a_letter_that_grows_in_capitals_stays() -> None:
    assert in_capitals("Straße, é") == "STRAßE, é"
    assert in_capitals("classified by é") == "CLASSIFIED BY É"


@given(st.text())
def test_every_offset_stays_valid(text: str) -> None:
    assert len(in_capitals(text)) == len(text)


def test_the_opening_alone_is_put_in_capitals() -> None:
    assert opening_in_capitals("a" * (OPENING + 1)) == "A" * OPENING
