import csv
import io
import json

import pytest

from cabletui.cli.rows import Row, put_rows

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
