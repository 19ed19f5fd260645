import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.cable.reading.reference_slips import without_slips
from tests.cable.reading.hostile import HOSTILE
from tests.cost import out_of_step


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("0SLO L2", "OSLO 12"),
        ("CA1RO O12I", "CAIRO 0121"),
        ("DUB1IN 1S2", "DUBLIN 152"),
        ("5TATE 99O12", "STATE 99012"),
        ("P0RT OF SPAIN 12", "PORT OF SPAIN 12"),
        ("SANT0 DOMINGO (O8) 3", "SANTO DOMINGO (08) 3"),
        ("RI0 DE JANEIR0 44", "RIO DE JANEIRO 44"),
        ("OSLO 5,512", "OSLO  5512"),
        ("STATE 112,134", "STATE  112134"),
        ("LIMA.12", "LIMA 12"),
        ("LIMA.12.08", "LIMA 12/08"),
        ("07.LIMA.12", "07 LIMA 12"),
        ("TEL_AVIV_12", "TEL AVIV 12"),
    ],
)
def test_a_slip_of_the_wire_is_set_right(text: str, meant: str) -> None:
    assert without_slips(text) == meant


@pytest.mark.parametrize(
    "text",
    [
        "OSLO 12, 13",
        "OSLO 512,534",
        "OSLO 12,534,540",
        "STATE076214 05OSLO12 09MAR07",
        "021770B. STATE 12",
        "OSLO1B. STATE 2",
        "I. OSLO 12 L. LIMA 3",
        "9 FAM 41.31, U.S.12, NOV.12",
        "EUP20081019950022 061127Z TD-314/12",
    ],
)
def test_what_is_no_slip_is_left(text: str) -> None:
    assert without_slips(text) == text


@given(st.text("OSL0158BI .,_ATE", max_size=60))
def test_lines_keep_their_length(text: str) -> None:
    assert len(without_slips(text)) == len(text)


def test_hostile_text_costs_little_more_than_its_length() -> None:
    assert out_of_step(without_slips, HOSTILE) == []
