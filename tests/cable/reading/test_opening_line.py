import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.cable.reading.opening_line import OpeningLine, opening_line
from tests.cable.reading.hostile import HOSTILE


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("CONFIDENTIAL ALDERMOOR 000007\n", ("CONFIDENTIAL", "ALDERMOOR", 7)),
        (
            "C O N F I D E N T I A L SECTION 01 OF 03 LA PAZ 024302 \n \nSIPDIS \nNOFORN \n",
            ("CONFIDENTIAL//NOFORN", "LA PAZ", 24302),
        ),
        ("S E C R E T BRINOVA 000123 NOFORN\n", ("SECRET//NOFORN", "BRINOVA", 123)),
        (
            "UNCLAS BRINOVA 000012\nSENSITIVE\n",
            ("UNCLASSIFIED//FOR OFFICIAL USE ONLY", "BRINOVA", 12),
        ),
        ("UNCLASSIFIED\n1. NOFORN IN THE TEXT\n", ("UNCLASSIFIED", "", None)),
        ("A letter of SECRET 000012\n", ("", "", None)),
    ],
)
def test_the_first_line_tells(body: str, line: tuple[str, str, int | None]) -> None:
    assert opening_line(body) == OpeningLine(*line)


@given(st.text())
def test_no_text_is_an_error(text: str) -> None:
    opening_line(text)


def test_hostile_text_is_no_trouble() -> None:
    for piece in HOSTILE:
        opening_line("SECRET " + piece * (200_000 // len(piece)))
