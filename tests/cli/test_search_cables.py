import csv
import io
import json
import shutil
from pathlib import Path

import pytest

from cabletui.cli import search_cables
from tests.cli.conftest import Run
from tests.library import COUNT, library


def test_a_table_the_newest_first(run: Run, folder: Path) -> None:
    ran = run("search", "subject:ferry", "--limit", "2", "--library", folder)
    assert ran.status == 0
    assert ran.lines == [
        "10BOWMORE136        2010-01-11 08:36  U      Embassy Bowmore       FERRY TALKS, ROUND 36",
        "09ARDBEG132         2009-09-11 08:32  FOUO   Consulate Ardbeg      FERRY TALKS, ROUND 32",
    ]
    assert ran.errors == "cabletui: 2 of 10 cables; --limit 0 prints all.\n"


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a library of more cables than a page of a table has."""
    return library(tmp_path_factory.mktemp("large") / "library", 120)


@pytest.mark.parametrize("format", ["ids", "jsonl", "csv", "table", "json"])
def test_nothing_is_kept_from_a_pipe(run: Run, large: Path, format: str) -> None:
    ran = run("search", "*", "--format", format, "--library", large)
    assert (ran.status, len(ran.lines) - (format == "csv"), ran.errors) == (0, 120, "")


def test_a_table_on_a_terminal_is_a_page_and_says_so(
    run: Run, large: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_cables, "is_terminal", lambda stream: True)
    ran = run("search", "*", "--library", large)
    assert len(ran.lines) == 50
    assert ran.errors == "cabletui: 50 of 120 cables; --limit 0 prints all.\n"
    assert len(run("search", "*", "--format", "ids", "--library", large).lines) == 120
    assert len(run("search", "*", "--limit", "0", "--library", large).lines) == 120


def test_several_words_are_one_query(run: Run, folder: Path) -> None:
    apart = run("search", "tag:PREL", "subject:ferry", "--format", "ids", "--library", folder)
    assert (
        apart.output
        == run("search", "tag:PREL subject:ferry", "--format", "ids", "--library", folder).output
    )
    assert apart.lines


def test_ids(run: Run, folder: Path) -> None:
    ran = run("search", "*", "--limit", "0", "--format", "ids", "--library", folder)
    assert len(ran.lines) == len(set(ran.lines)) == COUNT
    assert ran.errors == ""


def test_the_oldest_first(run: Run, folder: Path) -> None:
    ran = run(
        "search", "*", "--sort", "oldest", "--limit", "1", "--format", "ids", "--library", folder
    )
    assert ran.lines == ["07BOWMORE100"]


def test_json_lines_and_csv_have_the_fields_of_a_headline(run: Run, folder: Path) -> None:
    query = ("search", "id:07BOWMORE100", "--library", folder)
    expected = {
        "reference_id": "07BOWMORE100",
        "created": "2007-01-11T08:00Z",
        "classification": "UNCLASSIFIED",
        "origin": "Embassy Bowmore",
        "subject": "FERRY TALKS, ROUND 0",
    }
    assert json.loads(run(*query, "--format", "jsonl").output) == expected
    rows = list(csv.DictReader(io.StringIO(run(*query, "--format", "csv").output)))
    assert rows == [expected]


def test_nothing_found_is_1(run: Run, folder: Path) -> None:
    ran = run("search", "submarine", "--format", "ids", "--library", folder)
    assert (ran.status, ran.output) == (1, "")


def test_a_query_that_cannot_be_read_is_2_and_points_at_the_place(run: Run, folder: Path) -> None:
    ran = run("search", "日本 class:scret", "--library", folder)
    assert (ran.status, ran.output) == (2, "")
    first, query, pointer, _ = ran.errors.split("\n")
    assert first.startswith("cabletui: ")
    assert query == "  日本 class:scret"
    assert pointer == "             ^^^^^"


@pytest.mark.parametrize(
    "words",
    [
        ("ferry", "-harbour"),
        ("-harbour", "ferry"),
        ("--", "ferry", "-harbour"),
        ("ferry -harbour",),
        ("ferry", "--limit", "0", "-harbour"),
        ("ferry", "!harbour"),
    ],
)
def test_what_is_no_option_is_a_part_of_the_query(
    run: Run, folder: Path, words: tuple[str, ...]
) -> None:
    ran = run("search", "--format", "ids", "--library", folder, *words)
    assert (ran.status, len(ran.lines)) == (0, 10)


def test_how_a_query_was_read_is_said_beside_the_results(run: Run, folder: Path) -> None:
    ran = run("search", "ferry or herring", "--library", folder)
    assert ran.status == 1
    assert ran.errors.startswith("cabletui: “or” is searched as a word; OR means either: 20.")


def test_a_list_of_ids_tells_which_are_not_held(run: Run, folder: Path) -> None:
    ran = run(
        "search", "07BOWMORE100, 08 Lima 99;07PORTELLEN101", "--format", "ids", "--library", folder
    )
    assert sorted(ran.lines) == ["07BOWMORE100", "07PORTELLEN101"]
    assert ran.errors == "cabletui: 3 ids, 2 held. Not held: 08LIMA99.\n"


def test_a_line_is_cut_at_the_edge_of_a_terminal(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_cables, "columns", lambda: 40)
    ran = run("search", "*", "--library", folder)
    assert {len(line) for line in ran.lines} == {40}


def test_a_damaged_line_is_a_row_that_says_so_among_the_others(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    shutil.copytree(folder, tmp_path / "damaged")
    path = tmp_path / "damaged" / "cables.jsonl"
    lines = path.read_bytes().split(b"\n")
    lines[3] = b"!" + lines[3][1:]
    path.write_bytes(b"\n".join(lines))
    every = ("search", "*", "--limit", "0", "--library", path.parent)
    ran = run(*every)
    assert (ran.status, len(ran.lines)) == (1, COUNT)
    (row,) = (line for line in ran.lines if "Line 4 of cables.jsonl is no JSON." in line)
    assert row.startswith("07BRIGHDE103        2007-04-11")
    assert ran.errors == (
        "cabletui: 1 of these cannot be read. Line 4 of cables.jsonl is no JSON.\n"
    )
    assert len(set(run(*every, "--format", "ids").lines)) == COUNT
    shown = run("show", "07BRIGHDE103", "--library", path.parent)
    assert shown.status == 2
    assert "Line 4" in shown.errors


@pytest.mark.parametrize("query", ["{}", "subject:{}", '"tide {}"', "to:{}"])
def test_a_word_without_end_is_no_trouble(run: Run, folder: Path, query: str) -> None:
    ran = run("search", query.format("x" * 982), "--library", folder)
    assert (ran.status, ran.output, ran.errors) == (1, "", "")


@pytest.mark.parametrize("query", ["{}*", "subject:{}*", '"tide {}*"', "tag:{}*"])
def test_a_beginning_without_end_is_a_sentence(run: Run, folder: Path, query: str) -> None:
    ran = run("search", query.format("x" * 982), "--library", folder)
    assert (ran.status, ran.output) == (2, "")
    assert ran.errors.startswith(("cabletui: A word with *", "cabletui: There is no tag"))
