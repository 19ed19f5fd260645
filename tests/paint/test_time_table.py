from dataclasses import replace

from cabletui.paint.time_table import table_height, table_rows
from cabletui.paint.time_view import TimeView
from cabletui.text.time_units import Scale
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


def test_a_share_of_few_says_of_how_many_cables() -> None:
    view = TimeView.of(times(GEESE, counted("2009-01", 3), whole=ALL | counted("2009-01", 6)))
    rows = ["".join(part for part, _ in row).split() for row in table_rows(view, 60)]
    assert rows[4] == ["of", "1,000", "0", "of", "6", "6"]


def test_empty_years_before_the_first_bar_take_no_column_until_the_cursor_goes_there() -> None:
    early, many = counted("1970-01", 1), counted("2008-01", *[50] * 24)
    view = TimeView.of(times(early | many, GEESE, whole=ALL))
    columns = "".join(part for part, _ in next(iter(table_rows(view, 140)))).split()
    assert columns == ["2008", "2009", "all"]
    start = "".join(part for part, _ in next(iter(table_rows(view.at(view.units[0]), 140))))
    assert start.split()[0] == "1970"


def test_names_of_months_stand_apart() -> None:
    both = replace(times(GEESE, counted("2008-01", *[9] * 9)), scales=(Scale.DAY, Scale.MONTH))
    view = TimeView.of(both).to(Scale.DAY)
    columns = "".join(part for part, _ in next(iter(table_rows(view, 60)))).split()
    assert columns[-1] == "all"
    assert all(len(name) == len("2008-01") for name in columns[:-1])


def test_the_year_of_the_cursor_is_in_sight() -> None:
    view = TimeView.of(times(counted("1980-01", *[1] * 300), GEESE), "1990-01")
    first = next(iter(table_rows(view, 60)))
    assert "1990" in first[0][0]
