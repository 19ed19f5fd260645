from collections.abc import Iterator
from dataclasses import replace

import pytest

from cabletui.archive.entries.entry import values
from cabletui.archive.index.index import Index
from cabletui.archive.query import parse
from cabletui.archive.results import Order
from tests.archive.fiction import fictional

SPELLINGS = (
    *("06OXBOW11", "06 oxbow 0011", "oxbow 11 (2006)", "#06OXBOW11", "“06OXBOW11”", "06_OXBOW_11"),
    *("http://a.example/cable/2006/12/06OXBOW11.html", "06OXBOW11.", "ref: 06 Oxbow 11"),
)


@pytest.fixture(scope="module")
def index() -> Iterator[Index]:
    with Index.create(None) as made:
        for ordinal, one in enumerate(
            (
                replace(fictional(1), reference_id="06OXBOW11", references=("05LIMA12",)),
                replace(fictional(2), reference_id="05LIMA12", references=()),
                replace(fictional(3), reference_id="07OXBOW3", references=("06OXBOW11",)),
            ),
            1,
        ):
            made.add(ordinal, one, values(one), (ordinal,))
        made.commit()
        yield made


@pytest.mark.parametrize("spelling", SPELLINGS)
@pytest.mark.parametrize(
    ("field", "ordinals"), [("id", (1,)), ("ref", (3,)), ("cites", (3,)), ("citedby", (2,))]
)
def test_every_field_takes_every_spelling(
    index: Index, field: str, ordinals: tuple[int, ...], spelling: str
) -> None:
    quoted = f"{field}:{spelling}" if '"' in spelling else f'{field}:"{spelling.strip("“”")}"'
    for text in (f"{field}:{spelling}", quoted):
        assert index.search(parse(text), Order.OLDEST).ordinals(0, 9) == ordinals


def test_which_of_some_ids_are_not_held(index: Index) -> None:
    assert index.not_held((*SPELLINGS, "08LIMA12", "lima 12 2005")) == ("08LIMA12",)


def test_any_that_cites_something(index: Index) -> None:
    assert set(index.search(parse("ref:*"), Order.OLDEST).ordinals(0, 9)) == {1, 3}
