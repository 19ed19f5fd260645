from collections.abc import Iterator
from dataclasses import replace

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


def test_what_cites_it_and_what_cites_the_same_is_like_it() -> None:
    asked = replace(CABLES[0], references=("05BOWMORE7", "05BOWMORE9"))
    citing = replace(CABLES[20], references=(asked.reference_id,))
    the_same = replace(CABLES[21], references=("05BOWMORE7",))
    cited = replace(CABLES[22], reference_id="05BOWMORE9")
    made = [asked, *CABLES[1:20], citing, the_same, cited, *CABLES[23:]]
    with Index.create(None) as index:
        for ordinal, one in enumerate(made, 1):
            index.add(ordinal, one, values(one), (ordinal,))
        index.commit()
        assert {21, 22, 23} <= set(index.similar(asked).ordinals(0, 6))
        assert index.shared(asked, {22: the_same.reference_id})[22][0] == "05BOWMORE7"
