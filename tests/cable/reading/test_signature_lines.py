import pytest

from cabletui.cable.reading import signature_lines


@pytest.mark.parametrize(
    "line",
    [
        "NNNN",
        "CONFIDENTIAL",
        "SECRET//NOFORN",
        "EXDIS",
        "NOFORN SIPDIS",
        "End Cable Text",
        "ALDER MINIMIZE CONSIDERED.",
        "May 12, 2008",
        "GRAYSTRAND 00000012  002.2 OF 002",
    ],
)
def test_a_signature_may_stand_above_what_offices_add(line: str) -> None:
    assert signature_lines.is_noise(line)


@pytest.mark.parametrize("line", ["FENWICK", "Landis", "The mayor smiled.", "O'DARE"])
def test_names_and_sentences_are_no_noise(line: str) -> None:
    assert not signature_lines.is_noise(line)


def test_a_note_is_known_by_its_beginning() -> None:
    assert signature_lines.begins_note("NOTE BY OC/T: HEADING AS RECEIVED.")
    assert not signature_lines.begins_note("Notes were taken.")


def test_an_address_leads_to_a_name_and_a_sentence_does_not() -> None:
    assert signature_lines.leads_to_name("http://alder.example/index. cfm ")
    assert not signature_lines.leads_to_name("We met in the ")


def test_a_line_is_open_or_closed() -> None:
    assert signature_lines.is_closed("The mayor smiled.")
    assert not signature_lines.is_closed("The mayor smiled at")
    assert signature_lines.leaves_open("The mayor smiled at")
    assert not signature_lines.leaves_open("The mayor smiled")


def test_words_that_end_texts_are_no_names() -> None:
    assert signature_lines.is_no_name("END COMMENT")
    assert signature_lines.is_no_name("XXXXXXXX")
    assert not signature_lines.is_no_name("FENWICK")


def test_some_names_are_places() -> None:
    assert signature_lines.is_of_place("Oslo")
    assert not signature_lines.is_of_place("Fenwick")
