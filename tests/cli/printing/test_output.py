import io
import os
import pty

import pytest

from cabletui.cli.printing import output
from cabletui.errors import Refusal

HOSTILE = "a\x1b]52;c;SEFDS0VE\x1b\\b\u202ec\u200bd\x9bJ\ttab"


def test_a_pipe_gets_it_verbatim(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    output.put([HOSTILE, "lone \ud800"])
    output.flush()
    written = capfdbinary.readouterr().out
    assert written.decode("utf-8", "surrogatepass") == f"{HOSTILE}\nlone \ud800\n"


def test_a_terminal_gets_it_safe(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="")
    terminal.isatty = lambda: True  # type: ignore[method-assign]
    monkeypatch.setattr("sys.stdout", terminal)
    output.put([HOSTILE, "lone \ud800", "two\nlines"])
    terminal.seek(0)
    shown = terminal.read()
    assert shown == "a␛]52;c;SEFDS0VE␛\\b�c�d�J\ttab\nlone �\ntwo\nlines\n"


def test_a_terminal_gets_what_it_can_show(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = io.TextIOWrapper(io.BytesIO(), encoding="latin-1", newline="")
    terminal.isatty = lambda: True  # type: ignore[method-assign]
    monkeypatch.setattr("sys.stdout", terminal)
    monkeypatch.setenv("LC_ALL", "C")
    output.fit_streams_to_terminal()
    output.put(["é — ☃"])
    terminal.seek(0)
    assert terminal.read() == "e - ?\n"


def test_messages_are_safe_wherever_they_go(capsys: pytest.CaptureFixture[str]) -> None:
    output.say(f"no file {HOSTILE}")
    said = capsys.readouterr().err
    assert said.startswith("cabletui: no file a␛]52")
    assert not {"\x1b", "\u202e", "\x9b"} & set(said)


def test_the_width_of_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    assert output.columns() is None
    ours, theirs = pty.openpty()
    with os.fdopen(theirs, "w") as terminal:
        monkeypatch.setattr("sys.stdout", terminal)
        assert output.columns() is None
        monkeypatch.setattr(os, "get_terminal_size", lambda descriptor: os.terminal_size((72, 20)))
        assert output.columns() == 72
        monkeypatch.undo()
    os.close(ours)


def test_a_refusal_is_one_line_whatever_the_name_of_the_file() -> None:
    line = output.refused(Refusal("a\tb\n\x1b[2Jc.html", "It is cut off."))
    assert line.isprintable()
    assert line.endswith("c.html: It is cut off.")
