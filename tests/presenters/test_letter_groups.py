import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.presenters.letter_groups import Alphabet, Entry, spelled

NAMES = ["PREL", "PGOV", "PTER", "ECON", "PREL-X", "2006", "Östmark", "Абв"]


def alphabet(names: list[str]) -> Alphabet[None]:
    return Alphabet(Entry(spelled(name), name, 1, None) for name in names)


def beginning(typed: str) -> list[str]:
    found = alphabet(NAMES)
    return [found.entries[row].name for row in found.beginning(typed)]


def test_others_come_first_then_the_letters() -> None:
    assert beginning("") == [
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
    assert beginning(typed) == found


def test_each_letter_knows_where_its_group_begins() -> None:
    assert alphabet(NAMES).letters == {"#": 0, "E": 2, "O": 3, "P": 4}


def test_the_letters_beside_skip_the_empty_ones() -> None:
    found = alphabet(NAMES)
    assert [found.beside("E", 1), found.beside("O", 1), found.beside("P", 1)] == ["O", "P", "P"]
    assert [found.beside("E", -1), found.beside("#", -1)] == ["#", "#"]
    assert found.beside("", 1) == "#"
    assert alphabet([]).beside("A", 1) == ""


@given(st.lists(st.text(max_size=8), max_size=30), st.text(alphabet="ABÖ12 ", max_size=3))
def test_the_range_is_exactly_what_begins_so(names: list[str], text: str) -> None:
    found, typed = alphabet(names), spelled(text)
    rows = found.beginning(typed)
    for row, entry in enumerate(found.entries):
        assert (row in rows) == entry.spelling.startswith(typed)


def test_spelling_leaves_letters_and_digits() -> None:
    assert spelled("Saint-Élie & Co. 2") == "SAINTELIECO2"
