import os
from pathlib import Path

import pytest

from cabletui.terminal.detect import (
    Terminal,
    ancestors,
    clamped,
    colours,
    follow_window,
    given_environment,
    shows_utf8,
    terminal,
    why_not_interactive,
)

NONE: frozenset[str] = frozenset()


def test_a_plain_terminal() -> None:
    assert terminal({"TERM": "xterm-256color"}, "linux", NONE) == Terminal("xterm-256color")


@pytest.mark.parametrize("variable", ["SSH_CONNECTION", "SSH_TTY"])
def test_over_ssh_no_desktop_is_the_readers(variable: str) -> None:
    here = terminal({"TERM": "xterm", variable: "x", "DISPLAY": ":10"}, "linux", NONE)
    assert here.is_over_ssh
    assert here.has_display
    assert not here.is_local_desktop


def test_a_mac_has_a_desktop_without_saying_so() -> None:
    assert terminal({"TERM": "xterm"}, "darwin", NONE).is_local_desktop
    assert not terminal({"TERM": "xterm"}, "linux", NONE).is_local_desktop
    assert terminal({"TERM": "xterm", "WAYLAND_DISPLAY": "w"}, "linux", NONE).is_local_desktop


def test_a_tmux_of_this_machine_can_be_spoken_to() -> None:
    here = terminal({"TERM": "tmux-256color", "TMUX": "/tmp/t,1,0", "STY": "1.x"}, "linux", NONE)
    assert (here.in_tmux, here.in_screen, here.beyond_multiplexer) == (True, False, False)


def test_screen() -> None:
    here = terminal({"TERM": "screen", "STY": "1.x"}, "linux", NONE)
    assert (here.in_tmux, here.in_screen, here.beyond_multiplexer) == (False, True, False)


@pytest.mark.parametrize("name", ["tmux-256color", "screen", "screen.xterm-256color"])
def test_a_multiplexer_of_another_machine_shows_in_the_name(name: str) -> None:
    assert terminal({"TERM": name, "SSH_TTY": "x"}, "linux", NONE).beyond_multiplexer


def test_mosh_shows_in_the_processes() -> None:
    assert terminal({"TERM": "xterm"}, "linux", frozenset({"mosh-server"})).under_mosh


@pytest.mark.parametrize("name", ["", "dumb", "unknown"])
def test_a_dumb_terminal_has_no_colours(name: str) -> None:
    assert colours({"TERM": name, "COLORTERM": "truecolor"}) == 0


def test_ancestors_with_names_that_look_like_something_else(tmp_path: Path) -> None:
    for process, stat in (
        ("30", "30 (python) S 20 1"),
        ("20", "20 (a ) S 7 (b) S 10 1"),
        ("10", "10 (mosh-server) S 1 1"),
        ("1", "1 (init) S 0 0"),
    ):
        (tmp_path / process).mkdir()
        (tmp_path / process / "stat").write_text(stat, encoding="utf-8")
    assert ancestors(30, tmp_path) == {"python", "a ) S 7 (b", "mosh-server", "init"}
    assert ancestors(40, tmp_path) == frozenset()


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="there is no /proc here")
def test_ancestors_of_this_process() -> None:
    assert ancestors(os.getpid())


@pytest.mark.parametrize(
    ("environment", "number"),
    [
        ({"TERM": "xterm"}, 16),
        ({"TERM": "xterm-256color"}, 256),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, 1 << 24),
        ({"TERM": "xterm-direct"}, 1 << 24),
        ({"TERM": "vt100"}, 0),
        ({"TERM": "dumb", "COLORTERM": "truecolor"}, 0),
        ({"TERM": "xterm-256color", "COLORTERM": "24bit", "NO_COLOR": "1"}, 0),
    ],
)
def test_colours(environment: dict[str, str], number: int) -> None:
    assert colours(environment) == number


@pytest.mark.parametrize(
    ("environment", "answer"),
    [
        ({"LANG": "en_GB.UTF-8"}, True),
        ({"LANG": "C.utf8"}, True),
        ({"LC_CTYPE": "UTF-8"}, True),
        ({"LANG": "C"}, False),
        ({}, False),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "C"}, False),
        ({"LANG": "POSIX", "LC_ALL": "", "LC_CTYPE": "de_DE.ISO-8859-1"}, False),
    ],
)
def test_the_locale_tells_whether_the_terminal_shows_utf8(
    environment: dict[str, str], answer: bool
) -> None:
    assert shows_utf8(environment) is answer


def test_what_python_put_into_the_environment_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_CTYPE", "C.UTF-8")
    (tmp_path / "environ").write_bytes(b"LANG=C\0ODD\0")
    assert "LC_CTYPE" not in given_environment(tmp_path)
    (tmp_path / "environ").write_bytes(b"LC_CTYPE=C.UTF-8\0")
    assert given_environment(tmp_path)["LC_CTYPE"] == "C.UTF-8"
    assert given_environment(tmp_path / "none") is os.environ


def test_where_the_interface_can_open() -> None:
    environment = {"TERM": "xterm"}
    assert why_not_interactive(environment, stdin=True, stderr=True, size=(80, 24)) == ""
    assert why_not_interactive(environment, stdin=True, stderr=True, size=(0, 0)) == ""


@pytest.mark.parametrize(
    ("name", "stdin", "stderr", "size", "words"),
    [
        ("xterm", False, True, (80, 24), "standard input"),
        ("xterm", True, False, (80, 24), "standard error"),
        ("dumb", True, True, (80, 24), "TERM is “dumb”"),
        ("xterm", True, True, (39, 24), "39x24"),
        ("xterm", True, True, (80, 9), "40x10"),
    ],
)
def test_where_it_cannot(
    name: str, stdin: bool, stderr: bool, size: tuple[int, int], words: str
) -> None:
    assert words in why_not_interactive({"TERM": name}, stdin=stdin, stderr=stderr, size=size)


def test_a_size_in_the_environment_is_forgotten() -> None:
    environment = {"COLUMNS": "60", "LINES": "10", "TERM": "xterm"}
    follow_window(environment)
    assert environment == {"TERM": "xterm"}


@pytest.mark.parametrize(
    ("size", "painted"),
    [
        ((80, 24), (80, 24)),
        ((99_999, 99_999), (500, 200)),
        ((0, 24), None),
        ((80, -1), None),
        (("80", 24), None),
        ((80, None), None),
        ((80.5, 24), None),
    ],
)
def test_a_size_is_painted_within_bounds(
    size: tuple[object, object], painted: tuple[int, int] | None
) -> None:
    assert clamped(*size) == painted
