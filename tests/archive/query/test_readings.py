import pytest

from cabletui.archive.query import parse
from cabletui.archive.query.ast import All, Any, Words
from cabletui.archive.query.readings import adjoined, readings


def texts(query: str) -> list[str]:
    value = parse(query).tree
    assert isinstance(value, Words)
    return [
        " ".join(f"{one.text}{'…' * one.is_stem}" for one in reading) for reading in readings(value)
    ]


@pytest.mark.parametrize(
    ("query", "looked_for"),
    [
        ("lamp", ["lamp…"]),
        ("us", ["us", "u s"]),
        ("oil", ["oil"]),
        ("=lamp", ["lamp"]),
        ('"lamp"', ["lamp"]),
        ("lamp*", ["lamp.*"]),
        ("l?mp", ["l.mp"]),
        ("2,006", ["2006"]),
        ("10,000", ["10000", "10 thousand…", "10k"]),
        ("cease-fire", ["cease fire…", "ceasefire…"]),
        ('"cease fire"', ["cease fire", "ceasefire"]),
        ('="cease fire"', ["cease fire"]),
        ('"lamp oil"~3', ["lamp oil"]),
    ],
)
def test_what_a_word_is_looked_for_as(query: str, looked_for: list[str]) -> None:
    found = texts(query)
    assert found[0] == looked_for[0]
    assert set(looked_for) <= set(found)
    assert len(found) == 1 or len(looked_for) > 1


def test_names_have_no_forms() -> None:
    assert not readings(Words("fenwick"), is_inflected=False)[0][0].is_stem


def test_adjacent_words_may_be_one() -> None:
    tree = parse("old cease fire oil").tree
    assert isinstance(tree, All)
    old, either, oil = adjoined(tree.nodes, lambda word: word != "oldcease")
    assert (old, oil) == (Words("old"), Words("oil"))
    assert either == Any((All((Words("cease"), Words("fire"))), Words("ceasefire")))


@pytest.mark.parametrize("query", ["cease - fire", '"cease" fire', "=cease fire", "cease tag:PREL"])
def test_words_that_stand_apart_are_not_taken_together(query: str) -> None:
    tree = parse(query).tree
    assert isinstance(tree, All)
    assert adjoined(tree.nodes, lambda _: True) == list(tree.nodes)


def test_what_is_not_in_the_dictionary_is_not_looked_for() -> None:
    tree = parse("lamp cease").tree
    assert isinstance(tree, All)
    assert adjoined(tree.nodes, lambda _: False) == list(tree.nodes)


@pytest.mark.parametrize(
    ("typed", "looked_for"),
    [
        ("Füller", "fueller"),
        ("Möwe", "moewe"),
        ("Strände", "straende"),
        ("Fu\u0308ller", "fueller"),
    ],
)
def test_a_letter_with_dots_may_be_written_in_two(typed: str, looked_for: str) -> None:
    found = ["".join(one.text for one in reading) for reading in readings(Words(typed))]
    assert looked_for in found
    assert looked_for not in [one.text for one in readings(Words(typed, is_exact=True))[0]]
