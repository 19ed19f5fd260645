import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui import cable
from tests.cable.reading.hostile import HOSTILE


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        ("Classified By: Ambassador Oda P. Fenwick for reasons 1.4 (b) and (d).", "Oda P. Fenwick"),
        ("CLASSIFIED BY: ODA FENWICK, DIRECTOR, OFFICE OF BEES; REASON: 1.5(D)", "ODA FENWICK"),
        ("Classified by A/DCM Oda Fenwick, Jr. Reasons: 1.4 (b)", "Oda Fenwick, Jr."),
        ("Classified By: Chargé, a.i., Oda Fenwick per 1.4 (d)", "Oda Fenwick"),
        (
            "Classified By: Economic Minister-Counselor Oda Fenwick for re \nasons 1.4",
            "Oda Fenwick",
        ),
    ],
)
def test_the_name_is_told_from_title_and_office(statement: str, name: str) -> None:
    assert cable.classified_by(f"SUBJECT: X\n\n{statement}\n\n1. (C) Text") == (name,)


def test_a_zero_is_mended_on_request() -> None:
    body = "CLASSIFIED BY LEE 0. FENWICK, DIRECTOR. REASON: 1.5(D)"
    assert cable.classified_by(body) == ("LEE 0. FENWICK",)
    assert cable.classified_by(body, normalize=True) == ("LEE O. FENWICK",)


def test_a_statement_without_a_name_gives_none() -> None:
    assert cable.classified_by("CLASSIFIED BY SECTION 1.5 (B) AND (D).") == ()


@given(st.text())
def test_no_text_is_an_error(text: str) -> None:
    cable.classified_by(text)


def test_hostile_text_costs_little_more_than_its_length() -> None:
    for piece in HOSTILE:
        cable.classified_by(piece * (200_000 // len(piece)))
