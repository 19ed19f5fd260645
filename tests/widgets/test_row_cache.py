import pytest

from cabletui.errors import LibraryError
from cabletui.widgets.row_cache import BLOCK, KEPT, RowCache, Unread


class Asked:
    """Rows that are their own numbers; some cannot be read, and some are gone."""

    def __init__(self, broken: range = range(0), gone: range = range(0)) -> None:
        self.ranges: list[tuple[int, int]] = []
        self._broken = broken
        self._gone = gone

    def __call__(self, start: int, stop: int) -> list[int]:
        self.ranges.append((start, stop))
        for row in range(start, stop):
            if row in self._broken:
                raise LibraryError(f"Row {row} is damaged.")
        return [row for row in range(start, stop) if row not in self._gone]


def test_rows_are_read_once_a_block() -> None:
    asked = Asked()
    cache = RowCache(1000, asked)
    for row in range(BLOCK):
        cache.read(range(row, row + 1))
    assert [cache.at_hand(row) for row in range(BLOCK)] == list(range(BLOCK))
    assert asked.ranges == [(0, BLOCK)]


def test_who_only_looks_reads_nothing() -> None:
    asked = Asked()
    assert RowCache(1000, asked).at_hand(3) is None
    assert asked.ranges == []


def test_the_last_block_ends_with_the_list() -> None:
    asked = Asked()
    cache = RowCache(BLOCK + 3, asked)
    cache.read(range(BLOCK + 2, BLOCK + 90))
    assert cache.at_hand(BLOCK + 2) == BLOCK + 2
    assert asked.ranges == [(BLOCK, BLOCK + 3)]


def test_only_the_blocks_last_used_are_kept() -> None:
    asked = Asked()
    cache = RowCache(BLOCK * 100, asked)
    for number in range(KEPT + 1):
        cache.read(range(number * BLOCK, number * BLOCK + 1))
        cache.read(range(1))
    assert asked.ranges.count((0, BLOCK)) == 1
    cache.read(range(BLOCK, BLOCK + 1))
    assert asked.ranges.count((BLOCK, 2 * BLOCK)) == 2


def test_a_view_of_any_height_is_at_hand_as_a_whole() -> None:
    rows = range(BLOCK // 2, BLOCK * (KEPT + 5))
    cache = RowCache(BLOCK * 100, Asked())
    cache.read(rows)
    assert [cache.at_hand(row) for row in rows] == list(rows)


@pytest.mark.parametrize("row", [-BLOCK, -1, 5, BLOCK, 10**9])
def test_there_are_no_rows_beyond_the_ends(row: int) -> None:
    cache = RowCache(5, Asked())
    assert cache.read(range(row, row + 1)) == ""
    cache.read(range(5))
    assert cache.at_hand(row) is None


def test_a_row_that_cannot_be_read_takes_no_other_with_it() -> None:
    cache = RowCache(BLOCK, Asked(broken=range(7, 9)))
    assert cache.read(range(3)) == "Row 7 is damaged."
    assert cache.at_hand(6) == 6
    assert cache.at_hand(7) == Unread("Row 7 is damaged.")
    assert cache.at_hand(8) == Unread("Row 8 is damaged.")
    assert cache.at_hand(9) == 9


def test_what_went_wrong_is_told_once() -> None:
    cache = RowCache(BLOCK, Asked(broken=range(1)))
    assert [bool(cache.read(range(3))) for _ in range(3)] == [True, False, False]


def test_rows_that_are_no_longer_there_are_told() -> None:
    cache = RowCache(BLOCK, Asked(gone=range(60, BLOCK)))
    assert "no longer" in cache.read(range(3))
    assert cache.at_hand(59) == 59
    assert isinstance(cache.at_hand(60), Unread)
