import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui import cable
from tests.cable.reading.hostile import HOSTILE
from tests.cost import out_of_step

BODY = """C O N F I D E N T I A L SECTION 01 OF 03 ALDERMOOR 000402
They crossed the
ALDERMOOR 00000402  002 OF 003
border.
PAGE 02        ALDERM  00402  01 OF 07  271033Z
"""


def test_markers_old_and_new_are_found_in_place() -> None:
    found = [(one.kind, BODY[slice(*one.span)]) for one in cable.sections(BODY)]
    assert found == [
        ("section", "C O N F I D E N T I A L SECTION 01 OF 03 ALDERMOOR 000402"),
        ("page", "ALDERMOOR 00000402  002 OF 003"),
        ("page", "PAGE 02        ALDERM  00402  01 OF 07  271033Z"),
    ]


def test_the_classification_in_the_middle_of_a_line_is_one() -> None:
    body = (
        "THE BEES CROSSED TO THE                        SECRET\nPAGE 02  ALDERM  00402  271033Z\n"
        "OTHER SIDE.\n                  SECRET     PTQ7681\nThe SECRET is out.\n"
    )
    assert [body[slice(*one.span)].split(maxsplit=1)[0] for one in cable.sections(body)] == [
        "SECRET",
        "PAGE",
        "SECRET",
    ]


def test_plain_text_has_none() -> None:
    assert cable.sections("1. (U) The bees crossed.") == ()


@given(st.text())
def test_no_text_is_an_error(text: str) -> None:
    cable.sections(text)


def test_hostile_text_costs_little_more_than_its_length() -> None:
    assert out_of_step(cable.sections, HOSTILE) == []


@pytest.mark.parametrize(
    ("line", "page"),
    [
        ("SUBJECT: BEES AND HONEY ROME 00000402  001.2 OF 003", "ROME 00000402  001.2 OF 003"),
        ("END OF THE LA PAZ 00000402  002 OF 003", "LA PAZ 00000402  002 OF 003"),
        ("THE QUEEN BUENOS AIR 00000402  002 OF 003", "BUENOS AIR 00000402  002 OF 003"),
        ("THE ALDERMOOR 00000402  002 OF 003", "ALDERMOOR 00000402  002 OF 003"),
        ("the lamp ALDERMOOR 00000402  002 OF 003", "ALDERMOOR 00000402  002 OF 003"),
        ("of May. PORT ALDER 00000402  002 OF 003", "PORT ALDER 00000402  002 OF 003"),
    ],
)
def test_words_before_a_station_stay(line: str, page: str) -> None:
    (marker,) = cable.sections(line)
    assert line[slice(*marker.span)] == page
