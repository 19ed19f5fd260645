from collections.abc import Iterator

import pytest

from cabletui.archive.entries.entry import values
from cabletui.archive.fields import BODY
from cabletui.archive.index.index import Index
from cabletui.archive.query import matches, parse
from cabletui.archive.results import Order
from tests.archive.fiction import fictional

BODIES = (
    "The policy of the police.",
    "Policies of lighting and of ties; tie the mayor.",
    "A ceasefire, and cease-fires.",
    "They cease to fire.",
    "Qadhafi of the organisation",
    "Gaddafi of the organization",
    "The U.S. lamp",
    "They gave us lamps",
    "The policing of pol",
)


@pytest.fixture(scope="module")
def index() -> Iterator[Index]:
    with Index.create(None) as made:
        for ordinal, body in enumerate(BODIES, 1):
            one = fictional(ordinal, reference_id=f"06OXBOW{ordinal}", body=body, subject="Oil")
            made.add(ordinal, one, values(one), (ordinal,))
        made.commit()
        yield made


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("policy", {1, 2}),
        ("POLICIES", {1, 2}),
        ("=policy", {1}),
        ('"policy"', {1}),
        ("police", {1, 9}),
        ("pol", {9}),
        ("ceasefire", {3}),
        ("cease fire", {3, 4}),
        ("cease-fire", {3}),
        ("-ceasefire policy", {1, 2}),
        ("gaddafi", {5, 6}),
        ("=gaddafi", {6}),
        ('"gaddafi of the organization"', {5, 6}),
        ("organisations", {5, 6}),
        ('"US lamp"', {7}),
        ("u.s.", {7}),
        ("=us", {8}),
    ],
)
def test_a_word_finds_its_forms_and_spellings(index: Index, query: str, found: set[int]) -> None:
    hits = index.search(parse(query), Order.OLDEST)
    assert set(hits.ordinals(0, 99)) == found
    if not query.startswith("-"):
        marked = {at for at, body in enumerate(BODIES, 1) if matches(parse(query), body)}
        assert marked >= found


def test_the_most_frequent_form_comes_after_the_word_itself(index: Index) -> None:
    known = index._words()
    assert known.forms(BODY, "policies") == ("policies", "policy")
    assert known.forms(BODY, "nothing") == ()
    assert known.forms(BODY, "ties") == ("ties",)
