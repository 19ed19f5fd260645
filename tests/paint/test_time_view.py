from cabletui.paint.time_view import Times, TimeSeries, TimeView
from cabletui.text.time_units import Scale
from tests.paint.times import ALL, GEESE, counted, geese, times


def test_it_points_at_the_last_time_there_is() -> None:
    view = geese()
    assert view.scale.called(view.cursor) == "2008-06"
    assert TimeView.of(times(whole=ALL), "2008-02").cursor == Scale.MONTH.number("2008-02")


def test_no_month_is_left_out() -> None:
    view = TimeView.of(times(counted("2001-11", 1, *[0] * 30, 1)))
    assert len(view.units) == 10 + 32
    assert list(view.rows) == [2001, 2002, 2003, 2004]


def test_it_stays_within_the_times() -> None:
    view = geese()
    assert view.moved(99) == view
    assert view.moved(-99).cursor == view.units[0] == Scale.MONTH.number("2008-01")
    assert view.moved_rows(-3) == view


def test_a_row_on_is_the_same_month_of_another_year() -> None:
    view = TimeView.of(times(counted("2006-01", *[1] * 30)), "2006-05")
    assert view.scale.called(view.moved_rows(1).cursor) == "2007-05"
    assert view.scale.called(view.moved_rows(9).cursor) == "2008-05"


def test_shares_are_of_all_cables_of_the_time() -> None:
    view = geese()
    series = view.times.series[0]
    may, june = Scale.MONTH.number("2008-05"), Scale.MONTH.number("2008-06")
    assert view.share(series, (may,)) == 200
    assert view.share(series, view.units) == round(1000 * 35 / 520)
    assert not view.is_thin((may,))
    assert view.is_thin((june,))


def test_scales_come_in_turn_and_keep_the_time() -> None:
    view = TimeView.of(times(counted("2006-01", *[1] * 30)), "2007-08")
    names = []
    for _ in range(4):
        names.append(view.scale.called(view.cursor))
        view = view.rescaled()
    assert names == ["2007-08", "2007 Q3", "2007", "2007-01"]


def test_counts_of_a_quarter_are_those_of_its_months() -> None:
    series = geese().times.series[0]
    assert sum(series.by(Scale.QUARTER).values()) == series.total == sum(GEESE.values())


def test_what_is_compared_later_widens_the_times() -> None:
    view = geese()
    wider = view.with_times(times(GEESE, counted("2010-01", 4), whole=ALL))
    assert wider.cursor == view.cursor
    assert wider.rows[-1] == 2010


def test_nothing_has_no_units() -> None:
    assert not TimeView.of(times()).units


def test_days_come_and_go_and_keep_the_month() -> None:
    day = TimeSeries("geese", {"2009-11-03": 2, "2009-11-28": 1, "2010-02-01": 4})
    view = TimeView.of(Times((day,), day, tuple(Scale)), "2009-11")
    days = view.by_days()
    assert (days.scale, days.scale.called(days.cursor)) == (Scale.DAY, "2009-11-01")
    assert list(days.rows) == [Scale.MONTH.number(month) for month in _FOUR_MONTHS]
    assert days.moved(5).by_days() == view


_FOUR_MONTHS = ("2009-11", "2009-12", "2010-01", "2010-02")


def test_a_date_that_is_written_out_leads_to_its_day() -> None:
    day = TimeSeries("geese", {"2009-11-03": 2, "2009-11-28": 1, "2010-02-01": 4})
    view = TimeView.of(Times((day,), day, tuple(Scale)))
    for digits, wanted in (
        ("2009", "2009-11"),
        ("200911", "2009-11"),
        ("2009112", "2009-11-28"),
        ("20100201", "2010-02-01"),
    ):
        found = view.dated(digits)
        assert found is not None
        assert found.scale.called(found.cursor) == wanted
    assert view.dated("2011") is None
    in_years = view.to(Scale.YEAR).dated("201002")
    assert in_years is not None
    assert in_years.scale is Scale.MONTH
