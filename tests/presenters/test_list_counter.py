import pytest

from cabletui.presenters.list_counter import ListCounter


@pytest.mark.parametrize(
    ("counter", "marked", "text"),
    [
        (ListCounter("346 cables", "newest first", 3), 0, "346 cables, 3 read, newest first"),
        (ListCounter("1 cable"), 0, "1 cable"),
        (ListCounter("2,000 cables", read=1_200), 2, "2 marked, 2,000 cables, 1,200 read"),
        (ListCounter(), 1, "1 marked"),
    ],
)
def test_the_title(counter: ListCounter, marked: int, text: str) -> None:
    assert counter.text(marked) == text
