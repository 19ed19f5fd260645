from hypothesis import given
from hypothesis import strategies as st

from cabletui import cable
from tests.cable.reading.hostile import HOSTILE
from tests.cost import out_of_step


def test_it_goes_from_word_to_word() -> None:
    body = "1. (C) SUMMARY: The bees\ncrossed. END SUMMARY.\n\n2. (C) Text"
    assert cable.summary(body) == "The bees\ncrossed."


def test_a_heading_above_and_a_number_are_left_out() -> None:
    body = "-------\nSUMMARY\n-------\n\n1. (U) The bees crossed.\n\n2. (U) Text"
    assert cable.summary(body) == "The bees crossed."


def test_a_cable_without_one_has_none() -> None:
    assert cable.summary("1. (U) The bees crossed.") is None


@given(st.text())
def test_no_text_is_an_error(text: str) -> None:
    cable.summary(text)


def test_hostile_text_costs_little_more_than_its_length() -> None:
    assert out_of_step(cable.summary, HOSTILE) == []
