import pytest

from cabletui.paint.pieces import Pieces
from cabletui.paint.time_chart import pictured
from cabletui.paint.time_page import said, time_page
from cabletui.paint.time_view import Times, TimeSeries, TimeView
from cabletui.text.cells import width
from cabletui.text.time_units import Scale
from tests.paint.times import ALL, GEESE, counted, geese, times

SIZES = [(1, 1), (10, 3), (38, 8), (40, 8), (80, 22), (140, 38), (250, 58)]


def lines(view: TimeView, size: tuple[int, int]) -> list[str]:
    return ["".join(part for part, _ in line) for line in time_page(view, *size).lines]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("queries", [0, 1, 2, 3, 4])
def test_it_fits_any_screen(size: tuple[int, int], queries: int) -> None:
    view = TimeView.of(times(*[GEESE] * queries, whole=ALL))
    page = lines(view, size)
    assert len(page) <= size[1]
    assert all(width(line) <= size[0] for line in page)


def test_a_small_screen_has_bars_the_grid_and_the_words() -> None:
    page = lines(geese(), (40, 8))
    assert "┤" in page[0]
    assert page[-2].startswith("> 2008")
    assert page[-1] == "  2008-06: 10 of 20 in all."


def test_each_query_has_bars_of_its_own_on_one_scale() -> None:
    view = TimeView.of(times(GEESE, counted("2008-03", 1, 1, 1, 1), whole=ALL))
    page = lines(view, (80, 22))
    assert [line for line in page if line.startswith(" query")] == [" query 1", " query 2"]
    assert sum("20┤" in line for line in page) == 2
    assert any("of 1,000" in line for line in page)


def test_what_is_said_has_the_share_or_what_it_would_be_of() -> None:
    view = geese()
    assert said(view.moved(-1)) == "  2008-05: 20 cables, 200 of 1,000."
    assert said(view) == "  2008-06: 10 of 20 in all."
    assert said(TimeView.of(times(whole=ALL))) == "  2008-06: 20 cables."


def test_what_is_not_drawn_is_said() -> None:
    view = TimeView.of(times(counted("1980-01", 1, *[0] * 300, *[50] * 40)))
    assert time_page(view, 80, 22).left_out == "1 before 2005-01 not drawn"
    even = TimeView.of(times(counted("1990-01", *[5] * 240)))
    assert time_page(even, 60, 22).left_out == "drawn by year"


@pytest.mark.parametrize("scale", list(Scale))
@pytest.mark.parametrize("size", [(40, 12), (80, 22), (140, 38)])
def test_the_cell_of_a_unit_leads_to_it(scale: Scale, size: tuple[int, int]) -> None:
    counts = {f"2008-{month:02}-{day:02}": 1 + day for month in (1, 2, 4) for day in (2, 9, 30, 28)}
    counts.pop("2008-02-30")
    series = TimeSeries("geese", counts)
    view = TimeView.of(Times((series,), series, tuple(Scale))).to(scale)
    for number in view.units:
        pointed = view.at(number)
        page = time_page(pointed, *size)
        rows = [(y, line) for y, line in enumerate(page.lines) if _cursor(line)]
        assert len(rows) == 1
        y, line = rows[0]
        assert page.unit_at(pointed, size[0], _cursor(line)[-1] - 1, y) == number
        assert page.unit_at(pointed, size[0], 0, y) in (None, number)


def _cursor(line: Pieces) -> range:
    """Return the cells of a line that show the cursor."""
    at = 0
    for text, style in line:
        if style == "cursor":
            return range(at, at + max(2, width(text)))
        at += width(text)
    return range(0)


def test_a_bar_leads_to_its_unit_or_to_the_first_within_that_has_cables() -> None:
    view = geese()
    page = time_page(view, 80, 22)
    _, frame = pictured(view, 80)
    for number in view.units:
        assert page.unit_at(view, 80, frame.left(number), page.bars[0]) == number
    assert page.unit_at(view, 80, 0, page.bars[0]) is None
    assert page.unit_at(view, 80, 9, page.bars.stop) is None
    days = TimeSeries("geese", {f"{year}-03-1{year % 10}": 5 for year in range(2001, 2010)})
    by_days = TimeView.of(Times((days,), days, tuple(Scale))).by_days()
    shown, frame = pictured(by_days, 80)
    assert shown.scale is not Scale.DAY
    march = frame.left(shown.scale.number("2003-03"))
    found = time_page(by_days, 80, 22).unit_at(by_days, 80, march, 1)
    assert found == Scale.DAY.number("2003-03-13")


def test_what_hits_have_in_common_stands_last_where_a_line_is_left() -> None:
    page = time_page(geese(), 80, 30, "tagged SENV 9; from Oban 8")
    assert page.has_room
    assert "".join(text for text, _ in page.lines[-1]) == "  Tagged SENV 9; from Oban 8"
    without = time_page(geese(), 80, 30)
    assert without.has_room
    assert without.lines == page.lines[:-1]
    assert not time_page(geese(), 80, 5, "tagged SENV 9").has_room


def test_the_rows_are_those_of_the_bars_until_a_reader_goes_before_them() -> None:
    view = TimeView.of(times(counted("1990-01", 1, *[0] * 240, *[50] * 24)))
    assert years(view) == ["2010", "2011", "2012"]
    assert years(view.at(view.units[0]))[:1] == ["1990"]


def years(view: TimeView) -> list[str]:
    """Return the years that are rows of the grid."""
    return [line[2:6] for line in lines(view, (80, 30)) if line[2:6].isdigit() and line[6] == " "]
