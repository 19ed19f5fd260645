import json
from dataclasses import replace
from pathlib import Path

import pytest

from cabletui.archive.writer import Writer
from tests.cli.conftest import Run
from tests.library import cable

HEADERS = (
    "FM AMEMBASSY BOWMORE\nTO SECSTATE WASHDC 12\nINFO RUEHC/DOE WASHDC\nMERCOSUR COLLECTIVE",
    "FM AMEMBASSY BOWMORE\nTO DEPT OF ENERGY WASHINGTON DC//NA-24//\nINFO SECSTATE WASHDC",
    "FM AMEMBASSY BOWMORE\nTO SECSTATE WASHDC 14\nINFO CDR HARBOUR GUARD",
)


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sent") / "library"
    with Writer.open(folder) as writer:
        for number, header in enumerate(HEADERS):
            writer.add(replace(cable(number), header=header))
    return folder


def test_who_received_how_many_for_action_and_for_information(run: Run, sent: Path) -> None:
    ran = run("recipients", "*", "--format", "jsonl", "--library", sent)
    rows = [json.loads(line) for line in ran.lines]
    assert [(row["name"], row["to"], row["info"], row["kind"]) for row in rows] == [
        ("Secretary of State, Washington", 2, 1, "agency"),
        ("Department of Energy, Washington", 1, 1, "agency"),
        ("CDR HARBOUR GUARD", 0, 1, ""),
        ("Posts in the members of Mercosur", 0, 1, "collective"),
    ]
    assert rows[3]["members"] == "Argentina, Brazil, Paraguay, Uruguay"


def test_a_table_of_one_kind(run: Run, sent: Path) -> None:
    ran = run("recipients", "*", "--kind", "collective", "--library", sent)
    (line,) = ran.lines
    assert line.split() == [
        *["Posts", "in", "the", "members", "of", "Mercosur", "0", "to", "1", "info"],
        *["Argentina,", "Brazil,", "Paraguay,", "Uruguay"],
    ]


@pytest.mark.parametrize(
    ("query", "count"),
    [("action:state", 2), ('info:"Secretary of State, Washington"', 1), ("info:energy", 1)],
)
def test_each_is_found_by_its_words(run: Run, sent: Path, query: str, count: int) -> None:
    assert run("count", query, "--library", sent).lines == [str(count)]


def test_nobody(run: Run, sent: Path) -> None:
    ran = run("recipients", "tide", "--kind", "post", "--library", sent)
    assert (ran.status, ran.output) == (1, "")
    assert "No header of these cables names such a recipient." in ran.errors


def test_a_query_that_cannot_be_read(run: Run, sent: Path) -> None:
    assert run("recipients", "class:nosuch", "--library", sent).status == 2
