from collections.abc import Iterator

import pytest

from cabletui.archive.entries.entry import values
from cabletui.archive.index import result_set
from cabletui.archive.index.index import Index
from cabletui.archive.index.result_set import ResultSet
from cabletui.archive.query import parse
from cabletui.archive.results import Order
from tests.archive.fiction import fictional

CABLES = [fictional(number) for number in range(1, 101)]


@pytest.fixture(scope="module")
def index() -> Iterator[Index]:
    with Index.create(None) as made:
        for ordinal, cable in enumerate(CABLES, 1):
            made.add(ordinal, cable, values(cable), (ordinal,))
        made.commit()
        yield made


def everything(index: Index, order: Order) -> ResultSet:
    return index.search(parse("*"), order)


def test_every_page_is_a_part_of_one_order(index: Index) -> None:
    hits = everything(index, Order.NEWEST)
    pages = [hits.ordinals(start, start + 7) for start in range(0, 100, 7)]
    ordinals = [ordinal for page in pages for ordinal in page]
    minutes = [CABLES[ordinal - 1].created.minutes for ordinal in ordinals]
    assert sorted(ordinals) == list(range(1, 101))
    assert minutes == sorted(minutes, reverse=True)
    assert everything(index, Order.OLDEST).ordinals(0, 100) == tuple(reversed(ordinals))


@pytest.mark.parametrize("order", [Order.NEWEST, Order.OLDEST])
@pytest.mark.parametrize("query", ["*", "tag:PREL"])
@pytest.mark.parametrize("block", [6, 256])
def test_a_part_is_the_same_however_it_was_read(
    index: Index, monkeypatch: pytest.MonkeyPatch, order: Order, query: str, block: int
) -> None:
    whole = index.search(parse(query), order).ordinals(0, 100)
    monkeypatch.setattr(result_set, "_FIRST_PAGE", 3)
    monkeypatch.setattr(result_set, "_STRIDE", 8)
    monkeypatch.setattr(result_set, "_BLOCK", block)
    monkeypatch.setattr(result_set, "_BLOCKS_KEPT", 2)
    hits = index.search(parse(query), order)
    for start in (*range(len(whole) - 1, 0, -9), 4, len(whole) // 2):
        for stop in (start + 1, start + 4, start + 20, len(whole) + 5):
            assert hits.ordinals(start, stop) == whole[start:stop]
