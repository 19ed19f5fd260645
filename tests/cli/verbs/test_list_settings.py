import json
from pathlib import Path

import pytest

from cabletui.settings import SETTINGS
from tests.cli.conftest import Run


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a file of settings that is asked for by name."""
    path = tmp_path / "mine.toml"
    path.write_text(
        'theme = "nord"\nclipboard = "tmux"\n[keys]\n"app.search" = "f2"\n"app.serch" = "x"\n',
        encoding="utf-8",
    )
    monkeypatch.setenv("CABLETUI_SETTINGS", str(path))
    return path


def test_every_setting_with_where_it_comes_from(
    run: Run, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CABLETUI_CLIPBOARD", "osc52")
    ran = run("settings", "--format", "jsonl")
    rows = {row["name"]: row for row in map(json.loads, ran.lines)}
    assert rows.keys() == SETTINGS.keys()
    assert (rows["theme"]["value"], rows["theme"]["from"]) == ("nord", str(file))
    assert (rows["clipboard"]["value"], rows["clipboard"]["from"]) == (
        "osc52",
        "CABLETUI_CLIPBOARD",
    )
    assert (rows["mouse"]["value"], rows["mouse"]["from"]) == ("true", "as it comes")


def test_a_key_that_cannot_work_is_said_with_its_line(run: Run, file: Path) -> None:
    ran = run("settings")
    assert ran.status == 1
    assert f"{file}, line 5, “app.serch”: no key is called so" in ran.errors
    assert "app.search = f2" in ran.output


def test_without_a_file_all_is_as_it_comes(run: Run) -> None:
    ran = run("settings")
    assert (ran.status, ran.errors) == (0, "")
    assert all("as it comes" in line for line in ran.lines)
