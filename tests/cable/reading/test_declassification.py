from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.cable import ExecutiveOrder, declassify_on, executive_order
from tests.cable.reading.hostile import HOSTILE
from tests.cost import out_of_step


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("E.O. 12958: DECL: 12/04/2016", date(2016, 12, 4)),
        ("EO 12958 DECL: 2020/02/23", date(2020, 2, 23)),
        ("eo 12958: decl: 6/3/08", date(2008, 6, 3)),
        ("E.O. 12958: DECL: 12/04/2016TAGS: PREL", date(2016, 12, 4)),
        ("E.O. 12356: DECL: OADR", None),
        ("E.O. 12958: DECL: X1", None),
        ("E.O. 12958: DECL: 13/45/2016", None),
        ("", None),
    ],
)
def test_the_date_of_declassification(line: str, expected: date | None) -> None:
    assert declassify_on(f"S E C R E T ALDERMOOR 000402\n\n{line}\n") == expected


@given(st.text())
def test_no_text_is_an_error(text: str) -> None:
    declassify_on(text)
    executive_order(text)


@pytest.mark.parametrize(
    ("line", "number", "text"),
    [
        ("E.O. 12958: DECL: 12/04/2016", "12958", "12/04/2016"),
        ("E.O. 12356: DECL: OADR", "12356", "OADR"),
        ("EO 11652: XGDS-2  ", "11652", "XGDS-2"),
        ("E.O. 12958: N/ATAGS: PREL", "12958", "N/A"),
        ("E.O. 12958: DECL: X6 TAGS: PREL", "12958", "X6"),
        ("E.O. 12958: AS AMENDED; DECLASSIFIED", "12958", "AS AMENDED; DECLASSIFIED"),
    ],
)
def test_the_line_of_the_executive_order(line: str, number: str, text: str) -> None:
    order = executive_order(f"S E C R E T ALDERMOOR 000402\n\n{line}\nTAGS: SENV\n")
    assert order is not None
    assert (order.number, order.text) == (number, text)


def test_a_body_without_an_order_has_none() -> None:
    assert executive_order("1. (U) The bees crossed.") is None


def test_hostile_text_costs_little_more_than_its_length() -> None:
    pieces = (*HOSTILE, "E.O. 1", "DECL: 1/")
    assert out_of_step(executive_order, pieces) == []
    assert out_of_step(declassify_on, pieces) == []


@pytest.mark.parametrize(
    "written",
    [
        "DECL ON: 10/08/2019",
        "DECL: 08 OCTOBER 2019",
        "DECL: October 8, 2019",
        "DECL: 8OCT2019",
        "DECL: 8 OCT 19",
        "DECL: OCT 8, 19",
        "DEC: 10/08/2019",
        "DELC: 10/08/2019",
        "DECL: 20191008",
        "DECLASSIFY ON: OCT. 8, 2019",
        "DECL: 010/8/2019",
        "10/08/2019",
        "DECL: (10/08/2019)",
        "DECL: 10/ 08/2019",
    ],
)
def test_a_date_is_read_in_any_form(written: str) -> None:
    assert declassify_on(f"E.O. 12958: {written}\nTAGS: PREL") == date(2019, 10, 8)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("STATE FOR EUR E.O. 12958: DECL: 10/08/2019 TAGS: PREL", "10/08/2019"),
        ("SIPDISE.O. 12958: N/ATAGS: PREL", "N/A"),
        ("STATE FOR EUR EO 12958 DECL 10/08/2019\nTAGS: PREL", "10/08/2019"),
        ("E.0. 12958: \nDECL: 10/08/2019\nTAGS: PREL", "10/08/2019"),
        ("\\ E.O. 12958: ONE YEAR \\\nTAGS: PREL", "ONE YEAR"),
    ],
)
def test_an_order_inside_a_line_is_read(line: str, text: str) -> None:
    assert executive_order(line) == ExecutiveOrder("12958", text)


def test_an_order_that_a_sentence_names_is_none() -> None:
    assert executive_order("1. (U) Under E.O. 13224, the firm may") is None
    assert executive_order("1. (U) As asked under E.O. 12958 the firm") is None


@pytest.mark.parametrize("written", ["23/05/2019", "23-5-19", "23.05.2019"])
def test_a_day_that_is_no_month_may_come_first(written: str) -> None:
    assert declassify_on(f"E.O. 12958: DECL: {written}\nTAGS: PREL") == date(2019, 5, 23)
