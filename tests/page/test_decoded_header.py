from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from cabletui.page.cable_page import cable_page
from cabletui.page.decoded_header import decoded_header
from cabletui.page.page import Point
from cabletui.page.reading_mode import VERBATIM, ReadingMode
from tests.paint.cables import CABLE

HEADER = """VZCZCXRO6254
OO RUEHGS
DE RUEHPV #0112/01 0630915
ZNY CCCCC ZZH
O P 040915Z MAR 06
FM AMEMBASSY PORT VENTOSO
TO RUEHC/SECSTATE WASHDC IMMEDIATE 2742
INFO RUEHXX/TIDE COLLECTIVE
XMT AMCONSUL GRAYSTRAND
RUEHBO/AMEMBASSY BLUE BAY PRIORITY 0004"""


def labelled(header: str) -> dict[str, str]:
    return {entry.label: entry.text for entry in decoded_header(header)}


def test_who_sent_it_to_whom_how_urgent_and_when() -> None:
    assert labelled(HEADER) == {
        "From": "Embassy Port Ventoso  (RUEHPV)",
        "Sent": "Saturday 4 March 2006, 09:15 UTC",
        "Urgency": "IMMEDIATE for action, PRIORITY for information",
        "To": "Secretary of State, Washington (RUEHC) no. 2742 IMMEDIATE",
        "For information": (
            "TIDE COLLECTIVE (RUEHXX) without Consulate Graystrand\n"
            "Embassy Blue Bay (RUEHBO) no. 4 PRIORITY"
        ),
        "Security": "encrypted, confidential  (ZNY CCCCC ZZH)",
        "Message": "number 112 of the sender, VZCZCXRO6254",
    }


def test_what_is_not_there_is_left_out() -> None:
    assert labelled("DE RUEHPV #0112") == {"From": "RUEHPV", "Message": "number 112 of the sender"}
    assert labelled("R 990915Z MAR 06")["Sent"] == "990915Z MAR 06"
    assert decoded_header("") == decoded_header("nothing of the kind") == ()


def test_places_beyond_it_are_the_same_as_in_the_verbatim_page() -> None:
    cable = replace(CABLE, header=HEADER)
    verbatim, decoded = (
        cable_page(cable, mode) for mode in (VERBATIM, ReadingMode(is_decoded=True))
    )
    place = Point(2, 0, 7)
    assert decoded.offset_of(place) == verbatim.offset_of(place)
    assert decoded.point_at(verbatim.offset_of(place)) == place
    start = verbatim.offset_of(Point(1, 0, 0))
    assert decoded.offset_of(Point(1, 3, 2)) == start
    assert decoded.point_at(start + 5) == Point(1, 0, 5)
    assert verbatim.nearest(Point(1, 4, 0)) == Point(1, 0, 0)
    assert decoded.nearest(Point(1, 0, len(HEADER))) == Point(1, 0, 0)


def test_a_header_that_cannot_be_decoded_stays_as_it_is() -> None:
    page = cable_page(replace(CABLE, header="nothing"), ReadingMode(is_decoded=True))
    assert page.boxes[1].entries[0].text == "nothing"


@given(st.text())
def test_no_text_is_an_error(text: str) -> None:
    decoded_header(text)


TELEGRAM = """SECRET//NODIS

PAGE 01  PORT ALDER 00959  01 OF 02  171944Z

11
ACTION EUR-25    INFO  OCT-01  QQ-00

LAB-06  /032 W
DRAFTED BY EUR/ CE: N LAMP, JR.
05/17/74 EXT 23262
APPROVED BY S/S:AGULL
NEA:BTERN
------------------171945Z 064536 /61
P R 171600Z MAY 74
FM AMEMBASSY PORT ALDER
TO SECSTATE WASHDC 3410"""


def test_a_head_that_the_centre_printed_is_in_plain_words() -> None:
    found = labelled(TELEGRAM)
    assert found["Marks"].startswith("NODIS  No distribution")
    assert found["Page line"] == "PORT ALDER 959, section 1 of 2, day 17 at 19:44 UTC"
    assert found["Action office"] == "EUR  Bureau of European Affairs, 25 copies"
    assert found["Copies to"] == (
        "OCT  Operations Center, 1 copy\nQQ\nLAB  Department of Labor, 6 copies"
    )
    assert found["Copies in all"] == "32"
    assert found["Drafted by"] == (
        "N LAMP, JR.  (EUR/CE, Bureau of European Affairs), 05/17/74 EXT 23262"
    )
    assert found["Approved by"] == "AGULL  (S/S, Executive Secretariat)"
    assert found["Cleared by"].startswith("BTERN  (NEA, Bureau of Near Eastern")
    assert found["Centre's number"] == "064536, day 17 at 19:45 UTC"


def test_offices_and_drafters_of_the_central_file_lead_to_other_telegrams() -> None:
    asked = [sign.asks for entry in decoded_header(TELEGRAM) for sign in entry.doors]
    assert ("office", "EUR") in asked
    assert ("drafter", "N LAMP") in asked
    later = decoded_header(TELEGRAM.replace("MAY 74", "MAY 92"))
    assert ("office", "EUR") not in [sign.asks for entry in later for sign in entry.doors]
