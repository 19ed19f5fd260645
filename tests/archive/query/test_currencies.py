from collections.abc import Iterator

import pytest

from cabletui.archive.entries.entry import values
from cabletui.archive.index.index import Index
from cabletui.archive.query import matches, parse
from cabletui.archive.query.currencies import currencies, is_sum
from cabletui.archive.results import Order
from cabletui.archive.searchable import as_words
from cabletui.archive.words import words
from tests.archive.fiction import fictional

TEXTS = (
    "They paid $40 million for lamps.",
    "They paid 40 million euros.",
    "The cost is 40 million.",
    "It was USD 40 million, or 40,000,000 U.S. dollars.",
    "The 40 lamps of a million.",
    "They want US$ 5 in all, and R$9.",
    "They want €5 and 9 lamps.",
)


@pytest.fixture(scope="module")
def index() -> Iterator[Index]:
    with Index.create(None) as made:
        for at, text in enumerate(TEXTS, 1):
            one = fictional(at, body=f"1. (U) {text}", subject="")
            made.add(at, one, values(one), (at,))
        made.commit()
        yield made


@pytest.mark.parametrize(
    ("query", "cables"),
    [
        ("$40 million", {1, 4}),
        ("US$40 million", {1, 4}),
        ("US$ 40 million", {1, 4}),
        ("USD 40 million", {1, 4}),
        ("$40M", {1, 4}),
        ("40 million dollars", {1, 4}),
        ("40 million US dollars", {1, 4}),
        ("€40 million", {2}),
        ("40 million euros", {2}),
        ("£40 million", set()),
        ("40 million", {1, 2, 3, 4}),
        ("lamps 40 million", {1}),
        ("lamps $40 million", {1}),
        ('"paid 40 million"', {1, 2}),
        ('"paid $40 million for lamps"', {1}),
        ("40 lamps million", {1, 5}),
        ("$5", {6}),
        ("€5", {7}),
        ("$9", set()),
        ("9", {6, 7}),
        ("-$40", {2, 3, 5, 6, 7}),
        ("=$5", {6}),
    ],
)
def test_a_sum_is_found_and_marked_in_its_currency(
    index: Index, query: str, cables: set[int]
) -> None:
    tree = parse(query)
    assert set(index.search(tree, Order.OLDEST).ordinals(0, 9)) == cables
    marked = {at for at in cables if matches(tree, TEXTS[at - 1])}
    assert marked == (set() if "-" in query else cables)


def sums(text: str) -> set[tuple[str, ...]]:
    return set(currencies(words(as_words(text))))


def test_a_sum_has_the_code_before_it_or_the_name_behind() -> None:
    assert ("usd", "40", "million") in sums("40 million dollars")
    assert ("40", "million", "us", "dollars") in sums("$40 million")
    assert ("eur", "5m") in sums("5M euros")


@pytest.mark.parametrize("text", ["40 million", "40 pounds", "dollars", "usd", "lamps 5", "$x"])
def test_what_has_no_currency_is_no_other_sum(text: str) -> None:
    assert sums(text) == set()


def test_an_amount_of_two_words_is_read_as_one() -> None:
    assert is_sum(["40", "million"])
    assert not is_sum(["40", "lamps"])
