from itertools import combinations

import pytest

from cabletui.archive.words import families, words


def test_words_are_folded() -> None:
    assert words("Crème BRÛLÉE, S/NF 06LIMA12") == ["creme", "brulee", "s", "nf", "06lima12"]


@pytest.mark.parametrize(
    "group",
    [
        ("authority authorities", "author authors authored", "authorize authorized authorization"),
        ("private privately", "privatize privatization privatizing"),
        ("minor minors", "minority minorities"),
        ("legal legally", "legality", "legalize legalized"),
        ("seize seizes seized", "city cities", "visit visits visited", "prize prizes"),
    ],
)
def test_a_word_made_of_another_has_forms_of_its_own(group: tuple[str, ...]) -> None:
    found = [set(families(one.split())) for one in group]
    assert [len(one) for one in found] == [1] * len(group)
    assert all(one.isdisjoint(other) for one, other in combinations(found, 2))
