import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.cable.reading.page_lines import is_name, page_lines, without_page_lines
from tests.cable.reading.hostile import HOSTILE
from tests.cost import out_of_step

NUMBERS = "00000752  001.2 OF 003"


@pytest.mark.parametrize(
    "name", ["OSLO", "NEW DELHI", "RIO DE JAN", "PORT OF SP", "BUENOS AIR", "THE HAGUE"]
)
@pytest.mark.parametrize("before", ["FLOODS IN THE HILLS\n", "FLOODS IN THE HILLS ", "Floods  "])
def test_the_name_of_the_station_belongs_to_the_line(name: str, before: str) -> None:
    after = " " if before.endswith("\n") else " \n"
    assert without_page_lines(f"{before}{name} {NUMBERS}\nREF: X") == f"{before}{after}REF: X"


def test_a_name_that_is_not_known_is_what_stands_on_the_line() -> None:
    assert without_page_lines(f"FLOODS\nPORT ALDER {NUMBERS}") == "FLOODS\n "
    assert without_page_lines(f"FLOODS ALDERMOOR {NUMBERS}") == "FLOODS  "


def test_other_numbers_are_none() -> None:
    assert list(page_lines("OSLO 000752 001 OF 003, 00000752 OF 003")) == []


def test_a_name_is_known_by_its_beginning_where_it_was_cut() -> None:
    assert is_name("SANTO DOMI")
    assert not is_name("SANTO")


@given(st.text())
def test_no_text_is_an_error(text: str) -> None:
    without_page_lines(text + " 00000752  001.2 OF 003")


def test_hostile_text_costs_little_more_than_its_length() -> None:
    pieces = (*HOSTILE, f" {NUMBERS}", f"A {NUMBERS} ", f"NEW DELHI {NUMBERS}")
    assert out_of_step(without_page_lines, pieces) == []
