from cabletui.archive.entries.indexer import Indexer
from cabletui.archive.fields import RELEASE_DAY
from cabletui.archive.index.index import Index
from cabletui.cable import Cable
from tests.archive.fiction import fictional

LONG = fictional(1, body="The longest of all. " * 9, released=None)
CABLES = {1: fictional(1), 2: fictional(2), 3: LONG, 4: fictional(1, body="Short.")}


def fetch(ordinal: int) -> Cable:
    return CABLES[ordinal]


def test_editions_find_each_other_within_a_batch_and_across() -> None:
    index = Index.create(None)
    indexer = Indexer(index, fetch)
    for ordinal in (1, 2, 3):
        indexer.place(ordinal, CABLES[ordinal])
    assert indexer.ordinals(LONG.reference_id) == (1, 3)
    assert index.editions(LONG.reference_id) == ()
    indexer.commit()
    assert index.editions(LONG.reference_id) == (3, 1)
    indexer.place(4, CABLES[4])
    held = [text.cable for text in indexer.texts(LONG.reference_id)]
    assert held == [CABLES[1], LONG, CABLES[4]]
    indexer.commit()
    assert index.editions(LONG.reference_id) == (3, 1, 4)
    assert len(index) == 2
    assert index.indexed_through == 4


def test_a_cable_is_indexed_with_what_other_editions_know() -> None:
    index = Index.create(None)
    indexer = Indexer(index, fetch)
    indexer.place(1, CABLES[1])
    indexer.place(3, LONG)
    indexer.commit()
    assert [count.name for count in index.counts(RELEASE_DAY)] == ["2011-08-30"]
