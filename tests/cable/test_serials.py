from datetime import date

import pytest

from cabletui.cable.serials import days_of, implied_year, is_beyond


@pytest.mark.parametrize(
    ("station", "serial", "day", "year"),
    [
        ("STATE", 129_636, date(2010, 1, 8), 2009),
        ("STATE", 9_000, date(2010, 1, 30), 2010),
        ("STATE", 297_614, date(2004, 1, 12), 2003),
        ("BEIJING", 6_848, date(2008, 5, 12), 2007),
        ("KABUL", 5_855, date(2007, 2, 12), 2006),
        ("BRASILIA", 62, date(2010, 1, 12), 2010),
        ("LIMA", 900, date(2008, 1, 3), 2007),
        ("ALDERMOOR", 90_000, date(2009, 1, 3), 2009),
    ],
)
def test_a_bare_number_is_of_the_newest_year_that_reached_it(
    station: str, serial: int, day: date, year: int
) -> None:
    assert implied_year(station, serial, day) == year


def test_a_number_that_no_year_reached_is_left_in_the_year_of_the_cable() -> None:
    assert implied_year("AITTAIPEI", 133_192, date(2006, 8, 24)) == 2006


@pytest.mark.parametrize("month", range(1, 13))
def test_what_was_reached_grows_with_the_year(month: int) -> None:
    def most(day: date) -> int:
        return next(n for n in range(0, 400_000, 500) if is_beyond("STATE", n, day))

    assert most(date(2008, month, 5)) <= most(date(2008, month, 25))


def test_numbers_of_a_week_ahead_are_not_beyond() -> None:
    assert not is_beyond("BRASILIA", 1_200, date(2009, 9, 25))
    assert is_beyond("BRASILIA", 1_540, date(2009, 2, 1))


def test_the_months_in_which_a_number_was_sent() -> None:
    assert days_of("ABIDJAN", 300, 2006) == (date(2006, 3, 1), date(2006, 3, 31))
    assert days_of("ABIDJAN", 218, 2006) == (date(2006, 2, 1), date(2006, 3, 31))
    assert days_of("ABIDJAN", 99_999, 2006) == (date(2006, 12, 1), date(2006, 12, 31))
    assert days_of("NOWHERE", 1, 2006) is None
