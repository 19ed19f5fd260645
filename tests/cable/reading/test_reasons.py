from hypothesis import given
from hypothesis import strategies as st

from cabletui import cable
from tests.cable.reading.hostile import HOSTILE
from tests.cost import out_of_step


def test_letters_follow_their_section() -> None:
    body = "Classified By: Ambassador Oda Fenwick for reasons 1.4 (b), (c) and (d).\n\n1. Text"
    assert cable.reasons(body) == ("1.4(b)", "1.4(c)", "1.4(d)")


def test_the_older_section_and_loose_writing_are_read() -> None:
    assert cable.reasons("CLASSIFIED BY CDA ODA FENWICK, REASON 1.5 B/D.") == ("1.5(b)", "1.5(d)")
    assert cable.reasons("Classified By: O. Fenwick, 1.4 (b) a nd (d)") == ("1.4(b)", "1.4(d)")
    assert cable.reasons("Classified By: O. Fenwick, 1.4 (b) an d (d)") == ("1.4(b)", "1.4(d)")


def test_without_a_statement_there_are_none() -> None:
    assert cable.reasons("1. (U) See section 1.4 (b).") == ()


@given(st.text())
def test_no_text_is_an_error(text: str) -> None:
    cable.reasons(text)


def test_hostile_text_costs_little_more_than_its_length() -> None:
    assert out_of_step(cable.reasons, HOSTILE) == []
