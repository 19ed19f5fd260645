from hypothesis import given
from hypothesis import strategies as st

from cabletui.paint.sparkline import sparkline
from cabletui.text.time_units import Scale

FIRST = Scale.QUARTER.number("2004-01")


def line(*counts: int) -> str:
    return sparkline({FIRST + at: count for at, count in enumerate(counts) if count})


def test_each_quarter_is_as_high_as_its_count_and_none_is_left_out() -> None:
    assert line(8, 0, 1, 4, 2) == "2004 █ ▁▄▂ 2005"


def test_one_quarter_or_none_is_no_line() -> None:
    assert line() == line(3) == ""


def test_a_few_early_ones_are_left_out() -> None:
    assert line(1, *[0] * 30, *[100] * 8).startswith("2011 █")


@given(st.lists(st.integers(0, 999), min_size=2, max_size=200))
def test_it_never_takes_more_than_its_room(counts: list[int]) -> None:
    assert len(line(*counts)) <= 40
