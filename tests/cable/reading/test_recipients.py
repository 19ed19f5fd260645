from hypothesis import given
from hypothesis import strategies as st

from cabletui.cable import Recipient, info_recipients, recipients
from tests.cable.reading.hostile import HOSTILE
from tests.cost import out_of_step

HEADER = """O 050728Z DEC 06
FM AMEMBASSY ALDERMOOR
TO RUEHC/SECSTATE WASHDC NIACT IMMEDIATE 2742
RUEHXX/
ALDERMOOR 00000402  002 OF 003
RUEHQQ/HARBOUR POSTS COLLECTIVE PRIORITY
XMT/AMEMBASSY BRACKENHAM
AMCONSUL PORT QUILLON
INFO RUEHOO/AMEMBASSY OSTERVALE 0688
AMEMBASSY THISTLEDOWN
"""


def test_the_addressees_for_action_end_at_info() -> None:
    assert recipients(HEADER) == (
        Recipient("RUEHC", "SECSTATE WASHDC", "NIACT IMMEDIATE", "2742"),
        Recipient("RUEHXX", None, None, None),
        Recipient(
            "RUEHQQ",
            "HARBOUR POSTS COLLECTIVE",
            "PRIORITY",
            None,
            ("AMEMBASSY BRACKENHAM", "AMCONSUL PORT QUILLON"),
        ),
    )


def test_the_addressees_for_information_follow() -> None:
    assert info_recipients(HEADER) == (
        Recipient("RUEHOO", "AMEMBASSY OSTERVALE", None, "0688"),
        Recipient(None, "AMEMBASSY THISTLEDOWN", None, None),
    )


def test_a_header_without_addressees_has_none() -> None:
    assert recipients("This record is a partial extract.") == ()


@given(st.text())
def test_no_text_is_an_error(text: str) -> None:
    recipients(text)
    info_recipients(text)


def test_hostile_text_costs_little_more_than_its_length() -> None:
    pieces = (*HOSTILE, "INFO ", "TO RUEHC/", "FM A\n", "DE R #1 ", "XMT ")
    assert out_of_step(recipients, pieces) == []
    assert out_of_step(info_recipients, pieces) == []
