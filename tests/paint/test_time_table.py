from cabletui.paint.time_table import table_height, table_rows
from cabletui.paint.time_view import TimeView
from tests.paint.times import ALL, GEESE, counted, times


def test_years_stand_across_and_queries_below_each_other() -> None:
    view = TimeView.of(times(GEESE, counted("2009-01", 3), whole=ALL | counted("2009-01", 60)))
    rows = ["".join(part for part, _ in row).split() for row in table_rows(view, 60)]
    assert rows == [
        ["2008", "2009", "all"],
        ["query", "1", "35", "0", "35"],
        ["of", "1,000", "67", "0", "60"],
        ["query", "2", "0", "3", "3"],
        ["of", "1,000", "0", "50", "5"],
    ]
    assert table_height(view) == len(rows)


def test_the_year_of_the_cursor_is_in_sight() -> None:
    view = TimeView.of(times(counted("1980-01", *[1] * 300), GEESE), "1990-01")
    first = next(iter(table_rows(view, 60)))
    assert "1990" in first[0][0]
