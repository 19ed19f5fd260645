from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.archive.entries.entry import values
from cabletui.archive.index.index import Index
from cabletui.archive.query import parse
from cabletui.archive.results import Order
from tests.archive.fiction import fictional

FILLER = " ".join(["They spoke of the tide."] * 8)
CABLES = (
    ("Tide", f"The lamp. {FILLER} {FILLER} The harbour."),
    ("Tide", f"The lamp of the harbour. {FILLER} {FILLER} Oil."),
    ("The lamp", f"Of the lamp. {FILLER} {FILLER} The harbour oil."),
    ("Tide", f"A lamplight. {FILLER} {FILLER} The harbour oil."),
    ("Tide", f"Boats. {FILLER} {FILLER} And more boats."),
)


@pytest.fixture(scope="module")
def index() -> Iterator[Index]:
    with Index.create(None) as made:
        for at, (subject, body) in enumerate(CABLES, 1):
            one = fictional(at, reference_id=f"06OXBOW{at}", body=body, subject=subject)
            made.add(at, one, values(one), (at,))
        made.commit()
        yield made


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("lamp", 3),
        ('lamp harbour -"harbour oil"', 2),
        ('lamp tide harbour -"harbour oil"', 2),
        ("lamp -oil", 1),
        ("boa*", 5),
        ("lamp tide", 3),
        ("lamplights", 4),
        ("lamp OR boats", 3),
        ("(lamp OR oil) harbour", 3),
    ],
)
def test_what_is_more_relevant_comes_first(index: Index, query: str, first: int) -> None:
    found = index.search(parse(query), Order.RELEVANCE)
    assert found.ordinals(0, 9)[0] == first


TERMS = ("lamp", "lam*", "-oil", '"the harbour"', "harbour", "tag:PREL", "boat OR oil")


@given(st.lists(st.sampled_from(TERMS), min_size=1, max_size=4))
def test_the_order_changes_nothing_of_what_is_found(index: Index, terms: list[str]) -> None:
    query = parse(" ".join(terms))
    ranked = index.search(query, Order.RELEVANCE)
    timed = index.search(query, Order.OLDEST)
    assert sorted(ranked.ordinals(0, 9)) == sorted(timed.ordinals(0, 9))
    assert len(ranked) == len(timed) == index.count(query)
