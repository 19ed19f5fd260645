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


OFFICES = (
    "ACTION EUR-00\n\nINFO  LOG-00   EEB-00   /000W\n"
    "                  ------------------7B3C1F  191022Z /38\nP 191021Z JUN 00\n"
)


def test_the_offices_of_a_copy_in_washington_are_no_addressees() -> None:
    header = OFFICES + "FM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nINFO AMEMBASSY STOCKHOLM\n"
    assert [one.name for one in info_recipients(header)] == ["AMEMBASSY STOCKHOLM"]
    assert info_recipients("INFO LOG-00 EEB-00 /000W\n") == ()


def test_several_numbers_of_an_addressee_are_a_range() -> None:
    (one,) = recipients("TO RUEHC/SECSTATE WASHDC IMMEDIATE 3806 - 3812\n")
    assert (one.name, one.precedence, one.number) == ("SECSTATE WASHDC", "IMMEDIATE", "3806-3812")
    (glued,) = recipients("TO RUEHC/SECSTATE WASHDC0412\n")
    assert (glued.name, glued.number) == ("SECSTATE WASHDC", "0412")
    (force,) = recipients("TO RHMFISS/HQ AF-09\n")
    assert (force.name, force.number) == ("HQ AF-09", None)
