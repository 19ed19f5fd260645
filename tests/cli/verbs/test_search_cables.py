import csv
import io
import json
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from cabletui.archive.writer import Writer
from cabletui.cli.printing import print_cables
from cabletui.cli.verbs import search_cables
from cabletui.desk import Desk
from tests.cli.conftest import Run
from tests.library import COUNT, cable, library


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


def test_what_was_made_of_cables_is_asked_of_the_desk(run: Run, folder: Path) -> None:
    Desk.open().notes.write("10BOWMORE136", "ask again")
    Desk.open().readings.keep("09ARDBEG132", is_read=True)
    ran = run("search", "has:note OR is:read", "--format", "ids", "--library", folder)
    assert ran.lines == ["10BOWMORE136", "09ARDBEG132"]
    assert run("search", "is:read", "has:note", "--library", folder).status == 1


def test_the_oldest_first(run: Run, folder: Path) -> None:
    ran = run(
        "search", "*", "--sort", "oldest", "--limit", "1", "--format", "ids", "--library", folder
    )
    assert ran.lines == ["07BOWMORE100"]


def test_json_lines_and_csv_have_the_fields_of_a_headline(run: Run, folder: Path) -> None:
    query = ("search", "id:07BOWMORE100", "--library", folder)
    expected = {
        "reference_id": "07BOWMORE100",
        "created": "2007-01-11T08:00:00Z",
        "created_precision": "minute",
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
    monkeypatch.setattr(print_cables, "columns", lambda: 40)
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


@pytest.mark.parametrize("query", ["{}", "subject:{}", '"tide {}"', '"tide {}*"', "to:{}"])
def test_a_word_without_end_is_no_trouble(run: Run, folder: Path, query: str) -> None:
    ran = run("search", query.format("y" * 982), "--library", folder)
    assert (ran.status, ran.output, ran.errors) == (1, "", "")


@pytest.mark.parametrize("query", ["{}*", "subject:{}*", "tag:{}*"])
def test_a_beginning_without_end_is_a_sentence(run: Run, folder: Path, query: str) -> None:
    ran = run("search", query.format("y" * 982), "--library", folder)
    assert (ran.status, ran.output) == (2, "")
    assert ran.errors.startswith(("cabletui: A word with *", "cabletui: There is no tag"))


def test_times_are_read_by_sqlite_and_python_alike(run: Run, folder: Path) -> None:
    ran = run("search", "*", "--format", "jsonl", "--library", folder)
    created = [json.loads(line)["created"] for line in ran.lines]
    for text in created:
        assert datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ")  # what `jq fromdate` reads
    with closing(sqlite3.connect(":memory:")) as database:
        told = [database.execute("select datetime(?)", [text]).fetchone()[0] for text in created]
    assert told == [text.replace("T", " ").removesuffix("Z") for text in created]


def test_chosen_fields(run: Run, folder: Path) -> None:
    query = ("search", "id:07BOWMORE100", "--library", folder)
    ran = run(*query, "--fields", "tags, reference_id,released", "--format", "jsonl")
    assert json.loads(ran.output) == {
        "tags": "PREL PGOV",
        "reference_id": "07BOWMORE100",
        "released": "2010-12-01T00:00:00Z",
    }
    assert list(json.loads(ran.output)) == ["tags", "reference_id", "released"]
    assert run(*query, "--fields", "released,tags").lines == ["2010-12-01        PREL PGOV"]


@pytest.mark.parametrize("fields", ["", ",", "tags,colour"])
def test_what_is_no_field_is_named(run: Run, folder: Path, fields: str) -> None:
    ran = run("search", "ferry", "--fields", fields, "--library", folder)
    assert (ran.status, ran.output) == (2, "")
    assert "is no field; the fields are reference_id, created, " in ran.errors


def test_fields_do_not_go_with_a_whole_cable(run: Run, folder: Path) -> None:
    ran = run("search", "ferry", "--fields", "tags", "--format", "json", "--library", folder)
    assert (ran.status, ran.output) == (2, "")
    assert "--fields and --context are for rows" in ran.errors


def test_the_best_match_with_the_words_around_it(run: Run, folder: Path) -> None:
    query = ("search", "id:07BOWMORE100 twice tide", "--context", "--library", folder)
    (line,) = run(*query).lines
    assert line.endswith("  ¶1 (U) The ‹tide› came in ‹twice›.")
    row = json.loads(run(*query, "--format", "jsonl").output)
    assert row["context"] == "¶1 (U) The ‹tide› came in ‹twice›."
    assert row["subject"] == "FERRY TALKS, ROUND 0"


def test_of_a_head_alone_there_is_no_context_but_the_subject(run: Run, folder: Path) -> None:
    query = ("search", "id:07BOWMORE100 talks", "--context", "--library", folder)
    (line,) = run(*query).lines
    assert line.endswith("  FERRY TALKS, ROUND 0")
    assert json.loads(run(*query, "--format", "jsonl").output)["context"] == ""


def test_a_line_of_ones_own(run: Run, folder: Path) -> None:
    query = ("search", "id:07BOWMORE100", "--library", folder, "--format")
    own = r"template={{{reference_id}}}\t{subject} ({tags})"
    assert run(*query, own).output == "{07BOWMORE100}\tFERRY TALKS, ROUND 0 (PREL PGOV)\n"
    assert run(*query, "template={body}").lines[0].startswith("TAGS: PREL, PGOV SUBJECT:")
    assert run(*query, "template").lines[0].split("\t")[:3] == [
        "07BOWMORE100",
        "2007-01-11T08:00:00Z",
        "minute",
    ]


@pytest.mark.parametrize(
    "template",
    ["{", "}", "{}", "{reference_id!r}", "{subject:>9}", "{colour}", "{subject.upper}", "", "x"],
)
def test_a_template_that_cannot_be_understood_is_a_sentence(
    run: Run, folder: Path, template: str
) -> None:
    ran = run("search", "ferry", "--format", f"template={template}", "--library", folder)
    assert (ran.status, ran.output) == (2, "")
    assert ran.errors.count("cabletui: ") == 1


def test_a_saved_search(run: Run, folder: Path) -> None:
    Desk.open().searches.save("My tides", "subject:herring OR subject:ferry")
    found = run("search", "@my TIDES", "--format", "ids", "--library", folder).lines
    assert len(found) == 20
    narrowed = run("search", "@My tides", "tag:PTER", "--format", "ids", "--library", folder)
    asked = "(subject:herring OR subject:ferry) tag:PTER"
    assert narrowed.lines == run("search", asked, "--format", "ids", "--library", folder).lines
    assert 0 < len(narrowed.lines) < 20


def test_a_search_that_was_not_saved_is_named(run: Run, folder: Path) -> None:
    ran = run("search", "@nothing", "--library", folder)
    assert (ran.status, ran.output) == (2, "")
    told = "There is no list and no saved search “nothing”. Lists: Bookmarks. Saved: none."
    assert ran.errors == f"cabletui: {told}\n"


def test_exact_leaves_out_other_forms_and_spellings(run: Run, folder: Path) -> None:
    assert run("search", "lighthouses", "--format", "ids", "--library", folder).lines
    ran = run("search", "--exact", "lighthouses", "--format", "ids", "--library", folder)
    assert (ran.status, ran.lines) == (1, [])


def test_the_concordance_has_a_line_for_each_match(run: Run, folder: Path) -> None:
    ran = run("search", "tide came", "--concordance", "--library", folder)
    assert (ran.status, len(ran.lines)) == (0, 80)
    columns = {line.index("‹") for line in ran.lines}
    assert len(columns) == 1
    ran = run("search", "tide", "--concordance", "--format", "jsonl", "--library", folder)
    assert json.loads(ran.lines[0])["match"] == "tide"
    ran = run("search", "tide", "--concordance", "--fields", "tags", "--library", folder)
    assert "--concordance prints rows of its own" in ran.errors


def test_new_is_what_came_since_a_saved_search_was_opened(run: Run, tmp_path: Path) -> None:
    folder = library(tmp_path / "growing", 3)
    Desk.open().searches.save("fish", "herring")
    ask = ("search", "@fish", "--new", "--format", "ids", "--library", folder)
    assert run(*ask).lines == []
    library(folder, 12)
    assert run(*ask).lines == ["07TALISKER110", "07BOWMORE106"]
    assert run(*ask).lines == ["07TALISKER110", "07BOWMORE106"]
    Desk.open().seen.keep("fish", folder, 12)
    assert run(*ask).status == 1


@pytest.mark.parametrize("words", [("herring",), ("@fish", "tag:PREL")])
def test_new_is_of_one_saved_search(run: Run, folder: Path, words: tuple[str, ...]) -> None:
    Desk.open().searches.save("fish", "herring")
    ran = run("search", *words, "--new", "--library", folder)
    assert (ran.status, "search @NAME --new" in ran.errors) == (2, True)


def test_a_post_with_a_long_name_keeps_to_its_column(run: Run, tmp_path: Path) -> None:
    posts = ("US Interests Section Havana", "Mission To The Herring Board Of Oban", "Embassy Oban")
    with Writer.open(tmp_path / "library") as writer:
        for number, post in enumerate(posts):
            writer.add(replace(cable(number), origin=post, subject="LAMPS"))
    rows = run("search", "*", "--sort", "oldest", "--library", tmp_path / "library").lines
    assert len({row.index("LAMPS") for row in rows}) == 1
    assert "  Havana  " in rows[0]
    assert "Embassy Oban" in rows[2]
