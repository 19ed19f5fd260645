from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.paint.time_chart import Bar, Frame, axis, bars, chart, highest, pictured
from cabletui.paint.time_view import TimeView
from cabletui.text.time_units import Scale
from tests.paint.times import counted, geese, times


def test_a_bar_is_as_high_as_its_number_to_an_eighth() -> None:
    frame = Frame(range(4), 1, 3)
    lines = chart([Bar(16), Bar(8), Bar(1), Bar(0)], 16, 2, frame)
    assert lines == ["16┤█   ", " 0┤██▁ "]


def test_what_says_little_is_drawn_light_and_sets_no_scale() -> None:
    row = [Bar(1000, is_thin=True), Bar(100), Bar(50)]
    assert highest([row]) == 100
    assert chart(row, 100, 2, Frame(range(3), 1, 4)) == ["100┤░█ ", "  0┤░██"]


def test_shares_of_few_cables_are_light() -> None:
    shares = replace(geese(), is_of_shares=True)
    drawn = bars(shares, shares.units)[0]
    assert [bar.is_thin for bar in drawn] == [False] * 5 + [True]
    assert drawn[4].value == 200


@given(st.lists(st.integers(0, 300), min_size=1, max_size=90), st.integers(12, 120))
def test_the_picture_fits_and_shows_the_cursor(counts: list[int], width: int) -> None:
    view = TimeView.of(times(counted("1999-02", *counts, 1)))
    for cursor in (view, view.moved(-9999)):
        shown, frame = pictured(cursor, width)
        assert shown.cursor in frame.units
        assert all(len(line) <= width for line in axis(shown, frame))
        row = bars(shown, frame.units)[0]
        lines = chart(row, highest([row]), 3, frame)
        assert {len(line) for line in lines} == {frame.gutter + len(frame.units) * frame.cell}


def test_a_coarser_scale_is_drawn_where_most_would_be_left_out() -> None:
    view = TimeView.of(times(counted("1990-01", *[5] * 240)))
    assert pictured(view, 60)[0].scale is Scale.YEAR
    assert pictured(view, 250)[0].scale is Scale.MONTH


def test_few_early_ones_do_not_take_the_room_until_the_cursor_goes_there() -> None:
    view = TimeView.of(times(counted("1980-01", 1, *[0] * 300, *[50] * 40)))
    assert view.scale.called(pictured(view, 80)[1].units.start) == "2005-01"
    shown, frame = pictured(view.at(view.units[0]), 80)
    assert (shown.scale, frame.units[0]) == (Scale.YEAR, 1980)


def test_the_axis_has_the_years_the_cursor_and_the_span() -> None:
    view = TimeView.of(times(counted("2008-01", *[1] * 18)), "2008-12")
    view = replace(view, span_start=view.cursor - 2)
    line, names = axis(view, Frame(view.units, 1, 2))
    assert line == " └┴────────==^┴─────"
    assert names.split() == ["2008", "2009"]


@pytest.mark.parametrize("height", range(5, 17))
@pytest.mark.parametrize("most", [1, 3, 5, 16, 250])
def test_the_number_amid_the_scale_is_true(most: int, height: int) -> None:
    lines = chart([Bar(most)], most, height, Frame(range(1), 1, 6))
    for above, line in enumerate(lines[1:-1], 1):
        if name := line.partition("┤")[0].strip():
            at = most * (height - above) / height
            assert abs(int(name) - at) <= (0.5 if most >= 200 else 0)


def test_a_scale_with_an_even_half_says_it() -> None:
    assert any(line.startswith("   8┤") for line in chart([Bar(16)], 16, 8, Frame(range(1), 1, 5)))
