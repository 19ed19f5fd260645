from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.cable.moment import Moment, Precision


@pytest.mark.parametrize(
    ("text", "precision", "display"),
    [
        ("2006-12-05T07:28Z", Precision.MINUTE, "2006-12-05 07:28"),
        ("2006-12-05T07Z", Precision.HOUR, "2006-12-05 07:??"),
        ("2006-12-05", Precision.DAY, "2006-12-05"),
    ],
)
def test_the_text_says_how_much_is_known(text: str, precision: Precision, display: str) -> None:
    moment = Moment.parse(text)
    assert moment.precision is precision
    assert moment.display == display
    assert str(moment) == text


@pytest.mark.parametrize("text", ["", "2006", "2006-13-05", "2006-12-05 07:28", "2006-12-05T7Z"])
def test_what_is_no_moment_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        Moment.parse(text)


@given(st.datetimes(min_value=datetime(1900, 1, 1)))
def test_minutes_order_as_time_does(time: object) -> None:
    text = f"{time:%Y-%m-%dT%H:%MZ}"
    earlier = Moment.parse("1900-01-01")
    assert Moment.parse(text).minutes >= earlier.minutes == 0


@pytest.mark.parametrize("text", ["0203-01-01", "1850-06-07T08:09Z", "9999-12-31T23Z"])
def test_any_year_is_written_in_four_digits_and_has_a_number(text: str) -> None:
    moment = Moment.parse(text)
    assert str(moment) == text
    assert moment.display.startswith(text[:4])
    assert 0 <= moment.minutes < 1 << 33
