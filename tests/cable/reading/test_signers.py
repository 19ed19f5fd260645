import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui import cable
from tests.cable.reading.hostile import HOSTILE
from tests.cost import out_of_step


@pytest.mark.parametrize(
    ("tail", "name"),
    [
        ("The matter rests.\nFENWICK", "FENWICK"),
        ("The matter rests.\nFENWICK##\n\nCONFIDENTIAL\n\nNNNN\n", "FENWICK"),
        ("The matter rests.  END COMMENT. VAN ODA", "VAN ODA"),
        ("The matter rests.\nFenwick", "Fenwick"),
        ("The matter rests. \nO'DARE.", "O'DARE"),
        ('The matter rests. \nFENWICK "', "FENWICK"),
        ("The matter rests.\nFENWICK\n/\n/", "FENWICK"),
    ],
)
def test_the_name_stands_near_the_end(tail: str, name: str) -> None:
    assert cable.signers(f"1. (U) Text.\n\n{tail}") == (name,)


def test_an_unfinished_text_has_none() -> None:
    assert cable.signers("1. (U) The rate for March was 5 percent. The") == ()


def test_the_canonical_form_is_upper_case() -> None:
    assert cable.signers("Done.\nFenwick", canonicalize=True) == ("FENWICK",)


@given(st.text())
def test_no_text_is_an_error(text: str) -> None:
    cable.signers(text)


def test_hostile_text_costs_little_more_than_its_length() -> None:
    assert out_of_step(cable.signers, HOSTILE) == []
