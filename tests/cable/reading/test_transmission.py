from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.cable import transmission
from tests.cable.reading.hostile import HOSTILE
from tests.cost import out_of_step

HEADER = """VZCZCXYZ0042
OO RUEHQX RUEHZZ
DE RUEHAL #0402/01 3390728
ZNY CCCCC ZZH
O R 050728Z DEC 06 ZDK
FM AMEMBASSY ALDERMOOR
TO RUEHC/SECSTATE WASHDC IMMEDIATE 2742"""


def test_the_opening_lines_are_read() -> None:
    sent = transmission(HEADER)
    assert sent.id == "VZCZCXYZ0042"
    assert (sent.originator, sent.serial) == ("RUEHAL", 402)
    assert sent.precedence == ("O", "R")
    assert sent.date_time_group == "050728Z DEC 06"
    assert sent.time == datetime(2006, 12, 5, 7, 28, tzinfo=UTC)
    assert sent.security == "ZNY CCCCC ZZH"


@pytest.mark.parametrize(
    ("text", "year"),
    [("281848Z DEC 66", 1966), ("010000Z JAN 10", 2010), ("010000Z JAN 2009", 2009)],
)
def test_the_century_follows_from_the_archive(text: str, year: int) -> None:
    time = transmission(text).time
    assert time is not None
    assert time.year == year


@pytest.mark.parametrize("text", ["312560Z DEC 06", "310101Z FEB 06", "050728Z DEZ 06", ""])
def test_an_impossible_time_is_none(text: str) -> None:
    assert transmission(text).time is None


@given(st.text())
def test_no_text_is_an_error(text: str) -> None:
    transmission(text)


def test_hostile_text_costs_little_more_than_its_length() -> None:
    pieces = (*HOSTILE, "INFO ", "TO RUEHC/", "FM A\n", "DE R #1 ", "XMT ")
    assert out_of_step(transmission, pieces) == []
