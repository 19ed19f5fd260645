import pytest

from cabletui.cable.moment import Moment, Precision
from cabletui.importers.importer import UnfitError
from cabletui.importers.times import page_times, printed_moment, to_the_minute

HEADER = "ZNY CCCCC ZZH\nP 051558Z JUN 07\nFM AMEMBASSY ALDERMARK"


def at(text: str) -> Moment:
    return printed_moment(text, "date")


@pytest.mark.parametrize(
    ("created", "released", "header", "expected"),
    [
        ("2007-06-05 15:03", "2011-01-23 19:07", HEADER, "2007-06-05T15:58Z"),
        ("2007-06-05 15:03", "2011-01-23 19:07", "", "2007-06-05T15Z"),
        ("2007-06-05 14:02", "2011-01-23 19:07", HEADER, "2007-06-05T14Z"),
        ("2007-06-06 15:03", "2011-01-23 19:07", HEADER, "2007-06-06T15Z"),
        ("2007-06-05 00:12", "2011-01-23 12:12", "O 050007Z JUN 07", "2007-06-05T00:07Z"),
        ("2007-06-05 15:03", "2011-08-30 01:44", HEADER, "2007-06-05T15:03Z"),
        ("2007-06-05 15:04", "2011-01-23 19:07", HEADER, "2007-06-05T15:04Z"),
    ],
)
def test_only_minutes_that_repeat_the_hour_in_both_columns_are_doubted(
    created: str, released: str, header: str, expected: str
) -> None:
    assert str(page_times(at(created), at(released), header)[0]) == expected


def test_the_release_of_an_early_page_is_certain_to_the_hour() -> None:
    _, released = page_times(at("2007-06-05 15:03"), at("2011-01-23 19:07"), HEADER)
    assert released.precision is Precision.HOUR


def test_a_day_is_completed_by_a_group_of_that_day() -> None:
    assert str(to_the_minute(Moment.parse("2007-06-05"), HEADER)) == "2007-06-05T15:58Z"
    assert str(to_the_minute(Moment.parse("2007-06-04"), HEADER)) == "2007-06-04"
    assert str(to_the_minute(Moment.parse("2007-06-05T15:03Z"), HEADER)) == "2007-06-05T15:03Z"


@pytest.mark.parametrize("text", ["", "yesterday", "2007-06-05", "1812-06-24 10:00"])
def test_what_is_no_time_is_unfit(text: str) -> None:
    with pytest.raises(UnfitError, match="date of creation"):
        printed_moment(text, "date of creation")
