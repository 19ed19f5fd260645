import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.archive.query.spellings import is_compound, is_name, spelled
from cabletui.archive.words import words
from cabletui.cable.facts import rows

ROWS = list(rows("spellings"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["spellings"][:30])
def test_a_row_finds_each_of_its_spellings_by_any_other(row: dict[str, str]) -> None:
    group = [tuple(one.split()) for one in row["spellings"].split("|")]
    assert len(set(group)) == len(group) > 1
    assert row["source"]
    is_one_way = row["kind"] == "wider"
    assert not (is_one_way and any(group[0] in spelled(one) for one in group[1:]))
    for one in group[:1] if is_one_way else group:
        assert list(one) == words(" ".join(one))
        assert is_name(one)
        if one != ("u", "s"):  # which alone is another word
            assert {*spelled(one), one} >= set(group)


def test_the_table_is_long_enough_and_sorted() -> None:
    assert len(ROWS) >= 150
    assert sorted(tuple(row.values()) for row in ROWS) == [tuple(row.values()) for row in ROWS]


STEMS = ["organ", "civil", "mobil", "real", "stabil", "author"]


@given(st.sampled_from(STEMS), st.sampled_from(["e", "ed", "es", "er", "ing", "ation", "ations"]))
def test_both_ways_of_english_are_one(stem: str, ending: str) -> None:
    assert (f"{stem}iz{ending}",) in spelled((f"{stem}is{ending}",))
    assert (f"{stem}is{ending}",) in spelled((f"{stem}iz{ending}",))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("labour", "labor"),
        ("neighbours", "neighbors"),
        ("centre", "center"),
        ("defence", "defense"),
        ("programme", "program"),
        ("travelled", "traveled"),
        ("analyse", "analyze"),
    ],
)
def test_a_word_has_its_other_spelling_in_both_ways(one: str, other: str) -> None:
    assert (other,) in spelled((one,))
    assert (one,) in spelled((other,))


PART = st.text(alphabet="abcdefghijklmnop", min_size=4, max_size=8)


@given(PART, PART)
def test_a_word_of_two_is_found_in_one_and_in_two(first: str, second: str) -> None:
    assert is_compound(first, second)
    assert (first + second,) in spelled((first, second))
    assert (first, second) in spelled((first + second,))


@pytest.mark.parametrize(
    ("first", "second"),
    [("air", "strikes"), ("web", "site"), ("on", "going"), ("oil", "fields"), ("law", "makers")],
)
def test_a_short_word_that_compounds_begin_with_is_a_part_of_one(first: str, second: str) -> None:
    assert (first + second,) in spelled((first, second))
    assert (first, second) in spelled((first + second,))


@pytest.mark.parametrize("word", ["maybe", "notable", "within", "someone", "island", "behalf"])
def test_a_word_is_not_cut_into_small_ones(word: str) -> None:
    assert all(min(map(len, one)) > 3 for one in spelled((word,)) if len(one) > 1)


@pytest.mark.parametrize(
    ("one", "others"),
    [
        (("us",), [("u", "s")]),
        (("u", "s", "lamps"), [("us", "lamps")]),
        (("u", "s"), []),
        (("10000",), []),
    ],
)
def test_an_acronym_is_found_with_its_points(
    one: tuple[str, ...], others: list[tuple[str, ...]]
) -> None:
    assert [other for other in spelled(one) if other in others] == others
    assert ("us",) not in spelled(("u", "s"))


@given(st.lists(st.text(alphabet="abisourel1é", min_size=1, max_size=12), min_size=1, max_size=6))
def test_the_spellings_of_anything_are_few_and_others(asked: list[str]) -> None:
    found = spelled(tuple(asked))
    assert len(found) <= 32
    assert tuple(asked) not in found


@given(st.text(alphabet="abcdefghijkl", min_size=1, max_size=3), st.integers(1, 999))
def test_a_designation_is_one_with_its_hyphen_and_without(letters: str, number: int) -> None:
    ways = {(letters, f"{number}"), (f"{letters}{number}",)}
    several = {(letters, f"{number}s"), (f"{letters}{number}s",)}
    for one in ways:
        assert {*spelled(one), one} >= ways | several


def test_a_number_behind_a_word_is_no_designation() -> None:
    assert ("lamp16",) not in spelled(("lamp", "16"))
    assert ("in", "2006s") not in spelled(("in", "2006"))


PERSONS = [
    name
    for row in ROWS
    if row["kind"] == "person"
    for name in row["spellings"].split("|")
    if " " not in name
]


@given(st.sampled_from(PERSONS), st.text(alphabet="xyz", min_size=3, max_size=5))
def test_a_person_is_named_with_the_article_and_without(name: str, first: str) -> None:
    assert (first, "al", name) in spelled((first, name))
    assert (first, name) in spelled((first, "al", name))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("cheques", "checks"),
        ("skeptics", "sceptics"),
        ("judgments", "judgements"),
        ("catalogues", "catalogs"),
        ("dialog", "dialogue"),
        ("fulfil", "fulfill"),
        ("instalments", "installments"),
        ("enrolment", "enrollment"),
        ("sizable", "sizeable"),
    ],
)
def test_a_form_of_a_word_has_its_other_spelling(one: str, other: str) -> None:
    assert (other,) in spelled((one,))
    assert (one,) in spelled((other,))


@pytest.mark.parametrize("word", ["bill", "hills", "walls", "table", "blog", "checker"])
def test_a_word_that_only_ends_so_has_none(word: str) -> None:
    assert [one for one in spelled((word,)) if len(one) == 1] in ([], [("blogue",)])
