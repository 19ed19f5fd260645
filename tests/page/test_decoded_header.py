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
