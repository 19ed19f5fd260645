import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.importers.dialect import Dialect
from cabletui.importers.table_form import form_of, has_row, is_table, refined, usual_form
from tests.importers.tables import TELLING, Table, tables

ROW = ("1", "1/2/2006 0:00", "06BRINOVA1", "Embassy Brinova", "SECRET", "", "", TELLING)
EXCEL = {"delimiter": ";", "quoting": csv.QUOTE_MINIMAL}
OURS = {"doublequote": False, "escapechar": "\\", "quoting": csv.QUOTE_ALL}


def test_the_dialect_is_seen_in_the_rows() -> None:
    ours, excel = form_of(Table([ROW], OURS).data()), form_of(Table([ROW], EXCEL).data())
    assert ours and ours.is_usual and ours.is_quoted and ours.is_sure
    assert excel and excel.dialect == Dialect(b";", escapes=False, doubles=True)
    assert not excel.is_quoted


@pytest.mark.parametrize("head", [b"", b"Fog.", bytes(999), b"a,b\n1,2\n", b"06BRINOVA1\nTitle\n"])
def test_no_row_no_form(head: bytes) -> None:
    assert form_of(head) is None
    assert not is_table(head)
    assert not has_row(head)


@given(tables(), st.integers(0, 300))
def test_a_table_is_known_by_its_beginning_and_a_part_by_a_row(table: Table, cut: int) -> None:
    data = "".join(part.decode("utf-8") for part in Table(table.rows, table.way).parts()).encode()
    assert is_table(data)
    if len(table.rows) > 1:
        assert has_row(data[cut % 80 :])


def test_a_backslash_makes_a_form_surer() -> None:
    unsure = usual_form()
    assert refined(unsure, b'"a","b"') is unsure
    assert refined(unsure, b'"a","C:\\TIDES"').dialect == Dialect(escapes=False, doubles=True)
    assert refined(unsure, b'"a","C:\\\\TIDES"').dialect == Dialect()


def test_rows_that_begin_with_their_text_must_be_whole() -> None:
    table = Table([ROW], EXCEL, heading=["body", "refid", "date"], order=[7, 2, 1])
    form = form_of(table.data())
    assert form and form.must_be_whole
