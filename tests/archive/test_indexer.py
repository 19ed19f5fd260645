from cabletui.archive.fields import RELEASE_DAY
from cabletui.archive.index.index import Index
from cabletui.archive.indexer import Indexing
from cabletui.cable import Cable
from tests.archive.fiction import fictional

LONG = fictional(1, body="The longest of all. " * 9, released=None)
CABLES = {1: fictional(1), 2: fictional(2), 3: LONG, 4: fictional(1, body="Short.")}


def fetch(ordinal: int) -> Cable:
    return CABLES[ordinal]


def test_editions_find_each_other_within_a_batch_and_across() -> None:
    index = Index.create(None)
    indexing = Indexing(index, fetch)
    for ordinal in (1, 2, 3):
        indexing.place(ordinal, CABLES[ordinal])
    assert indexing.ordinals(LONG.reference_id) == (1, 3)
    assert index.editions(LONG.reference_id) == ()
    indexing.commit()
    assert index.editions(LONG.reference_id) == (3, 1)
    indexing.place(4, CABLES[4])
    held = [text.cable for text in indexing.texts(LONG.reference_id)]
    assert held == [CABLES[1], LONG, CABLES[4]]
    indexing.commit()
    assert index.editions(LONG.reference_id) == (3, 1, 4)
    assert len(index) == 2
    assert index.indexed_through == 4


def test_a_cable_is_indexed_with_what_other_editions_know() -> None:
    index = Index.create(None)
    indexing = Indexing(index, fetch)
    indexing.place(1, CABLES[1])
    indexing.place(3, LONG)
    indexing.commit()
    assert [count.name for count in index.counts(RELEASE_DAY)] == ["2011-08-30"]
