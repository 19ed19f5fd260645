from hypothesis import given
from hypothesis import strategies as st

from cabletui import cable
from tests.cable.reading.hostile import HOSTILE

BODY = """SUBJECT: X

BEES
----

1. (C) Summary: They crossed.
2.(S//NF) They came back.

 3. No mark, and 1.4 is no number.
"""


def test_numbers_marks_and_headings_are_read() -> None:
    found = [(one.number, one.mark, one.heading) for one in cable.paragraphs(BODY)]
    assert found == [(1, "C", "Summary"), (2, "S//NF", None), (3, None, None)]


def test_spans_join_to_the_end() -> None:
    first, second, third = cable.paragraphs(BODY)
    assert first.span[1] == second.span[0]
    assert third.span[1] == len(BODY)


def test_a_body_without_numbers_has_none() -> None:
    assert cable.paragraphs("The bees crossed.") == ()


@given(st.text())
def test_no_text_is_an_error(text: str) -> None:
    cable.paragraphs(text)


def test_hostile_text_costs_little_more_than_its_length() -> None:
    for piece in HOSTILE:
        cable.paragraphs(piece * (200_000 // len(piece)))
