import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui import cable
from cabletui.cable.reading.signers import one_signer
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
        ("The matter rests.\nFENWICK (ACTING)", "FENWICK"),
        ("The matter rests.\nFENWICK 12 MAY 2008", "FENWICK"),
        ("The matter rests.\n(FENWICK)", "FENWICK"),
        ("The matter rests.\nMcALDER", "McALDER"),
        ("The matter rests. FENWICK FENWICK", "FENWICK"),
        ("1.None FENWICK", "FENWICK"),
        ("Regards,\nFenwick", "Fenwick"),
        ("The matter rests.\u2028FENWICK", "FENWICK"),
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


@pytest.mark.parametrize(
    "spellings",
    [
        ("FENWICK", "Fenwick", "fenwick", "O. FENWICK", "O.P. Fenwick"),
        ("O'DARE", "O’Dare", "0'DARE", "O DARE", "o'dare"),
        ("MCALDER", "McAlder", "MC ALDER", "Mc  Alder"),
        ("VAN ODA", "van Oda", "Van  Oda"),
        ("LE FENN", "LeFenn", "LEFENN"),
        ("DI CARDE", "DiCarde", "DICARDE"),
        ("ST. ODA", "St Oda"),
        ("FÉNWICK", "Fenwick"),
    ],
)
def test_the_spellings_of_one_signer_are_one(spellings: tuple[str, ...]) -> None:
    assert len({one_signer(spelling) for spelling in spellings}) == 1


def test_two_signers_stay_two() -> None:
    names = [
        "FENWICK",
        "FENWICKE",
        "HILL-HERNE",
        "HERNE",
        "VAN ODA",
        "ODA",
        "MACKEY",
        "KEY",
        "DE LA MARSH",
    ]
    assert len({one_signer(name) for name in names}) == len(names)
    assert one_signer("De la Marsh") == "DE LA MARSH"


@pytest.mark.parametrize("initials", ["O. ", "O.P. ", "O. P. ", "O."])
@pytest.mark.parametrize("suffix", ["", " JR", ", JR.", ", SR", " III"])
def test_initials_are_left_out_and_suffixes_kept(initials: str, suffix: str) -> None:
    body = f"1. (U) The matter rests.\n{initials}FENWICK{suffix}\n"
    assert cable.signers(body) == (f"FENWICK{suffix.rstrip('.')}",)
    assert cable.signers(body, canonicalize=True) == (
        f"FENWICK{suffix}".strip(".").replace(",", ""),
    )


@pytest.mark.parametrize("place", ["Baghdad", "OSLO", "Buenos Aires", "NORWAY", "New Delhi"])
def test_a_place_alone_is_no_signer(place: str) -> None:
    assert cable.signers(f"1. (U) The matter rests.\n\n{place}\n") == ()


@pytest.mark.parametrize("name", ["JORDAN", "HAMILTON", "Paris", "WELLINGTON"])
def test_a_place_that_people_are_called_may_be_one(name: str) -> None:
    assert cable.signers(f"1. (U) The matter rests.\n\n{name}\n") == (name,)


@pytest.mark.parametrize(
    "below",
    ["DRAFTED BY: POL:OVANE\nCLEARED: DCM", "APPROVED: DCM", "XXXXXXXXXXXX", "CLEARED BY: ECON"],
)
def test_what_stands_below_is_none(below: str) -> None:
    assert cable.signers(f"1. (U) The matter rests.\nFENWICK\n\n{below}\n") == ("FENWICK",)


@pytest.mark.parametrize("line", ["(b) Westmark", "c. Alder", "TOTAL 26"])
def test_the_last_item_of_a_list_is_none(line: str) -> None:
    assert cable.signers(f"1. (U) The matter rests.\n{line}\n") == ()
