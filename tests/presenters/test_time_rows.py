from cabletui.paint.time_view import Times, TimeSeries, TimeView
from cabletui.presenters.time_rows import time_rows
from tests.paint.times import ALL, SCALES, geese, times


def test_a_line_a_month_none_left_out() -> None:
    assert time_rows(geese()).split("\n") == [
        "month\tquery 1\tof 1,000\tall cables",
        "2008-01\t0\t0\t100",
        "2008-02\t0\t0\t100",
        "2008-03\t5\t50\t100",
        "2008-04\t0\t0\t100",
        "2008-05\t20\t200\t100",
        "2008-06\t10\t500\t20",
        "",
    ]


def test_all_cables_have_one_column() -> None:
    assert time_rows(TimeView.of(times(whole=ALL))).startswith("month\tall cables\n2008-01\t100\n")


def test_a_query_is_no_formula() -> None:
    whole = TimeSeries("all cables", ALL)
    view = TimeView.of(Times((TimeSeries("=herring", ALL),), whole, SCALES))
    assert time_rows(view).startswith("month\t'=herring\t")
