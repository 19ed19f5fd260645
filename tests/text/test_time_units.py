from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.text.time_units import Scale

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@given(DAYS, st.sampled_from(Scale))
def test_a_unit_is_named_by_where_it_begins_and_ends(day: date, scale: Scale) -> None:
    number = scale.number(day.isoformat())
    first, last = scale.bounds(number)
    assert scale.number(first) == scale.number(last) == number
    assert day.isoformat().startswith(first) or first < day.isoformat()


@given(DAYS, st.sampled_from(Scale))
def test_a_place_in_a_row_is_that_of_one_unit(day: date, scale: Scale) -> None:
    number = scale.number(day.isoformat())
    row, column = scale.place(number)
    assert scale.at(row, column) == number
    assert column < scale.length(row) <= scale.per_row == len(scale.columns)
    assert scale.place(scale.at(row, 0) + scale.length(row)) == (row + 1, 0)


@pytest.mark.parametrize(
    ("scale", "name"),
    [
        (Scale.DAY, "2009-11-30"),
        (Scale.MONTH, "2009-11"),
        (Scale.QUARTER, "2009 Q4"),
        (Scale.YEAR, "2009"),
    ],
)
def test_a_unit_is_called_as_people_write_it(scale: Scale, name: str) -> None:
    assert scale.called(scale.number("2009-11-30")) == name


def test_a_short_month_ends_earlier() -> None:
    february = Scale.MONTH.number("2009-02")
    assert Scale.DAY.called(Scale.DAY.at(february, 30)) == "2009-02-28"


@given(DAYS, st.sampled_from(Scale), st.integers(1, 8))
def test_the_digits_of_a_date_lead_to_the_units_that_begin_so(
    day: date, scale: Scale, length: int
) -> None:
    digits = f"{day:%Y%m%d}"[:length]
    found = scale.beginning(digits)
    for number in (found[0], found[-1]) if found else ():
        first, last = scale.bounds(number)
        whole = f"{first.replace('-', '')}0101"[:8]
        assert whole.startswith(digits) or whole[:4] <= digits[:4] <= last[:4]
    if length <= len(scale.bounds(scale.number(day.isoformat()))[0].replace("-", "")):
        if scale is not Scale.QUARTER or length <= 4:
            assert scale.number(day.isoformat()) in found
    else:
        assert not found


@pytest.mark.parametrize("digits", ["3", "20095", "200913", "20090230", "2009113"])
def test_what_is_no_date_leads_nowhere(digits: str) -> None:
    assert (len(Scale.DAY.beginning(digits)) > 0) == (digits == "2009113")
