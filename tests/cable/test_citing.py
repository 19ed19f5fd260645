from dataclasses import replace

from cabletui import cable
from cabletui.cable import Moment
from cabletui.cable.citing import citations_in
from tests.paint.cables import CABLE

BODY = (
    "SUBJECT: X\n\nREF: A. STATE 129636\n     B. LIMA 9\n\n1. (C) As ref B and Quito 00031 say.\n"
)
ONE = replace(CABLE, reference_id="10LIMA12", created=Moment.parse("2010-01-08"), body=BODY)


def test_the_day_of_a_cable_tells_the_years_that_its_citations_leave_out() -> None:
    assert [str(one.reference) for one in cable.cited(ONE)] == ["09STATE129636", "10LIMA9"]


def test_what_the_text_names_is_told_beside_what_the_lines_cite() -> None:
    named = cable.mentioned(ONE, cable.cited(ONE))
    assert [(one.text, str(one.reference)) for one in named] == [
        ("ref B", "10LIMA9"),
        ("Quito 00031", "10QUITO31"),
    ]


def test_an_id_that_is_none_leaves_nothing_out() -> None:
    found = citations_in(BODY, "no id", ONE.created)
    assert [str(one.reference) for one in found] == ["09STATE129636", "10LIMA9"]
    assert citations_in(BODY, "10LIMA9", ONE.created)[0].text == "STATE 129636"
