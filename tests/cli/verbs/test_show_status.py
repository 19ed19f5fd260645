import json
import shutil
from pathlib import Path

import pytest

from cabletui.archive.index import segment_footers
from cabletui.archive.upkeep import quick_check
from tests.cli.conftest import Run


def test_a_sound_library(run: Run, folder: Path) -> None:
    ran = run("status", "--library", folder)
    assert ran.status == 0
    assert ran.lines[0] == f"Library    {folder}"
    assert ran.lines[1] == "Cables     40, in 40 editions"
    assert ran.lines[-1] == "Health     all is well"


def test_all_is_well_is_never_said_of_what_was_not_read(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(segment_footers, "_AFFORDABLE", 100)
    ran = run("status", "--library", folder)
    assert ran.status == 0
    assert ran.lines[-2].startswith("Not read   0.")
    assert ran.lines[-2].endswith(
        " MB of the index, but for the ends of its files; `cabletui verify` reads all"
    )
    assert ran.lines[-1] == "Health     nothing wrong was seen in what was read"
    monkeypatch.setattr(quick_check, "_READ_WHOLE", 100)
    ran = run("status", "--library", folder)
    assert " MB of the documents, but for samples; 0." in ran.lines[-2]
    assert "all is well" not in ran.output


def test_what_was_refused_is_listed(run: Run, folder: Path, tmp_path: Path) -> None:
    library = shutil.copytree(folder, tmp_path / "library")
    source = tmp_path / "mixed.jsonl"
    lines = [{"reference_id": "7 BOWMORE", "created": "2007-01-01", "body": "Fog."}] * 30
    source.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    assert run("import", "--library", library, source).status == 1
    ran = run("status", "--library", library)
    assert f" {source.name}: " in ran.output
    assert str(source) not in (library / "library.json").read_text(encoding="utf-8")
    assert sum(line.startswith("Refused") for line in ran.lines) == 20
    assert "and 10 more" in ran.output
    ran = run("status", "--all", "--library", library)
    assert sum(line.startswith("Refused") for line in ran.lines) == 30


def test_a_library_in_trouble_is_1(run: Run, folder: Path, tmp_path: Path) -> None:
    library = shutil.copytree(folder, tmp_path / "library")
    (library / "library.json").write_text("{", encoding="utf-8")
    ran = run("status", "--library", library)
    assert ran.status == 1
    assert "library.json" in ran.output


def test_the_sample_says_what_it_is(run: Run, sealed: Path) -> None:
    assert "fiction" in run("status").output


def test_no_library_is_2(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CABLETUI_LIBRARY", str(tmp_path / "none"))
    ran = run("status")
    assert (ran.status, ran.output) == (2, "")


def test_it_is_an_object_for_programs(run: Run, folder: Path) -> None:
    ran = run("status", "--json", "--library", folder)
    found = json.loads(ran.output)
    assert (found["folder"], found["cables"], found["is_sample"]) == (str(folder), 40, False)
    assert found["troubles"] == []
