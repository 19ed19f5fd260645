import json
from pathlib import Path

import pytest

from cabletui.cli.verbs import diagnose_terminal
from tests.cli.conftest import Run


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(diagnose_terminal, "_controlling", lambda: None)


def labels(lines: list[str]) -> dict[str, str]:
    return {line[:14].strip(): line[14:] for line in lines}


def test_what_is_found_out(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSH_TTY", "/dev/pts/9")
    monkeypatch.setenv("TERM", "tmux-256color")
    ran = run("doctor", "--no-copy", "--library", folder)
    found = labels(ran.lines)
    assert ran.status == 1
    assert found["Library"] == str(folder)
    assert found["Settings"].endswith("settings.toml (none yet)")
    assert found["Terminal"] == "tmux-256color"
    assert found["Reached"] == "over ssh, in a tmux or screen of another machine"
    assert found["Colours"] == "256"
    assert found["Whole frames"] == "not asked: there is no terminal"
    assert found["Interface"].startswith("cannot open, because")
    assert "Clipboard" not in found


def test_the_clipboard_is_tried(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CABLETUI_CLIPBOARD", "off")
    found = labels(run("doctor", "--library", folder).lines)
    assert found["Clipboard"].startswith("off. The clipboard is off in your settings.")


def test_nothing_is_sent_where_there_is_no_terminal(run: Run, folder: Path) -> None:
    found = labels(run("doctor", "--library", folder).lines)
    assert found["Clipboard"].startswith("auto. Not copied, for there is no terminal to send it to")


def test_it_is_an_object_for_programs(run: Run, folder: Path) -> None:
    ran = run("doctor", "--json", "--library", folder)
    found = json.loads(ran.output)
    assert found["library"] == str(folder)
    assert found["whole_frames"] == "not asked: there is no terminal"
    assert {"cabletui", "colours", "utf-8", "interface", "clipboard"} <= found.keys()


@pytest.mark.parametrize("text", ["theme =", 'colour = "red"', "mouse = 3"])
def test_a_broken_file_of_settings_is_a_finding(
    run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(text, encoding="utf-8")
    monkeypatch.setenv("CABLETUI_SETTINGS", str(path))
    ran = run("doctor", "--no-copy", "--library", folder)
    found = labels(ran.lines)
    assert ran.status == 1
    assert str(path) in found["Settings"]
    assert "Terminal" in found
    assert found["Interface"].startswith("cannot open, because The setting")
