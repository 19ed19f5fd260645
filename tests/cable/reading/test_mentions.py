import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui import cable
from tests.cable.reading.hostile import HOSTILE
from tests.cost import out_of_step

HEAD = "SUBJECT: X\n\nREF: A. BRASILIA 2082\n     B. MOSCOW 774\n     C. E-MAIL OF 3 MAY\n\n1. (C) "
ONE = "SUBJECT: X\n\nREF: MOSCOW 774\n\n1. (C) "


def _mentioned(body: str) -> list[tuple[str, str]]:
    found = cable.mentions(body, cable.references(body, year=2006))
    assert all(body[slice(*one.span)] == one.text for one in found)
    return [(one.text, str(one.reference or "")) for one in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("As before (ref A).", [("ref A", "06BRASILIA2082")]),
        ("REFTEL B told it.", [("REFTEL B", "06MOSCOW774")]),
        ("Told (Ref \nB) and on.", [("Ref \nB", "06MOSCOW774")]),
        ("Per ref a, no.", [("ref a", "06BRASILIA2082")]),
        ("In refs A and B.", [("refs A", "06BRASILIA2082"), ("B", "06MOSCOW774")]),
        ("See refs A, B.", [("refs A", "06BRASILIA2082"), ("B", "06MOSCOW774")]),
        ("In ref B, a demarche.", [("ref B", "06MOSCOW774")]),
        ("Refs A-C say.", [("Refs A", "06BRASILIA2082"), ("C", "")]),
        ("In ref A and again.", [("ref A", "06BRASILIA2082")]),
        ("As reftel a little late; ref D; ref A's.", []),
        ("A reference, a referee, reftels.", []),
    ],
)
def test_letters_mean_bullets(text: str, found: list[tuple[str, str]]) -> None:
    assert _mentioned(HEAD + text) == found


def test_numbers_mean_the_items_of_a_numbered_list() -> None:
    head = "SUBJECT: X\n\nREF: 1. BRASILIA 2082\n     2. MOSCOW 774\n\n1. (C) "
    assert _mentioned(head + "Reftel 2 told it, ref\n2. (C) and on; refs 1 and 2.") == [
        *[("Reftel 2", "06MOSCOW774"), ("refs 1", "06BRASILIA2082"), ("2", "06MOSCOW774")]
    ]


def test_the_only_citation_needs_no_letter() -> None:
    assert _mentioned(f"{ONE}As reftel said (ref A).") == [
        ("reftel", "06MOSCOW774"),
        ("ref A", "06MOSCOW774"),
    ]


def test_a_list_without_bullets_is_counted() -> None:
    body = "REF: MOSCOW 774; BRASILIA 2082\n\n1. (C) As in ref B."
    assert _mentioned(body) == [("ref B", "06BRASILIA2082")]


def test_where_nothing_is_cited_nothing_is_meant() -> None:
    assert _mentioned("SUBJECT: X\n\n1. (C) As in ref B and reftel.") == []


@given(st.text())
def test_no_text_is_an_error(text: str) -> None:
    body = ONE + text
    cable.mentions(body, cable.references(body, year=2006))


def test_hostile_text_costs_little_more_than_its_length() -> None:
    def work(body: str) -> None:
        cable.mentions(body, cable.references(body, year=2006))

    assert out_of_step(work, (*HOSTILE, "ref ", "ref A, ", "ref A and "), HEAD) == []


def test_a_bracket_is_of_the_mention() -> None:
    body = "REF: A. OSLO 12 B. LIMA 4\n\n1. (U) As ref (a) said, and (see ref B) others.\n"
    found = cable.mentions(body, cable.references(body, year=2009))
    assert [one.text for one in found] == ["ref (a)", "ref B"]
