from hypothesis import given
from hypothesis import strategies as st

from cabletui import cable
from tests.cable.reading.hostile import HOSTILE
from tests.cost import out_of_step


def test_commas_or_spaces_part_the_codes() -> None:
    assert cable.tags("TAGS: PREL, ETRD,\nKFLU\nSUBJECT: X") == ("PREL", "ETRD", "KFLU")
    assert cable.tags("TAGS PREL ETRD PREL SIPDIS\nSUBJECT: X") == ("PREL", "ETRD")


def test_a_person_in_brackets_is_one_tag() -> None:
    assert cable.tags("TAGS: OVIP (FENWICK, ODA), PREL\n") == ("OVIP", "FENWICK, ODA", "PREL")


def test_glued_codes_come_apart_only_on_request() -> None:
    assert cable.tags("TAGS: ETRDPREL\n") == ("ETRDPREL",)
    assert cable.tags("TAGS: ETRDPREL\n", canonicalize=True) == ("ETRD", "PREL")


def test_a_person_gets_the_middle_initial_of_the_text_only_on_request() -> None:
    body = "TAGS: OVIP (FENWICK, ODA), PREL\nSUBJECT: VISIT OF ODA P. FENWICK\n"
    assert cable.tags(body) == ("OVIP", "FENWICK, ODA", "PREL")
    assert cable.tags(body, canonicalize=True) == ("OVIP", "FENWICK, ODA P.", "PREL")
    other = body.replace("ODA P.", "ORLA P.")
    assert cable.tags(other, canonicalize=True) == ("OVIP", "FENWICK, ODA", "PREL")


def test_without_the_line_there_are_none() -> None:
    assert cable.tags("SUBJECT: BEES") == ()


@given(st.text())
def test_no_text_is_an_error(text: str) -> None:
    cable.tags(text)


def test_hostile_text_costs_little_more_than_its_length() -> None:
    assert out_of_step(cable.tags, HOSTILE) == []
