from hypothesis import given
from hypothesis import strategies as st

from cabletui.text.counts import bar, counted, grouped, word_count


def test_thousands_stand_apart() -> None:
    assert grouped(251287) == "251,287"


def test_one_is_singular() -> None:
    assert [counted(n, "cable") for n in (0, 1, 67532)] == ["0 cables", "1 cable", "67,532 cables"]
    assert counted(2, "country", "countries") == "2 countries"


def test_a_bar_shows_that_there_is_something() -> None:
    assert bar(1, 100_000, 40) == "▏"
    assert bar(0, 100, 40) == ""
    assert bar(100, 100, 40) == "█" * 40
    assert bar(25, 100, 10) == "██▌"


@given(st.text(alphabet="ab \n\u3000"), st.integers(1, 9))
def test_words_are_counted_as_if_all_at_once(text: str, times: int) -> None:
    long = (text or "a") * (times << 15)
    assert word_count(long) == len(long.split())
