import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.archive.index.near_words import beginnings, distance, near

KNOWN = [("qadhafi", 9), ("government", 300), ("harbour", 50), ("lamp", 20), ("saakashvili", 4)]
WORD = st.text(alphabet="abcdefgh", min_size=6, max_size=12)


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("goverment", ["government"]),
        ("ghadafi", ["qadhafi"]),
        ("khaddafi", ["qadhafi"]),
        ("saakaschwili", ["saakashvili"]),
        ("lapm", ["lamp"]),
        ("lamp", []),
        ("zebra", []),
    ],
)
def test_a_slip_finds_the_word(word: str, found: list[str]) -> None:
    assert [name for name, _ in near(word, KNOWN, 3)] == found


@given(WORD, st.data())
def test_one_slip_is_one_letter_away(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(word) - 2))
    slips = (
        word[:at] + word[at + 1 :],
        word[:at] + "x" + word[at:],
        word[:at] + "x" + word[at + 1 :],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    )
    for slip in slips:
        assert distance(word, slip, 2) <= 1
        assert near(slip, [(word, 1)], 1) == ([(word, 1)] if slip != word else [])
        assert word[:1] in beginnings(slip)


@given(WORD, WORD)
def test_the_distance_is_the_same_both_ways(one: str, other: str) -> None:
    assert distance(one, other, 12) == distance(other, one, 12)
    assert (distance(one, other, 12) == 0) == (one == other)
