import csv
import io
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.cli.rows import Row, inert, put_rows

ROWS: list[Row] = [{"name": "A,\nB", "count": 3}, {"name": 'é "q"', "count": 1_000}]
FIELDS = ("name", "count")


@pytest.fixture
def printed(capfdbinary: pytest.CaptureFixture[bytes]) -> list[str]:
    texts = []
    for format in ("table", "ids", "jsonl", "csv"):
        put_rows(ROWS, FIELDS, format, lambda row: f"{row['count']}: {row['name']!r}")
        texts.append(capfdbinary.readouterr().out.decode())
    return texts


def test_formats(printed: list[str]) -> None:
    table, ids, lines, values = printed
    assert table == "3: 'A,\\nB'\n1000: 'é \"q\"'\n"
    assert ids == 'A,\nB\né "q"\n'
    assert [json.loads(line) for line in lines.split("\n")[:-1]] == ROWS
    assert list(csv.reader(io.StringIO(values, newline=""))) == [
        ["name", "count"],
        ["A,\nB", "3"],
        ['é "q"', "1000"],
    ]


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
def test_no_cell_is_run_by_a_spreadsheet(
    capfdbinary: pytest.CaptureFixture[bytes], text: str, cell: str
) -> None:
    put_rows([{"name": text}], ("name",), "csv", str)
    out = capfdbinary.readouterr().out.decode()
    assert list(csv.reader(io.StringIO(out, newline=""))) == [["name"], [cell]]


@given(st.text("=+-@\t\r\n,;|\"' a＝＋", max_size=12))
def test_no_text_begins_a_formula(text: str) -> None:
    cell = str(inert(text))
    assert all(piece[:1] not in set("=+-@＝＋") for piece in re.split(r"[,;\t\r\n\"|]", cell))
    assert cell.lstrip()[:1] not in set("=+-@＝＋")
    assert cell.replace("'", "") == text.replace("'", "")
