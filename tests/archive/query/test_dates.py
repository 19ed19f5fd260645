import pytest

from cabletui.archive.query import dates
from cabletui.cable import Moment
from cabletui.errors import QuerySyntaxError


def at(text: str) -> int:
    return Moment.parse(text).minutes


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2006", "2006-01-01T00:00Z", "2006-12-31T23:59Z"),
        ("2006-12", "2006-12-01T00:00Z", "2006-12-31T23:59Z"),
        ("2008-02", "2008-02-01T00:00Z", "2008-02-29T23:59Z"),
        ("2006-12-05", "2006-12-05T00:00Z", "2006-12-05T23:59Z"),
        ("2006..2007-03", "2006-01-01T00:00Z", "2007-03-31T23:59Z"),
    ],
)
def test_a_date_is_its_whole_span(text: str, first: str, last: str) -> None:
    assert dates.minutes(text) == (at(first), at(last))


def test_a_span_may_be_open() -> None:
    assert dates.minutes("..2005")[1] == at("2005-12-31T23:59Z")
    assert dates.minutes("2005..")[0] == at("2005-01-01T00:00Z")


@pytest.mark.parametrize("text", ["", "..", "06", "2006-13", "2006-02-30", "1899", "2007..2006"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(QuerySyntaxError):
        dates.check(text, 5)


@pytest.mark.parametrize("sign", ["-", "/"])
def test_a_span_with_another_sign_is_shown_as_it_is_written(sign: str) -> None:
    with pytest.raises(QuerySyntaxError, match=r"write 2006\.\.2008 from the one to the other"):
        dates.check(f"2006{sign}2008", 5)
