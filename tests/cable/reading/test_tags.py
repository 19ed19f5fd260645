import pytest
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


@pytest.mark.parametrize(
    "phrase",
    ["COST OF LIVING", "TALKS ON FISHERIES", "TIP IN WESTMARK", "FREEDOM OF THE PRESS"],
)
@pytest.mark.parametrize("canonicalize", [True, False])
def test_words_that_join_others_make_a_phrase(phrase: str, canonicalize: bool) -> None:
    found = cable.tags(f"TAGS: ECON {phrase} NO\nSUBJECT: X", canonicalize=canonicalize)
    assert found == ("ECON", phrase, "NO")


def test_beside_codes_they_are_codes_themselves() -> None:
    assert cable.tags("TAGS: ECON IN PK TO\nSUBJECT: X") == ("ECON", "IN", "PK", "TO")


def test_a_surname_of_four_letters_is_no_code() -> None:
    body = "TAGS: OVIP REED CONSTANCE NO\nSUBJECT: X"
    assert cable.tags(body) == ("OVIP", "REED CONSTANCE", "NO")
    assert cable.tags(body, canonicalize=True) == ("OVIP", "REED, CONSTANCE", "NO")


def test_a_visitor_between_commas_is_one_tag_on_request() -> None:
    body = "TAGS: OVIP, FENWICK, ODA, PREL\nSUBJECT: X"
    assert cable.tags(body) == ("OVIP", "FENWICK", "ODA", "PREL")
    assert cable.tags(body, canonicalize=True) == ("OVIP", "FENWICK, ODA", "PREL")


def test_alone_na_says_that_there_are_none() -> None:
    assert cable.tags("TAGS: NA\nSUBJECT: X") == cable.tags("TAGS: N/A\nSUBJECT: X") == ()
    assert cable.tags("TAGS: PREL NL NA\nSUBJECT: X") == ("PREL", "NL", "NA")


@pytest.mark.parametrize("code", ["PREL", "SENV", "KCRM", "EWWT"])
@pytest.mark.parametrize("at", range(4))
def test_a_letter_too_many_goes_on_request(code: str, at: int) -> None:
    slip = code[: at + 1] + code[at:]
    assert cable.tags(f"TAGS: NO {slip}\n", canonicalize=True) == ("NO", code)


@pytest.mark.parametrize("sign", [";", "/", ".", "\t", " AND ", ", "])
def test_other_signs_part_known_codes(sign: str) -> None:
    assert cable.tags(f"TAGS: (U) {sign.join(('PREL', 'ECON', 'ENRG'))}\n") == (
        "PREL",
        "ECON",
        "ENRG",
    )


@pytest.mark.parametrize("taken_out", ["XXXX", "XXXXXXXXXXXX"])
def test_what_was_taken_out_is_no_tag(taken_out: str) -> None:
    assert cable.tags(f"TAGS: PREL NO {taken_out}\nSUBJECT: X") == ("PREL", "NO")


@pytest.mark.parametrize(
    "behind", ["REF: OSLO 3", "Classified By: DCM Hale", "CLASSIFIED BY DCM HALE", "SUBJECT: X"]
)
def test_what_is_glued_behind_them_is_none(behind: str) -> None:
    assert cable.tags(f"TAGS: PREL PREF NO{behind}\n") == ("PREL", "PREF", "NO")
    assert cable.tags(f"E.O. 11652: GDSTAGS: PREL PREF NO{behind}\n") == ("PREL", "PREF", "NO")
