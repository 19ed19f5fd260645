from collections.abc import Iterator

import pytest

from cabletui.archive.entries.entry import values
from cabletui.archive.field_parts.central_fields import CONCEPT
from cabletui.archive.index.index import Index
from cabletui.archive.query import parse
from cabletui.archive.results import Order
from cabletui.cable.cable import LIST_SIGN
from cabletui.errors import QuerySyntaxError
from tests.archive.fiction import fictional

CONCEPTS = (
    ("FISHERIES",),
    ("FISHERIES, WEST", "NET MAKING"),
    ("WEST COAST", "FISHERIES"),
    ("HERRING FISHERIES",),
    ("CAF\u00c9S", "1,500 NETS"),
    ("U.S. FLEET",),
    (),
    ("--",),
)


@pytest.fixture(scope="module")
def index() -> Iterator[Index]:
    with Index.create(None) as made:
        for ordinal, names in enumerate(CONCEPTS, 1):
            one = fictional(ordinal, attributes=(("Concepts", LIST_SIGN.join(names)),))
            made.add(ordinal, one, values(one), (ordinal,))
        made.commit()
        yield made


def found(index: Index, text: str) -> list[int]:
    return sorted(index.search(parse(text), Order.OLDEST).ordinals(0, 99))


@pytest.mark.parametrize(
    ("value", "ordinals"),
    [
        ("fisheries", [1, 3]),
        ("fisher*", [1, 2, 3, 4]),
        ("herring", [4]),
        ("west", [2, 3]),
        ('"west fisheries"', [2]),
        ("west coast", [3]),
        ("herring fisheries", [4]),
        ('"net making"', [2]),
        ("cafes", [5]),
        ("caf\u00e9*", [5]),
        ('"1,500 nets"', [5]),
        ('"u.s. fleet"', [6]),
        ('"u s fl"*', [6]),
        ("fleet", [6]),
        ("=fisheries", [1, 3]),
        ('"--"', [8]),
        ('""', []),
        ("*", [1, 2, 3, 4, 5, 6, 8]),
    ],
)
def test_a_concept_is_meant_by_the_words_of_its_name(
    index: Index, value: str, ordinals: list[int]
) -> None:
    assert found(index, f"concept:{value}") == ordinals


def test_words_of_two_concepts_of_a_cable_are_no_name(index: Index) -> None:
    with pytest.raises(QuerySyntaxError):
        found(index, 'concept:"coast fisheries"')


@pytest.mark.parametrize(
    ("value", "near"), [("fisherees", "FISHERIES"), ('"herrings coast"', "HERRING COAST")]
)
def test_a_misspelt_concept_is_asked_about(index: Index, value: str, near: str) -> None:
    with pytest.raises(QuerySyntaxError, match=f"Did you mean {near}"):
        found(index, f"concept:{value}")


def test_what_is_like_no_concept_is_only_unknown(index: Index) -> None:
    with pytest.raises(QuerySyntaxError, match=r"no concept “submarine”\.$"):
        found(index, "concept:submarine")


@pytest.mark.parametrize(
    ("begun", "names"),
    [
        ("fi", ["FISHERIES", "FISHERIES, WEST", "HERRING FISHERIES"]),
        ("west c", ["WEST COAST"]),
        ("coast f", []),
        ("NET", ["1,500 NETS", "NET MAKING"]),
    ],
)
def test_concepts_are_completed_by_any_word(index: Index, begun: str, names: list[str]) -> None:
    assert [one.name for one in index.complete(CONCEPT.index, begun, 9)] == names


def test_each_count_is_that_of_its_query(index: Index) -> None:
    for count in (*index.counts(CONCEPT.index), *index.complete(CONCEPT.index, "f", 9)):
        if count.name:
            assert len(found(index, f'concept:"{count.name}"')) == count.count, count.name
