import pytest
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


@pytest.mark.parametrize(
    "written",
    [
        ", Reason: 1 .4 (b) and (d).",
        " for reasons 1. 4 (b) and (d)",
        ", Reason 1:4 (B) (D)",
        ", reasons 1-4 (b), (d)",
        ". Reason: l.4 (b) and (d)",
        ", Reason 14 (b) and (d)",
        ", reasons 1.4 [b] and [d]",
        ", reasons 1.4 paras (b) and (d)",
        ". Reasons: (b) and (d).",
        ". Reasons: 1(b), 1(d)",
        ". Reason: 1.(b),(d)",
        ", reasons 1.4 'b' and 'd'",
        ", reasons 1;4 (b) (d)",
        ", for reasons b and d",
        ", for reasons\n\n1.4 (b) and (d)",
        "\n\n1.4 (b) and (d)",
        ". Reason: 1.4\n\n(b) and (d)",
    ],
)
def test_a_section_that_is_broken_or_left_out_is_read(written: str) -> None:
    body = f"Classified By: CDA Anton Vane{written}\n\n1. (C) The board met."
    assert cable.reasons(body) == ("1.4(b)", "1.4(d)")


@pytest.mark.parametrize("written", ["\n\n1.4 million boats", ", on 1/4/2009", ". A reason: a (B)"])
def test_what_is_no_section_is_none(written: str) -> None:
    assert cable.reasons(f"Classified By: CDA Anton Vane{written} were sold.") == ()


@pytest.mark.parametrize("text", [". (C) The board met.", ". (C) THE BOARD MET.", ". A board met."])
def test_the_text_behind_gives_no_reason(text: str) -> None:
    for letters in ("(b) and (d)", "b, d", "(b) or (d)"):
        body = f"Classified By: CDA Anton Vane for reasons 1.4 {letters}{text}"
        assert cable.reasons(body) == ("1.4(b)", "1.4(d)")


def test_a_letter_behind_a_stop_may_be_another_reason() -> None:
    statement = "CLASSIFIED BY CDA ANTON VANE FOR REASONS 1.4 (B). (C) AND (D)."
    assert cable.reasons(statement) == ("1.4(b)", "1.4(c)", "1.4(d)")


def test_a_page_line_before_the_reasons_is_passed_over() -> None:
    page = "\n \nOSLO 00001234  001.2 OF 003 \n \n\n"
    body = (
        f"CLASSIFIED BY: Anton Vane, DCM, State.{page}REASON: 1.4 (b), (d)\n\n1. (C) The board met."
    )
    assert cable.reasons(body) == ("1.4(b)", "1.4(d)")
    assert cable.classified_by(body) == ("Anton Vane",)
