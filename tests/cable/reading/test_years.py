import pytest

from cabletui.cable.reading.years import is_year, year_of


@pytest.mark.parametrize(("digits", "year"), [("06", 2006), ("75", 1975), ("2006", 2006)])
def test_two_digits_or_four_are_a_year(digits: str, year: int) -> None:
    assert is_year(digits)
    assert year_of(digits) == year


@pytest.mark.parametrize("digits", ["", "11", "65", "2011", "1965", "006", "²5"])
def test_what_is_no_year_of_the_archive(digits: str) -> None:
    assert not is_year(digits)
