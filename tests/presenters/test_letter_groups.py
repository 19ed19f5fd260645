import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.presenters.letter_groups import IndexEntry, LetterGroups, as_typed

NAMES = ["PREL", "PGOV", "PTER", "ECON", "PREL-X", "2006", "Östmark", "Абв"]


def alphabet(names: list[str]) -> LetterGroups[None]:
    return LetterGroups(IndexEntry(as_typed(name), name, 1, None) for name in names)


def names_for(typed: str) -> list[str]:
    found = alphabet(NAMES)
    return [found.entries[row].name for row in found.with_prefix(typed)]


def test_others_come_first_then_the_letters() -> None:
    assert names_for("") == [
        "2006", "Абв", "ECON", "Östmark", "PGOV", "PREL", "PREL-X", "PTER",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("P", ["PGOV", "PREL", "PREL-X", "PTER"]),
        ("PRE", ["PREL", "PREL-X"]),
        ("PRELX", ["PREL-X"]),
        ("OST", ["Östmark"]),
        ("20", ["2006"]),
        ("PZ", []),
        ("Z", []),
    ],
)
def test_what_begins_as_typed(typed: str, found: list[str]) -> None:
    assert names_for(typed) == found


def test_each_letter_knows_where_its_group_begins() -> None:
    assert alphabet(NAMES).letters == {"#": 0, "E": 2, "O": 3, "P": 4}


def test_the_letters_beside_skip_the_empty_ones() -> None:
    found = alphabet(NAMES)
    assert [found.letter_after("E", 1), found.letter_after("O", 1), found.letter_after("P", 1)] == [
        "O",
        "P",
        "P",
    ]
    assert [found.letter_after("E", -1), found.letter_after("#", -1)] == ["#", "#"]
    assert found.letter_after("", 1) == "#"
    assert alphabet([]).letter_after("A", 1) == ""


@given(st.lists(st.text(max_size=8), max_size=30), st.text(alphabet="ABÖ12 ", max_size=3))
def test_the_range_is_exactly_what_begins_so(names: list[str], text: str) -> None:
    found, typed = alphabet(names), as_typed(text)
    rows = found.with_prefix(typed)
    for row, entry in enumerate(found.entries):
        assert (row in rows) == entry.spelling.startswith(typed)


def test_spelling_leaves_letters_and_digits() -> None:
    assert as_typed("Saint-Élie & Co. 2") == "SAINTELIECO2"
