from decimal import Decimal
from itertools import product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cabletui.archive.query.amounts import amounts, is_amount
from cabletui.archive.query.spellings import spelled
from cabletui.archive.searchable import as_words
from cabletui.archive.words import words

UNITS = {
    "thousand": (3, ("K", " thousand")),
    "million": (6, ("M", "mn", " mn", " mln", " million", "million")),
    "billion": (9, ("B", "bn", " bn", " bln", " billion")),
    "trillion": (12, ("tn", " trn", " trillion")),
}
SIGNS = ("", "$", "US$", "EUR ", "USD", "Rs. ")


def written(number: Decimal, unit: str) -> list[tuple[str, ...]]:
    """Return how an amount is written with a unit, and in digits."""
    power, names = UNITS[unit]
    digits = f"{number.scaleb(power):,.0f}"
    return [tuple(words(as_words(way))) for way in (digits, *(f"{number}{name}" for name in names))]


NUMBERS = st.integers(11, 9_999).filter(lambda n: n % 10).map(lambda n: Decimal(n) / 10)


@given(NUMBERS, st.sampled_from(sorted(UNITS)), st.sampled_from(SIGNS))
def test_an_amount_is_found_in_each_way_by_each_other(
    number: Decimal, unit: str, sign: str
) -> None:
    assume(unit != "thousand" or not Decimal("1.9") <= number < Decimal("2.1"))  # years
    ways = written(number, unit)
    if unit == "billion" and number in (Decimal("1.4"), Decimal("1.5")):
        ways.remove(ways[1])  # which is a reason of classification
    before = words(as_words(f"{sign}{number}"))[:-1]
    for one, other in product(ways, ways):
        assert {*amounts(one), one} >= {other}
        assert (*before, *other) in {*spelled((*before, *one)), (*before, *one)}


@pytest.mark.parametrize(
    "text",
    ["2006", "1990", "999", "12.5", "5 lamps", "f16", "5 m", "5 k", "1.4b", "1.5 B", "mn", "0k"],
)
def test_what_is_no_amount_has_no_other_way(text: str) -> None:
    found = words(as_words(text))
    assert list(amounts(found)) == []
    assert not is_amount(found)


def test_two_words_are_one_amount() -> None:
    assert is_amount(("5", "million"))
    assert not is_amount(("5",))
    assert not is_amount(("5m", "million"))


@given(st.lists(st.text("0123456789kmbn", min_size=1, max_size=20), min_size=1, max_size=3))
def test_the_ways_of_anything_are_others(asked: list[str]) -> None:
    assert tuple(asked) not in set(amounts(asked))
