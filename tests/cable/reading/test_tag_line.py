import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui import cable
from cabletui.cable.reading.tag_line import tag_line
from tests.cable.reading.hostile import HOSTILE
from tests.cost import out_of_step


@pytest.mark.parametrize(
    "lines",
    [
        "ECON PREL\nNO",
        "ECON, PREL\nNO",
        "ECON PREL \n \nNO \n ",
        "ECON PREL,\n\nNO",
        "\nECON PREL\nNO",
        "ECON PREL \\\nNO \\",
        "ECON\u2028PREL\u2028NO",
        "ECON PREL\nALDERMOOR 00000012  001.2 OF 003\nNO",
        "ECON PREL PORT ALDER 00000012  001.2 OF 003\nNO".replace("PORT ALDER", "NEW DELHI"),
        "econ prel\nno",
    ],
)
def test_a_line_of_nothing_but_codes_goes_on(lines: str) -> None:
    assert cable.tags(f"TAGS: {lines}\nSUBJECT: SALMON") == ("ECON", "PREL", "NO")


@pytest.mark.parametrize(
    "following",
    ["SIPDIS", "NOFORN", "No", "BRIDGES CLOSE", "1. (U) NO", "UNCLASSIFIED", "OSLO FOR ECON"],
)
def test_a_line_of_something_else_does_not(following: str) -> None:
    assert cable.tags(f"TAGS: ECON PREL\n{following}\nSUBJECT: SALMON") == ("ECON", "PREL")


@pytest.mark.parametrize(
    "label",
    [
        "N/A\nTAGES: ",
        "N/A\nTAGGS: ",
        "N/A\nTGAS: ",
        "N/A\nTAFS: ",
        "N/A\nTAG S: ",
        "N/A\nTTAGS: ",
        "N/A\nTAGS - ",
        "N/A\nTAGS",
        "N/A\nTAGES ",
        "N/ATAGS: ",
        "N/A TAGS ",
        "DECL: 06/02/2018 TAG ",
        "DECL: 06/02/2018 AGS: ",
        "DECL: 06/02/2018TAGS: ",
    ],
)
def test_a_label_with_a_slip_is_one_before_a_code(label: str) -> None:
    assert cable.tags(f"E.O. 12958: {label}ECON, NO\nSUBJECT: SALMON") == ("ECON", "NO")


def test_a_word_like_the_label_is_none_without_a_code() -> None:
    assert tag_line("SUBJECT: SALMON\n\n1. (U) The\nBAGS: NETS AND ROPES\n") is None


def test_a_sentence_after_a_comma_is_no_part_of_the_list() -> None:
    body = "TAGS: ECON, NO,\nTHE PORT BOARD MEETS IN THE OLD LIGHTHOUSE\n"
    assert cable.tags(body) == ("ECON", "NO")


@given(st.text())
def test_no_text_is_an_error(text: str) -> None:
    tag_line("TAGS: " + text)


def test_hostile_text_costs_little_more_than_its_length() -> None:
    assert out_of_step(tag_line, HOSTILE) == []
    assert out_of_step(lambda text: tag_line("TAGS: " + text), HOSTILE) == []
