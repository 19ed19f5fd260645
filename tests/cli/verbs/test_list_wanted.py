import json
from pathlib import Path

import pytest

from tests.cited import cited_library
from tests.cli.conftest import Run


@pytest.fixture(scope="module")
def cited(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return cited_library(tmp_path_factory.mktemp("cited"))


def test_what_is_cited_and_not_held(run: Run, cited: Path) -> None:
    ran = run("wanted", "--library", cited)
    assert ran.status == 0
    assert [line.split()[:2] for line in ran.lines] == [["2", "09OBAN794"], ["1", "09OBAN1026"]]
    assert ran.lines[0].endswith("LAMP OIL")


def test_rows_for_a_program(run: Run, cited: Path) -> None:
    ran = run("wanted", "--format", "jsonl", "--limit", "1", "--library", cited)
    (row,) = map(json.loads, ran.lines)
    assert row["cited_by"] == 2
    assert row["citing"] == "09OBAN950 09OBAN870"
    assert row["sentences"] == "09OBAN870: Ref A told of the oil."
    assert "--limit 0 prints all" in ran.errors


def test_only_what_the_cables_of_a_query_cite(run: Run, cited: Path) -> None:
    ran = run("wanted", "id:09ARDBEG12", "--format", "ids", "--library", cited)
    assert ran.lines == ["09OBAN1026"]
    assert run("wanted", "id:09OBAN943", "--library", cited).status == 1
    assert run("wanted", "class:nothing", "--library", cited).status == 2


def test_a_text_to_ask_for_it(run: Run, cited: Path) -> None:
    ran = run("wanted", "--request", "--limit", "1", "--library", cited)
    assert ran.lines[0] == "Cable 09OBAN794: message number 794 of 2009 from OBAN."


def test_the_gaps_of_a_post_and_year(run: Run, cited: Path) -> None:
    ran = run("wanted", "--gaps", "oban", "2009", "--library", cited)
    assert ran.lines[0].split()[:4] == ["869", "09OBAN1", "to", "09OBAN869"]
    assert "numbers in" in ran.errors


def test_there_is_no_such_post(run: Run, cited: Path) -> None:
    ran = run("wanted", "--gaps", "nowhere", "2009", "--library", cited)
    assert ran.status > 0
    assert "There is no post “nowhere”" in ran.errors
