from cabletui.paint.time_grid import grid, grid_rows, heading, shown_rows
from cabletui.paint.time_view import TimeView
from cabletui.text.time_units import Scale
from tests.paint.times import counted, geese, times


def text(view: TimeView, width: int, height: int = 9) -> list[str]:
    laid = grid(view, width)
    lines = [heading(view, laid), *grid_rows(view, laid, height)]
    return ["".join(part for part, _ in line).rstrip() for line in lines]


def test_every_month_stands_under_its_letter_the_cursor_in_brackets() -> None:
    assert text(geese(), 75) == [
        "         J   F   M   A   M   J   J   A   S   O   N   D    year   of 1,000",
        "> 2008   ·   ·   5   ·  20 [10]                             35         67",
    ]


def test_only_the_cell_of_the_cursor_is_reversed() -> None:
    view = geese()
    (row,) = grid_rows(view, grid(view, 80), 5)
    assert [part for part, style in row if style] == ["[10]"]


def test_where_numbers_have_no_room_a_sign_says_how_large_they_are() -> None:
    assert text(geese(), 38)[1] == "> 2008 · · ▃ · █[▅]                 35"


def test_a_year_a_row_is_marked_whole() -> None:
    view = geese().to(Scale.YEAR)
    (row,) = grid_rows(view, grid(view, 60), 5)
    assert [style for _, style in row] == ["cursor"]
    assert "35         67" in row[0][0]


def test_the_rows_in_sight_are_the_page_of_the_cursor() -> None:
    view = TimeView.of(times(counted("1980-01", *[1] * 300)), "1990-01")
    rows = text(view, 80, 5)[1:]
    assert [row[2:6] for row in rows] == ["1990", "1991", "1992", "1993", "1994"]
    assert [row[0] for row in rows] == [">", " ", " ", " ", " "]
    first, second, last = (text(view.at(number), 80, 6)[1:] for number in _ENDS)
    assert [first[0][2:6], second[0][2:6], last[-1][2:6]] == ["1980", "1981", "2004"]


_ENDS = (
    Scale.MONTH.number("1980-01"),
    Scale.MONTH.number("1982-01"),
    Scale.MONTH.number("2004-12"),
)


def test_every_row_is_in_sight_when_the_cursor_is_in_it() -> None:
    view = TimeView.of(times(counted("1980-01", *[1] * 300)))
    for height in (1, 2, 7, 25, 40):
        for row in view.rows:
            shown = shown_rows(view.at(view.scale.at(row, 3)), height)
            assert row in shown
            assert len(shown) == min(height, len(view.rows))


def test_in_place_of_a_share_of_few_stands_of_how_many_and_of_none_nothing() -> None:
    whole = counted("2006-01", *[9] * 3, *[0] * 30, 400)
    view = TimeView.of(times(counted("2006-01", 9, *[0] * 32, 40), whole=whole))
    shares = [row.split()[-3:] for row in text(view, 75)[1:]]
    assert shares == [["9", "of", "27"], ["·", "·", "0"], ["[40]", "40", "100"]]
