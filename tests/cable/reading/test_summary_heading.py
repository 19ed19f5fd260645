import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.cable.reading.capitals import in_capitals
from cabletui.cable.reading.summary_heading import end_of_summary, headings
from tests.cable.reading.hostile import HOSTILE
from tests.cost import out_of_step


def _places(text: str) -> list[int]:
    capitals = in_capitals(text)
    return list(headings(text, capitals, end_of_summary(capitals)))


def _after(text: str) -> list[str]:
    return [text[place:] for place in _places(text)]


@pytest.mark.parametrize("heading", ["SUMMARY: ", "1. (C) Summary: ", "Comment and Summary -- "])
def test_the_text_goes_on_after_a_heading(heading: str) -> None:
    assert _after(heading + "The board met.") == ["The board met."]


@pytest.mark.parametrize("text", ["In summary: it met.", "Summary justice.", "A SUMMARY OF TALKS"])
def test_the_word_in_a_sentence_is_no_heading(text: str) -> None:
    assert _after(text) == []


def test_alone_before_a_sentence_it_is_one_where_the_end_is_marked() -> None:
    assert _after("1. (C) SUMMARY The board met.") == []
    assert _after("1. (C) SUMMARY The board met. END SUMMARY") == ["The board met. END SUMMARY"]


@given(st.text())
def test_no_text_is_an_error(text: str) -> None:
    _after(text)


def test_hostile_text_costs_little_more_than_its_length() -> None:
    assert (
        out_of_step(_places, (*HOSTILE, "SUMMARY", "SUMMARY AND A ", "----SUMMARY", "END A")) == []
    )
