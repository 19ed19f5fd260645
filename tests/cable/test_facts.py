from importlib.resources import files

import pytest

from cabletui.cable import facts

TABLES = sorted(
    path.name.removesuffix(".tsv") for path in files(facts).iterdir() if path.name.endswith(".tsv")
)


@pytest.mark.parametrize("table", TABLES)
def test_every_table_reads_whole(table: str) -> None:
    rows = list(facts.rows(table))
    assert rows
    assert all(next(iter(row.values())) for row in rows)


def test_what_is_not_established_is_no_meaning() -> None:
    assert facts.established("Meaning not established") == ""
    assert facts.established("Narcotics") == "Narcotics"
