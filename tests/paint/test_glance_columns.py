from cabletui.location import Results
from cabletui.paint.glance_columns import glance_columns
from cabletui.paint.home_row import GlanceRow


def part(name: str, size: int, least: int = 0) -> list[GlanceRow]:
    rows = [GlanceRow(f"{name}{n}", 1, 1, Results("*")) for n in range(size)]
    return [GlanceRow(name, least=least), *rows]


ROWS = [*part("level", 7), *part("tag", 16, 6), *part("origin", 16, 6)]


def names(height: int, columns: int) -> list[str]:
    return [row.name for row in glance_columns(ROWS, height, columns) if row.opens]


def counted(shown: list[str]) -> list[int]:
    return [sum(name.startswith(one) for name in shown) for one in ("level", "tag", "origin")]


def test_where_there_is_little_room_there_are_as_many_as_must_be() -> None:
    assert counted(names(24, 1)) == [7, 6, 6]


def test_where_not_all_of_it_is_in_sight_there_are_more_to_move_to() -> None:
    assert counted(names(20, 1)) == [7, 10, 10]


def test_in_more_columns_there_are_more_of_each() -> None:
    assert len(names(24, 1)) == 7 + 6 + 6
    assert len(names(24, 2)) == 7 + 14 + 14
    assert len(names(24, 3)) == 7 + 16 + 16


def test_of_nothing_there_is_nothing() -> None:
    assert glance_columns([], 24, 3) == ()
