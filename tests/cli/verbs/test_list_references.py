import json
from pathlib import Path

import pytest

from tests.cited import cited_library
from tests.cli.conftest import Run


@pytest.fixture(scope="module")
def cited(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return cited_library(tmp_path_factory.mktemp("cited"))


def test_a_thread_as_a_table(run: Run, cited: Path) -> None:
    ran = run("refs", "09oban941", "--depth", "1", "--library", cited)
    assert ran.status == 0
    assert "09OBAN938" in ran.output
    assert "lead" in ran.errors and "--depth 2" in ran.errors


def test_a_row_for_a_program(run: Run, cited: Path) -> None:
    ran = run("refs", "09OBAN941", "--format", "jsonl", "--library", cited)
    rows = {row["reference_id"]: row for row in map(json.loads, ran.lines)}
    assert rows["09OBAN966"]["under"] == "09OBAN950"
    assert rows["09OBAN950"]["cites"] == "09OBAN941 09OBAN794"
    assert rows["09OBAN794"]["held"] == 0
    assert rows["09OBAN794"]["created"] == ""


def test_a_graph(run: Run, cited: Path) -> None:
    ran = run("refs", "09OBAN941", "--format", "dot", "--library", cited)
    assert '  "09OBAN941" -> "09OBAN938";' in ran.lines


def test_one_that_nothing_cites(run: Run, cited: Path) -> None:
    assert run("refs", "09OBAN5", "--library", cited).status == 1
