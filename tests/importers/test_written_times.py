import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.cable.moment import Moment
from cabletui.importers.importer import UnfitError
from cabletui.importers.written_times import created_at, written_moment

HEADER = "R 051528Z DEC 06\nFM AMEMBASSY BRINOVA\n"


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2006-12-05 07:28:00", "2006-12-05T07:28Z"),
        ("05DEC2006:07:28:00", "2006-12-05T07:28Z"),
        ("2006-12-05T07:28:00.000Z", "2006-12-05T07:28Z"),
        ("2006-12-05T09:28:00+02:00", "2006-12-05T07:28Z"),
        ("12/5/2006 7:28", "2006-12-05T07:28Z"),
        ("12/5/2006 7:28:00 PM", "2006-12-05T19:28Z"),
        ("25/12/2006 7:28", "2006-12-25T07:28Z"),
        ("25.12.2006 07:28", "2006-12-25T07:28Z"),
        ("5 December 2006, 07:28", "2006-12-05T07:28Z"),
        ("2006 December 5, 07:28 (Tuesday)", "2006-12-05T07:28Z"),
        ("12/5/06 7:28", "2006-12-05T07:28Z"),
        ("17 MAY 1974", "1974-05-17"),
        ("2006-12-05", "2006-12-05"),
        ("1165303680", "2006-12-05T07:28Z"),
        ("1165303680000", "2006-12-05T07:28Z"),
        ("Tue Dec 05 07:28:00 +0100 2006", "2006-12-05"),
    ],
)
def test_times_in_all_forms(text: str, moment: str) -> None:
    assert str(written_moment(text, "date")) == moment


@pytest.mark.parametrize("text", ["", "noon", "31/31/2006", "2006-13-01", "12/5/33", "1/1/0099"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(UnfitError):
        written_moment(text, "date")


def test_the_header_tells_a_day_from_a_month() -> None:
    assert str(created_at("5/12/2006 15:28", HEADER)) == "2006-12-05T15:28Z"
    assert str(created_at("12/5/2006 15:28", HEADER)) == "2006-12-05T15:28Z"
    assert str(created_at("12/5/2006 15:28", "")) == "2006-12-05T15:28Z"


def test_the_header_says_what_a_copy_does_not() -> None:
    assert str(created_at(" ", HEADER)) == "2006-12-05T15:28Z"
    assert str(created_at("2006-12-05", HEADER)) == "2006-12-05T15:28Z"
    with pytest.raises(UnfitError, match="nowhere"):
        created_at("", "FM AMEMBASSY BRINOVA\n")


@given(st.text() | st.from_regex(r"\d{1,5}[-/.]\d{1,3}[-/.]\d{1,5}( \d\d:\d\d)?"))
def test_every_text_is_a_time_or_refused(text: str) -> None:
    with contextlib.suppress(UnfitError):
        assert isinstance(written_moment(text, "date"), Moment)
