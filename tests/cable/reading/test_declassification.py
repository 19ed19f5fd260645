from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.cable import declassify_on


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
