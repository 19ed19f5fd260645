from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from cabletui.archive.entries.entry import values
from cabletui.archive.index.index import Index
from cabletui.cable import Cable, Moment
from tests.archive.fiction import fictional

RARE = ("oysters", "mussels", "herring", "lobster", "dredging", "quotas")
PLAIN = [f"wharf{number}" for number in range(40)]


def cable(number: int, words: Sequence[str], **fields: object) -> Cable:
    plain = {"tags": (), "references": (), "created": Moment.parse("2006-03-01T09:00Z")}
    text = " ".join(words)
    name = f"06OXBOW{number}"
    made = fictional(number, reference_id=name, subject="TALKS", body=f"1. (U) {text}.")
    return replace(made, **{**plain, **fields})  # type: ignore[arg-type]


ASKED = cable(1, RARE[:3], tags=("KOYS",), references=("05BOWMORE7",))
OTHERS = {
    "brief": cable(2, RARE[:3]),
    "long": cable(3, [*RARE, *PLAIN]),
    "tagged": cable(4, [RARE[0], *PLAIN[:4]], tags=("KOYS",)),
    "untagged": cable(5, [RARE[0], *PLAIN[:4]]),
    "citing": cable(6, [*PLAIN[:9], RARE[0]], references=("06OXBOW1",)),
    "citing the same": cable(7, [*PLAIN[:9], RARE[0]], references=("05BOWMORE7",)),
    "citing another": cable(8, [*PLAIN[:9], RARE[0]], references=("05BOWMORE8",)),
    "later": cable(9, RARE[:3], created=Moment.parse("2006-09-01T09:00Z")),
    "form": cable(10, ["oyster", "mussel", *PLAIN[20:30]]),
    "no form": cable(11, ["quotas", "dredging", *PLAIN[20:30]]),
}
CABLES = [ASKED, *OTHERS.values(), *(cable(at, (f"pier{at // 2}",)) for at in range(12, 40))]


@pytest.fixture(scope="module")
def index() -> Iterator[Index]:
    with Index.create(None) as made:
        for ordinal, one in enumerate(CABLES, 1):
            made.add(ordinal, one, values(one), (ordinal,))
        made.commit()
        yield made


@pytest.mark.parametrize(
    ("liker", "less"),
    [
        ("brief", "long"),  # which has the three words, too, and much else
        ("tagged", "untagged"),
        ("citing", "citing another"),
        ("citing the same", "citing another"),
        ("citing", "citing the same"),
        ("brief", "later"),
        ("form", "no form"),
    ],
)
def test_one_is_liker_than_another(index: Index, liker: str, less: str) -> None:
    for names in ((liker, less), (less, liker)):
        others = {CABLES.index(OTHERS[name]) + 1: OTHERS[name] for name in names}
        first = index.likest_first(ASKED, others)[0]
        assert others[first] is OTHERS[liker]


def test_of_equals_the_first_stays_first(index: Index) -> None:
    twins = {7: cable(50, ("heron",)), 3: cable(51, ("heron",)), 5: cable(52, ("heron",))}
    assert index.likest_first(ASKED, twins) == (7, 3, 5)
    assert index.likest_first(cable(60, ()), {}) == ()
