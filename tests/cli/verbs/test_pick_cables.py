import json
from datetime import date
from pathlib import Path

import pytest

from cabletui.cli.verbs import pick_cables
from tests.cli.conftest import Run
from tests.library import COUNT


def test_one_at_random(run: Run, folder: Path) -> None:
    ran = run("random", "--format", "ids", "--library", folder)
    assert (ran.status, len(ran.lines)) == (0, 1)


def test_several_at_random_are_each_another(run: Run, folder: Path) -> None:
    ran = run("random", "--limit", "500", "--format", "ids", "--library", folder)
    assert len(set(ran.lines)) == len(ran.lines) == COUNT
    ran = run("random", "subject:ferry", "--limit", "4", "--format", "ids", "--library", folder)
    ferries = run("search", "subject:ferry", "--format", "ids", "--library", folder)
    assert len(ran.lines) == 4
    assert set(ran.lines) < set(ferries.lines)


def test_none_at_random_is_1(run: Run, folder: Path) -> None:
    ran = run("random", "submarine", "--library", folder)
    assert (ran.status, ran.output, ran.errors) == (1, "", "cabletui: There is no such cable.\n")


def test_a_day_of_every_year_the_oldest_first(run: Run, folder: Path) -> None:
    ran = run("on-this-day", "--date", "01-11", "--format", "jsonl", "--library", folder)
    created = [json.loads(line)["created"][:10] for line in ran.lines]
    assert created == ["2007-01-11", "2008-01-11", "2009-01-11", "2010-01-11"]
    ran = run(
        "on-this-day",
        "subject:lighthouse OR subject:ferry",
        "--date=1-11",
        "--limit=1",
        "--format=ids",
        "--library",
        folder,
    )
    assert ran.lines == ["07BOWMORE100"]


def test_today(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Eleventh(date):
        @classmethod
        def today(cls) -> "Eleventh":
            return cls(2031, 2, 11)

    monkeypatch.setattr(pick_cables, "date", Eleventh)
    assert len(run("on-this-day", "--format", "ids", "--library", folder).lines) == 4


@pytest.mark.parametrize("day", ["02-29", "02-12"])
def test_a_day_without_cables_is_1(run: Run, folder: Path, day: str) -> None:
    ran = run("on-this-day", "--date", day, "--library", folder)
    assert (ran.status, ran.output) == (1, "")


@pytest.mark.parametrize("day", ["02-30", "13-01", "x", "11", ""])
def test_what_is_no_day(run: Run, folder: Path, day: str) -> None:
    ran = run("on-this-day", f"--date={day}", "--library", folder)
    assert (ran.status, ran.output) == (2, "")
    assert "is no day such as 11-28" in ran.errors
