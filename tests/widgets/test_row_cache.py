import pytest

from cabletui.widgets.row_cache import BLOCK, KEPT, RowCache


class Asked:
    def __init__(self) -> None:
        self.ranges: list[tuple[int, int]] = []

    def __call__(self, start: int, stop: int) -> range:
        self.ranges.append((start, stop))
        return range(start, stop)


def test_rows_are_read_once_a_block() -> None:
    asked = Asked()
    cache = RowCache(1000, asked)
    assert [cache[row] for row in range(BLOCK)] == list(range(BLOCK))
    assert asked.ranges == [(0, BLOCK)]


def test_the_last_block_ends_with_the_list() -> None:
    asked = Asked()
    assert RowCache(BLOCK + 3, asked)[BLOCK + 2] == BLOCK + 2
    assert asked.ranges == [(BLOCK, BLOCK + 3)]


def test_only_the_blocks_last_used_are_kept() -> None:
    asked = Asked()
    cache = RowCache(BLOCK * 100, asked)
    for number in range(KEPT + 1):
        cache[number * BLOCK]
        cache[0]
    assert asked.ranges.count((0, BLOCK)) == 1
    cache[BLOCK]
    assert asked.ranges.count((BLOCK, 2 * BLOCK)) == 2


@pytest.mark.parametrize("row", [-1, 5])
def test_there_are_no_rows_beyond_the_ends(row: int) -> None:
    with pytest.raises(IndexError):
        RowCache(5, Asked())[row]
