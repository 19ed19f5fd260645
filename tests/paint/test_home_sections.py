from cabletui.location import Results
from cabletui.paint.home_row import HomeRow
from cabletui.paint.home_sections import Section, laid_out
from cabletui.presenters.home_menu import chance, heading


def section(name: str, count: int) -> Section:
    rows = (HomeRow(f"{name} {number}", opens=Results("*")) for number in range(count))
    return Section(heading(name), tuple(rows))


def test_rows_without_a_key_are_numbered_through_the_sections() -> None:
    rows = laid_out((section("where", 3), chance(), section("searches", 8)), 9)
    digits = [row.digit for row in rows if not row.is_heading and not row.key_id]
    assert digits == [*"123456789", "", ""]


def test_a_section_without_rows_has_no_heading() -> None:
    assert laid_out((section("where", 0), section("lists", 1)), 9)[0].name == "lists"


def test_sections_are_apart_where_all_of_it_has_room() -> None:
    parts = (section("where", 2), section("lists", 2))
    assert [row.name for row in laid_out(parts, 7)].index("lists") == 4
    assert [row.name for row in laid_out(parts, 6)].index("lists") == 3
