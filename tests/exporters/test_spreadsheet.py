import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.exporters.row_exporters import Rows, row_exporter
from cabletui.exporters.spreadsheet import inert


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-2", "'-2"),
        ("@sum", "'@sum"),
        ("\t=1", "\t'=1"),
        ("\rx", "'\rx"),
        ("  =1", "  '=1"),
        ('"=1', "\"'=1"),
        ("“=1", "“'=1"),
        (",=1", ",'=1"),
        ("a;=1", "a;'=1"),
        ("a\n=1", "a\n'=1"),
        ("＝1", "'＝1"),
        ("＋1", "'＋1"),
        ("－1", "'－1"),
        ("＠x", "'＠x"),
        ("\ufeff=1", "\ufeff'=1"),
        ("\u200b-1", "\u200b'-1"),
        ("\x00=1", "\x00'=1"),
        ("a;\u2060@x", "a;\u2060'@x"),
        ("a; =1", "a; '=1"),
        ('a" +1', "a\" '+1"),
        ("﹦1", "'﹦1"),
        ("A = B", "A = B"),
        ("AFL-CIO + 1 @ x, - y", "AFL-CIO + 1 @ x, - y"),
    ],
)
def test_no_cell_is_run_by_a_spreadsheet(text: str, cell: str) -> None:
    rows = Rows(("name",), [{"name": text}], str)
    out = "".join(f"{line}\n" for line in row_exporter("csv").write(rows))
    assert list(csv.reader(io.StringIO(out, newline=""))) == [["name"], [cell]]


@given(st.text("=+-@\t\r\n,;|\"' a＝＋", max_size=12))
def test_no_text_begins_a_formula(text: str) -> None:
    cell = str(inert(text))
    assert all(piece[:1] not in set("=+-@＝＋") for piece in re.split(r"[,;\t\r\n\"|]", cell))
    assert cell.lstrip()[:1] not in set("=+-@＝＋")
    assert cell.replace("'", "") == text.replace("'", "")
