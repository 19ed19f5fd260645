import csv
import io
import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.library import COUNT


def test_tags_say_what_they_mean(run: Run, folder: Path) -> None:
    ran = run("tags", "--format", "jsonl", "--library", folder)
    rows = {row["name"]: row for row in map(json.loads, ran.lines)}
    assert list(rows) == sorted(rows)
    assert rows["PTER"]["count"] == 8
    assert rows["PREL"]["kind"] == "subject"
    assert rows["PREL"]["meaning"]
    assert "misprint" not in rows["ASECAFINGMGRIZOREPTU"]["meaning"]
    assert "ASEC" in rows["ASECAFINGMGRIZOREPTU"]["meaning"]


def test_a_letter_and_further_letters(run: Run, folder: Path) -> None:
    def names(letters: str) -> list[str]:
        ran = run("tags", "--letter", letters, "--format", "csv", "--library", folder)
        return [row["name"] for row in csv.DictReader(io.StringIO(ran.output))]

    assert names("P") == ["PGOV", "PREL", "PTER"]
    assert names("pr") == ["PREL"]


def test_a_letter_without_a_group_is_1(run: Run, folder: Path) -> None:
    ran = run("tags", "--letter", "#", "--library", folder)
    assert (ran.status, ran.output) == (1, "")
    assert "There are no tags under #" in ran.errors


def test_origins_go_by_their_place(run: Run, folder: Path) -> None:
    ran = run("origins", "--format", "csv", "--library", folder)
    rows = list(csv.DictReader(io.StringIO(ran.output)))
    places = [row["place"] for row in rows]
    assert places == ["Ardbeg", "Bowmore", "Brighde", "Oban", "Port Ellen", "Talisker"]
    assert sum(int(row["count"]) for row in rows) == COUNT
    assert "country" in rows[0]
    ran = run("origins", "--letter", "B", "--library", folder)
    assert [line.split("  ")[0] for line in ran.lines] == ["Embassy Bowmore", "Embassy Brighde"]


def test_dates(run: Run, folder: Path) -> None:
    ran = run("dates", "--letter", "2007", "--library", folder)
    assert ran.lines[0] == "2007-01          1"
    assert len(ran.lines) == 12


def test_classifications_the_least_restricted_first(run: Run, folder: Path) -> None:
    ran = run("classifications", "--format", "jsonl", "--library", folder)
    names = [json.loads(line)["name"] for line in ran.lines]
    assert names[0] == "UNCLASSIFIED"
    assert names[-1] == "SECRET//NOFORN"
    assert len(names) == 6


def test_an_index_of_what_a_query_finds(run: Run, folder: Path) -> None:
    query = ("--query", "subject:ferry", "--format", "jsonl", "--library", folder)
    for verb in ("tags", "origins", "dates", "classifications"):
        rows = [json.loads(line) for line in run(verb, *query).lines]
        for row in rows:
            field = {"tags": "tag", "origins": "origin", "dates": "date"}.get(verb, "class")
            counted = run(
                "count", f'subject:ferry {field}:"{row["name"]}"', "--library", folder
            ).output
            assert int(counted) == row["count"]


def test_the_most_frequent_first(run: Run, folder: Path) -> None:
    ran = run(
        "tags", "--query", "subject:ferry", "--sort", "count", "--format", "jsonl",
        "--library", folder,
    )  # fmt: skip
    counts = [json.loads(line)["count"] for line in ran.lines]
    assert counts == sorted(counts, reverse=True)
    ran = run("tags", "--sort", "count", "--format", "ids", "--library", folder)
    assert ran.lines[0] == "PREL"


def test_a_query_that_finds_nothing_is_1_and_one_that_cannot_be_read_2(
    run: Run, folder: Path
) -> None:
    ran = run("tags", "--query", "submarine", "--library", folder)
    assert (ran.status, ran.output) == (1, "")
    assert ran.errors == "cabletui: There are no tags in what this query finds.\n"
    ran = run("tags", "--query", "class:scret", "--library", folder)
    assert (ran.status, ran.output) == (2, "")


def test_a_line_of_ones_own(run: Run, folder: Path) -> None:
    ran = run(
        "dates", "--letter=2007-01", "--format=template={count} in {name}", "--library", folder
    )
    assert ran.lines == ["1 in 2007-01"]
    ran = run("dates", "--format=template={subject}", "--library", folder)
    assert (ran.status, ran.output) == (2, "")
    assert ran.errors == (
        "cabletui: There is no field “subject” here; the fields are name, count.\n"
    )
