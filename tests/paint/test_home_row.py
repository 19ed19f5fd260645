from cabletui.location import Results
from cabletui.paint.home_row import GlanceRow, HomeRow, glance_line, home_line
from cabletui.text.cells import width

SEARCH = HomeRow("lamps", "lighthouse OR lamp", ("238", "233", "+3"), Results("lighthouse"))


def test_counts_stand_under_the_names_of_their_columns() -> None:
    head = HomeRow("Your searches", cells=("cables", "unread", "new"), is_heading=True)
    line, over = home_line(SEARCH, 78, "4").text, home_line(head, 78).text
    assert line.startswith("4  lamps              lighthouse OR lamp ")
    assert [line.index(count) + len(count) for count in ("238", "233", "+3")] == [
        over.index(name) + len(name) for name in ("cables", "unread", "new")
    ]


def test_where_there_is_little_room_the_first_count_and_the_last_stay() -> None:
    assert home_line(SEARCH, 38, "4").text.split() == ["4", "lamps", "238", "+3"]


def test_no_line_is_wider_than_its_room() -> None:
    long = HomeRow("A list with a name " * 4, "and more of it " * 9, ("12", "3"), Results("*"))
    for columns in (1, 2, 9, 20, 38, 60, 80, 200):
        for row in (long, SEARCH, HomeRow("", is_heading=True)):
            assert width(home_line(row, columns, "9").text) <= max(columns, 22)


def test_a_count_is_never_far_from_its_name() -> None:
    assert width(home_line(SEARCH, 240, "4").text) == 88


def test_a_bar_shows_a_share() -> None:
    row = GlanceRow("2009", 40, 80, Results("date:2009"))
    assert glance_line(row, 41, 8).text == f"{'2009':8} {40:>8}  {'█' * 10}▌"
    assert glance_line(row, 20, 8).text == f"{'2009':8} {40:>8}"
    assert glance_line(GlanceRow("By year"), 40, 8).style == "heading"
