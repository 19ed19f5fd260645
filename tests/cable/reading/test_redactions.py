from hypothesis import given
from hypothesis import strategies as st

from cabletui import cable
from tests.cable.reading.hostile import HOSTILE
from tests.cost import out_of_step


def test_every_way_of_taking_out_is_found() -> None:
    body = "XXXXXXXXXXXX met xxxx and [NAME REMOVED] by [sic] the XX road"
    assert [body[slice(*span)] for span in cable.redactions(body)] == [
        "XXXXXXXXXXXX",
        "xxxx",
        "[NAME REMOVED]",
    ]


@given(st.text())
def test_no_text_is_an_error(text: str) -> None:
    cable.redactions(text)


def test_hostile_text_costs_little_more_than_its_length() -> None:
    assert out_of_step(cable.redactions, HOSTILE) == []
