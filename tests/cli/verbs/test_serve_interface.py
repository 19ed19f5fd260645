from pathlib import Path

import pytest

from cabletui.cli import main
from cabletui.cli.verbs import serve_interface
from tests.cli.conftest import Run


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "localhost"])
def test_the_loopback_is_this_machine_alone(host: str) -> None:
    assert serve_interface.is_loopback(host)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "cables.example", ""])
def test_all_else_can_be_reached(host: str) -> None:
    assert not serve_interface.is_loopback(host)


def test_the_folder_reaches_the_interface_whole() -> None:
    words = serve_interface.command(Path("/a b/$HOME; true"), is_kiosk=True)
    assert words[-3:] == ("--kiosk", "--library", "/a b/$HOME; true")


@pytest.mark.parametrize("port", ["0", "65536", "99999", "-1", "http", "9" * 5_000])
def test_a_port_that_there_is_not(port: str, run: Run) -> None:
    ran = run("serve", "--port", port)
    assert (ran.status, ran.output) == (2, "")
    assert ran.errors.startswith("cabletui: Argument --port: “")
    assert ran.errors.count("\n") == 1


@pytest.mark.parametrize("host", ["nowhere.invalid", "256.1.1.1", "a..b", "x" * 70, "192.0.2.1"])
def test_a_host_that_this_machine_is_not(host: str, run: Run, folder: Path) -> None:
    ran = run("serve", "--host", host, "--library", folder)
    assert (ran.status, ran.output) == (2, "")
    assert ran.errors.startswith(f"cabletui: {host}:8000 cannot be listened on (")
    assert ran.errors.endswith("); --host and --port give another.\n")
    assert ran.errors.count("\n") == 1


def test_what_is_not_installed_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(serve_interface, "find_spec", lambda name: None)
    assert main(["serve"]) == 2
    assert "one more package, textual-serve: " in capsys.readouterr().err


def test_a_library_that_is_not_there_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["serve", "--library", str(tmp_path / "none")]) == 2
    assert "There is no library" in capsys.readouterr().err
