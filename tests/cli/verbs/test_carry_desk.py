from pathlib import Path

import pytest

from cabletui.desk import Desk
from tests.cli.conftest import Run


def test_a_desk_is_written_whole_and_taken_over_elsewhere(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk.open()
    desk.lists.put("Ferries", ["10BOWMORE136", "09ARDBEG132"])
    desk.notes.write("09ARDBEG132", "Ask.\nAgain.", "3")
    assert run("desk").output.startswith(
        "@Bookmarks: 0 cables\n@Ferries: 2 cables\n1 note, 0 saved"
    )
    path = tmp_path / "june.json"
    assert run("desk", "--export", path).status == 0
    assert path.stat().st_mode & 0o777 == 0o600
    assert run("desk", "--export", path).errors.endswith("--force writes over it.\n")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "elsewhere"))
    ran = run("desk", "--import", path)
    assert ran.errors == "cabletui: Taken over: 2 rows of lists, 1 note.\n"
    assert Desk.open().notes.note("09ARDBEG132", "3") == "Ask.\nAgain."
    assert run("desk", "--import", path).errors == "cabletui: The desk has all of it already.\n"


def test_a_list_is_renamed(run: Run) -> None:
    Desk.open().lists.put("Ferries", ["10BOWMORE136"])
    assert run("desk", "--rename", "@ferries", "Boats").status == 0
    assert run("desk").output.startswith("@Bookmarks: 0 cables\n@Boats: 1 cable\n")
    assert "no list “Ferries”" in run("desk", "--rename", "Ferries", "Trains").errors
    assert "needs a name" in run("desk", "--rename", "Boats", " ").errors


def test_what_is_no_desk_is_said(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "june.json"
    assert "cannot be read" in run("desk", "--import", path).errors
    path.write_text("{")
    assert "is no JSON at line 1" in run("desk", "--import", path).errors
    path.write_text("{}")
    assert "This is no desk" in run("desk", "--import", path).errors
