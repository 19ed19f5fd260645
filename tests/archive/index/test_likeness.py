from collections.abc import Iterator

import pytest

from cabletui.archive.entries.entry import values
from cabletui.archive.index.index import Index
from tests.archive.fiction import fictional

TEXTS = (
    ("OYSTERS OF THE BAY", "Oysters were harvested at the quay near Dunmore.", ("PREL", "KOYS")),
    ("A HARVEST", "Oysters and mussels: harvested by Dunmore men.", ("PREL",)),
    ("OYSTERS AGAIN", "The mayor spoke of oysters and of Dunmore.", ("PREL",)),
    ("FISHERIES", "A treaty on fisheries was signed.", ("PREL", "KOYS")),
    *(
        (f"LAMPS {number}", f"Lamp {number} was lit at the quay.", ("PREL",))
        for number in range(30)
    ),
)
CABLES = [
    fictional(number, reference_id=f"06OXBOW{number}", subject=subject, body=body, tags=tags)
    for number, (subject, body, tags) in enumerate(TEXTS, 1)
]


@pytest.fixture(scope="module")
def index() -> Iterator[Index]:
    with Index.create(None) as made:
        for ordinal, one in enumerate(CABLES, 1):
            made.add(ordinal, one, values(one), (ordinal,))
        made.commit()
        yield made


def test_what_shares_rare_words_comes_first(index: Index) -> None:
    found = index.similar(CABLES[0]).ordinals(0, 9)
    assert set(found) == {2, 3, 4}
    assert found[-1] == 4  # a rare code is worth less than several words


def test_what_is_shared_is_said_the_most_telling_first(index: Index) -> None:
    others = {ordinal: CABLES[ordinal - 1].reference_id for ordinal in (2, 3, 4, 9)}
    shared = index.shared(CABLES[0], others)
    assert shared[2] == ("oysters", "harvested", "dunmore")
    assert shared[3] == ("oysters", "dunmore")
    assert shared[4] == ("KOYS",)
    assert shared[9] == ()


def test_a_cable_without_rare_words_is_like_none(index: Index) -> None:
    plain = fictional(99, reference_id="06OXBOW99", subject="", body="The a of.", tags=())
    assert len(index.similar(plain)) == 0
    assert index.shared(plain, {}) == {}
