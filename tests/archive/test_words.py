from itertools import combinations

import pytest

from cabletui.archive.words import families, has_forms, stems, words
from cabletui.cable.facts import rows

APART = list(rows("word_families"))


def test_words_are_folded() -> None:
    assert words("Crème BRÛLÉE, S/NF 06LIMA12") == ["creme", "brulee", "s", "nf", "06lima12"]


@pytest.mark.parametrize(
    "group",
    [
        ("authority authorities", "author authors authored", "authorize authorized authorization"),
        ("private privately", "privatize privatization privatizing"),
        ("minor minors", "minority minorities"),
        ("legal legally", "legality", "legalize legalized"),
        ("social socially", "socialism", "socialist socialists"),
        ("terror terrorism",),
        ("torture tortured torturing torturer", "torturous torturously"),
        ("danger dangers dangerous dangerously",),
        ("imports imported importing", "importance important"),
        ("units unit", "united", "unites unite"),
        ("seize seizes seized", "city cities", "visit visits visited", "prize prizes"),
    ],
)
def test_a_word_made_of_another_has_forms_of_its_own(group: tuple[str, ...]) -> None:
    found = [set(families(one.split())) for one in group]
    assert [len(one) for one in found] == [1] * len(group)
    assert all(one.isdisjoint(other) for one, other in combinations(found, 2))


@pytest.mark.parametrize("row", APART, ids=lambda row: row["words"].split()[0])
def test_a_row_of_the_table_tells_words_apart_that_share_a_stem(row: dict[str, str]) -> None:
    named = row["words"].split()
    assert all(map(has_forms, named))
    assert len(set(stems([*named, row["apart_from"]]))) == 1
    assert len(set(families(named))) == 1
    assert not {*families(named)} & {*families([row["apart_from"]])}


def test_the_table_is_sorted_and_has_no_word_twice() -> None:
    named = [word for row in APART for word in row["words"].split()]
    assert [row["words"] for row in APART] == sorted(row["words"] for row in APART)
    assert len(named) == len(set(named))
