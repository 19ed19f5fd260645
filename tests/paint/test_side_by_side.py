from itertools import groupby

from hypothesis import given
from hypothesis import strategies as st

from cabletui.paint.side_by_side import in_columns

PARTS = st.lists(st.integers(1, 12), max_size=12).map(
    lambda sizes: [[f"{part}.{row}" for row in range(size)] for part, size in enumerate(sizes)]
)


def cut(rows: tuple[str, ...], height: int) -> list[list[str]]:
    return [[*rows[at : at + height]] for at in range(0, len(rows), height)]


def test_parts_stand_whole_and_the_columns_are_about_as_long() -> None:
    rows = in_columns(["Aaa", "Bb", "Cc", "Dd"], "-", 8, 2)
    assert ["".join(one) for one in cut(rows, 8)] == ["Aaa-Bb--", "Cc-Dd"]


def test_a_part_goes_on_in_the_next_column_where_there_is_too_little_room() -> None:
    rows = in_columns(["Aaaaaaaaa", "Bb"], "-", 6, 2)
    assert ["".join(one) for one in cut(rows, 6)] == ["Aaaaaa", "aaa-Bb"]


def test_no_heading_stands_alone_at_the_foot_of_a_column() -> None:
    rows = in_columns(["Aaa", "Bbbbbbbb"], "-", 6, 1)
    assert ["".join(one) for one in cut(rows, 6)] == ["Aaa---", "Bbbbbb", "bb"]


@given(PARTS, st.integers(1, 20), st.integers(1, 4))
def test_no_row_is_lost_and_each_stays_in_its_place(
    parts: list[list[str]], height: int, columns: int
) -> None:
    rows = in_columns(parts, "-", height, columns)
    assert [row for row in rows if row != "-"] == [row for part in parts for row in part]


@given(PARTS, st.integers(12, 20), st.integers(1, 4))
def test_no_part_is_broken_if_all_have_room(
    parts: list[list[str]], height: int, columns: int
) -> None:
    rows = in_columns(parts, "-", height, columns)
    if len(rows) > height * columns:
        return
    whole = [
        {row.partition(".")[0] for row in column if row != "-"} for column in cut(rows, height)
    ]
    if sum(map(len, parts)) + 2 * len(parts) <= height:
        seen = [part for column in whole for part in column]
        assert len(seen) == len(set(seen))


@given(PARTS, st.integers(1, 20), st.integers(1, 4))
def test_no_column_begins_with_a_blank(parts: list[list[str]], height: int, columns: int) -> None:
    rows = in_columns(parts, "-", height, columns)
    assert not any(column[0] == "-" for column in cut(rows, height))
    assert not rows or [kind for kind, _ in groupby(rows)][-1] != "-"
