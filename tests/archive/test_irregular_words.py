from collections.abc import Iterator

import pytest

from cabletui.archive.entries.entry import values
from cabletui.archive.index.index import Index
from cabletui.archive.irregular_words import irregular_forms
from cabletui.archive.query import matches, parse
from cabletui.archive.results import Order
from cabletui.cable.facts import rows
from tests.archive.fiction import fictional

ROWS = list(rows("irregular_forms"))
TEXTS = (
    "The policemen sold oysters.",
    "A policeman sells an oyster.",
    "Selling is over; the women spoke.",
    "A woman will speak of the crisis.",
    "Two crises, and an omen.",
    "Humans were found near Oman.",
)


@pytest.fixture(scope="module")
def index() -> Iterator[Index]:
    with Index.create(None) as made:
        for at, text in enumerate(TEXTS, 1):
            cable = fictional(at, reference_id=f"06OXBOW{at}", body=text, subject="")
            made.add(at, cable, values(cable), (at,))
        made.commit()
        yield made


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["word"])
def test_each_form_of_a_row_has_the_others(row: dict[str, str]) -> None:
    forms = {row["word"], *row["forms"].split()}
    assert len(forms) > 1
    for one in forms:
        if len(one) > 3:
            assert {*irregular_forms(one), one} >= forms


def test_the_table_is_sorted_and_has_no_word_twice() -> None:
    words = [row["word"] for row in ROWS]
    assert words == sorted(set(words))


@pytest.mark.parametrize(
    ("query", "cables"),
    [
        ("sell", {1, 2, 3}),
        ("sold", {1, 2, 3}),
        ("selling", {1, 2, 3}),
        ("policeman", {1, 2}),
        ("policemen", {1, 2}),
        ("woman", {3, 4}),
        ("speaking", {3, 4}),
        ("crisis", {4, 5}),
        ("crises", {4, 5}),
        ("omen", {5}),
        ("oman", {6}),
        ("human", {6}),
        ('"policeman"', {2}),
        ("=sold", {1}),
        ("-sold", {4, 5, 6}),
    ],
)
def test_irregular_forms_are_found_and_marked(index: Index, query: str, cables: set[int]) -> None:
    asked = parse(query)
    assert set(index.search(asked, Order.OLDEST).ordinals(0, 9)) == cables
    if not query.startswith("-"):
        for at, text in enumerate(TEXTS, 1):
            assert bool(matches(asked, text)) == (at in cables)
