import shlex
from pathlib import Path

import pytest

from cabletui.cli import main, serve


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "localhost"])
def test_the_loopback_is_this_machine_alone(host: str) -> None:
    assert serve.is_loopback(host)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "cables.example", ""])
def test_all_else_can_be_reached(host: str) -> None:
    assert not serve.is_loopback(host)


def test_the_folder_reaches_the_interface_whole() -> None:
    line = serve.command(Path("/a b/$HOME; true"), is_kiosk=True)
    assert shlex.split(line)[-3:] == ["--library", "/a b/$HOME; true", "--kiosk"]


def test_what_is_not_installed_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(serve, "find_spec", lambda name: None)
    assert main(["serve"]) == 2
    assert "cabletui[web]" in capsys.readouterr().err


def test_a_library_that_is_not_there_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["serve", "--library", str(tmp_path / "none")]) == 2
    assert "There is no library" in capsys.readouterr().err
