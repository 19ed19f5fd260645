import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui import cable
from tests.cable.reading.hostile import HOSTILE
from tests.cost import out_of_step

BODY = """C O N F I D E N T I A L ALDERMOOR 000402

E.O. 12958: DECL: 12/04/2016
TAGS: PREL ETRD
SUBJECT: (C) HARBOUR DUES AND THE OLD
LIGHTHOUSE
REF: ALDERMOOR 12
"""


def test_the_lines_of_a_subject_are_joined() -> None:
    assert cable.subject(BODY) == "HARBOUR DUES AND THE OLD LIGHTHOUSE"
    assert cable.subject(BODY, clean=False) == "(C) HARBOUR DUES AND THE OLD LIGHTHOUSE"


def test_a_field_that_is_glued_behind_it_is_not_its_own() -> None:
    assert cable.subject("SUBJECT: BEES AND BORDERSREF: A. ALDERMOOR 9") == "BEES AND BORDERS"


def test_a_line_separator_is_no_end_of_a_line() -> None:
    assert cable.subject("SUBJECT: BEES\u2028AND BORDERS\n\n1. Text") == "BEES AND BORDERS"


def test_without_the_word_there_is_none() -> None:
    assert cable.subject("1. (U) The lighthouse is lit.") == ""


@given(st.text())
def test_no_text_is_an_error(text: str) -> None:
    cable.subject(text)


def test_hostile_text_costs_little_more_than_its_length() -> None:
    assert out_of_step(cable.subject, HOSTILE) == []


@pytest.mark.parametrize(
    "ref", [" REF A) OSLO 3 B) OSLO 4", " REFS (A) OSLO 3", "\nBEGIN SUMMARY: TIDE"]
)
def test_what_follows_without_a_colon_is_not_its_own(ref: str) -> None:
    assert cable.subject(f"SUBJECT: BEES AND BORDERS{ref}") == "BEES AND BORDERS"


PREVIEW = "UNCLAS OSLO 12\nTAGS: PREL NO\nSW, DA\nSUBJECT: BEES AND THE\nBORDERS OF THEIR WO...\n\n"


def test_a_subject_that_a_preview_cut_is_completed_from_the_copy() -> None:
    copy = (
        "UNCLAS OSLO 12 TAGS: PREL NO\nBORDERS OF THEIR WORLD\n1. (U) The bees came.\n"
        + 9 * "Bees. "
    )
    assert cable.subject(PREVIEW + copy) == "BEES AND THE BORDERS OF THEIR WORLD"
    assert cable.tags(PREVIEW + copy) == ("PREL", "NO", "SW", "DA")
