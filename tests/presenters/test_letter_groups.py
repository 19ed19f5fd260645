import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.presenters.letter_groups import (
    IndexEntry,
    IndexFilter,
    LetterGroups,
    as_typed,
    letter_beside,
    letters,
    words_as_typed,
)

NAMES = ["PREL", "PGOV", "PTER", "ECON", "PREL-X", "2006", "Östmark", "Абв"]


def alphabet(names: list[str]) -> LetterGroups[None]:
    return LetterGroups(IndexEntry(as_typed(name), name, 1, None) for name in names)


def entry(name: str, count: int, meaning: str, kind: str = "", damaged: bool = False):  # type: ignore[no-untyped-def]
    return IndexEntry(name, name, count, None, words_as_typed(meaning), kind, damaged)


TAGS = LetterGroups(
    [
        entry("KTFN", 86, "Terrorism finance", "program"),
        entry("PTER", 1_090, "Terrorists and terrorism", "subject"),
        entry("PREL", 4_767, "External political relations", "subject"),
        entry("TERRORISM", 3, "PTER Terrorists", damaged=True),
        entry("TS", 40, "Tunisia", "country"),
        entry("ZQX", 1, "", damaged=True),
    ]
)


def found(typed: str, **more: object) -> list[str]:
    return [one.name for one in TAGS.found(IndexFilter(typed, **more))]  # type: ignore[arg-type]


def test_others_come_first_then_the_letters() -> None:
    assert [one.name for one in alphabet(NAMES).of(IndexFilter())] == [
        "2006", "Абв", "ECON", "Östmark", "PGOV", "PREL", "PREL-X", "PTER",
    ]  # fmt: skip


@given(st.lists(st.text(max_size=8), max_size=30), st.text(alphabet="ABÖ12 ", max_size=3))
def test_what_begins_so_is_found_and_nothing_else(names: list[str], text: str) -> None:
    groups, typed = alphabet(names), as_typed(text)
    begun = [one for one in groups.entries if one.spelling.startswith(typed)]
    assert groups.found(IndexFilter(typed)) == begun


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("TERR", ["PTER", "KTFN"]),
        ("TERRORISMF", ["KTFN"]),
        ("T", ["TS", "PTER", "KTFN"]),
        ("POLITICALREL", ["PREL"]),
        ("ERROR", []),
        ("ZQ", ["ZQX"]),
    ],
)
def test_what_no_code_begins_with_is_looked_for_in_the_meanings(
    typed: str, names: list[str]
) -> None:
    assert found(typed) == names


def test_damaged_spellings_stand_there_only_if_they_are_wanted() -> None:
    assert "TERRORISM" not in found("")
    assert found("TERR", has_damaged=True) == ["TERRORISM", "PTER", "KTFN"]


def test_a_kind_stands_apart_and_counts_make_an_order() -> None:
    assert TAGS.kinds == ("subject", "country", "program")
    assert found("", kind="subject") == ["PREL", "PTER"]
    assert found("", is_by_count=True) == ["PREL", "PTER", "KTFN", "TS"]


def test_what_is_shown_is_written_and_read_back() -> None:
    shown = IndexFilter("AB"), IndexFilter("", "country", True, True), IndexFilter(kind="x")
    for narrowing in shown:
        assert IndexFilter.read(narrowing.written, narrowing.typed) == narrowing


def test_each_letter_knows_where_its_group_begins() -> None:
    assert letters(alphabet(NAMES).entries) == {"#": 0, "E": 2, "O": 3, "P": 4}


def test_the_letters_beside_skip_the_empty_ones() -> None:
    having = letters(alphabet(NAMES).entries)
    assert [letter_beside(having, letter, 1) for letter in "EOP"] == ["O", "P", "P"]
    assert [letter_beside(having, letter, -1) for letter in "E#"] == ["#", "#"]
    assert letter_beside(having, "", 1) == "#"
    assert letter_beside({}, "A", 1) == ""


def test_spelling_leaves_letters_and_digits() -> None:
    assert as_typed("Saint-Élie & Co. 2") == "SAINTELIECO2"
