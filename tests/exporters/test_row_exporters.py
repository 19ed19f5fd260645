import csv
import io
import json

from cabletui.exporters.row_exporters import ROW_EXPORTERS, Row, Rows, row_exporter

VALUES: list[Row] = [{"name": "A,\nB", "count": 3}, {"name": 'é "q"', "count": 1_000}]


def written(name: str) -> list[str]:
    rows = Rows(("name", "count"), iter(VALUES), lambda row: f"{row['count']}: {row['name']!r}")
    return list(row_exporter(name).write(rows))


def test_a_table_has_the_lines_of_its_verb() -> None:
    assert written("table") == ["3: 'A,\\nB'", "1000: 'é \"q\"'"]


def test_ids_are_the_first_field() -> None:
    assert written("ids") == ["A,\nB", 'é "q"']


def test_json_lines() -> None:
    assert [json.loads(line) for line in written("jsonl")] == VALUES


def test_csv_has_a_heading_and_quotes_what_needs_it() -> None:
    text = "".join(f"{line}\n" for line in written("csv"))
    assert list(csv.reader(io.StringIO(text, newline=""))) == [
        ["name", "count"],
        ["A,\nB", "3"],
        ['é "q"', "1000"],
    ]


def test_every_format_has_a_name_of_its_own() -> None:
    assert len({one.name for one in ROW_EXPORTERS}) == len(ROW_EXPORTERS)
