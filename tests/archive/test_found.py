from collections.abc import Iterator

import pytest

from cabletui.archive.found import Found
from cabletui.archive.index import Index
from cabletui.archive.query import parse
from cabletui.archive.values import Order
from tests.archive.fiction import fictional

CABLES = [fictional(number) for number in range(1, 101)]


@pytest.fixture(scope="module")
def index() -> Iterator[Index]:
    with Index.create(None) as made:
        for ordinal, cable in enumerate(CABLES, 1):
            made.add(ordinal, cable, (ordinal,))
        made.commit()
        yield made


def everything(index: Index, order: Order) -> Found:
    return index.search(parse("*"), order)


def test_every_page_is_a_part_of_one_order(index: Index) -> None:
    hits = everything(index, Order.NEWEST)
    pages = [hits.ordinals(start, start + 7) for start in range(0, 100, 7)]
    ordinals = [ordinal for page in pages for ordinal in page]
    minutes = [CABLES[ordinal - 1].created.minutes for ordinal in ordinals]
    assert sorted(ordinals) == list(range(1, 101))
    assert minutes == sorted(minutes, reverse=True)
    assert everything(index, Order.OLDEST).ordinals(0, 100) == tuple(reversed(ordinals))


@pytest.mark.parametrize("order", Order)
def test_a_cable_knows_its_place(index: Index, order: Order) -> None:
    hits = everything(index, order)
    for place, ordinal in enumerate(hits.ordinals(0, 100)):
        assert hits.position(CABLES[ordinal - 1].reference_id) == place
