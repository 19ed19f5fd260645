from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from cabletui.clipboard import Copier, Fate, desktop, osc52, tmux
from cabletui.clipboard.copier import ADVICE
from cabletui.settings import Clipboard
from cabletui.terminal import Terminal

ID = "06ALPHAVILLE1"
PLAIN = Terminal("xterm-256color")
TMUX = Terminal("tmux-256color", in_tmux=True, is_over_ssh=True)
DESK = Terminal("xterm-256color", has_display=True)


@dataclass
class Ways:
    """What the ways say, and what each was given."""

    answers: dict[str, bool] = field(default_factory=dict)
    given: list[tuple[str, str]] = field(default_factory=list)
    outer: str = "xterm-256color"

    def way(self, name: str) -> Callable[[str], bool]:
        def take(text: str) -> bool:
            self.given.append((name, text))
            return self.answers.get(name, False)

        return take

    def write(self, sequence: str) -> None:
        self.given.append(("terminal", sequence))

    @property
    def names(self) -> list[str]:
        return [name for name, _ in self.given]


@pytest.fixture
def ways(monkeypatch: pytest.MonkeyPatch) -> Ways:
    ways = Ways()
    monkeypatch.setattr(tmux, "load", ways.way("tmux"))
    monkeypatch.setattr(tmux, "load_buffer_only", ways.way("buffer"))
    monkeypatch.setattr(tmux, "outer_terminal", lambda: ways.outer)
    monkeypatch.setattr(desktop, "copy", ways.way("desktop"))
    return ways


def test_a_terminal_is_sent_it_and_never_answers(ways: Ways) -> None:
    outcome = Copier(Clipboard.AUTO, PLAIN, ways.write).copy(ID)
    assert ways.given == [("terminal", osc52.sequence(ID, PLAIN))]
    assert outcome.fate is Fate.SENT
    assert outcome.message == f"Sent {ID} to your terminal's clipboard"
    assert outcome.advice == ""


def test_tmux_says_yes(ways: Ways) -> None:
    ways.answers["tmux"] = True
    outcome = Copier(Clipboard.AUTO, TMUX, ways.write).copy(ID)
    assert ways.given == [("tmux", ID)]
    assert outcome.fate is Fate.COPIED
    assert outcome.message == f"Copied {ID} (tmux; sent to your terminal)"
    assert outcome.advice == ""


def test_tmux_keeps_what_is_too_long_for_a_terminal(ways: Ways) -> None:
    ways.answers["tmux"] = True
    outcome = Copier(Clipboard.AUTO, TMUX, ways.write).copy("x" * 80_000, ID)
    assert outcome.fate is Fate.COPIED
    assert "but too long for the clipboard of most terminals" in outcome.message


def test_an_old_tmux_keeps_it(ways: Ways) -> None:
    ways.answers["buffer"] = True
    outcome = Copier(Clipboard.AUTO, TMUX, ways.write).copy(ID)
    assert ways.names == ["tmux", "buffer"]
    assert (outcome.fate, outcome.message) == (Fate.COPIED, f"Copied {ID} (tmux)")


def test_a_tmux_that_is_gone(ways: Ways) -> None:
    outcome = Copier(Clipboard.AUTO, TMUX, ways.write).copy(ID)
    assert ways.names == ["tmux", "buffer", "terminal"]
    assert outcome.fate is Fate.SENT


def test_a_tmux_inside_another_gives_the_cure_once(ways: Ways) -> None:
    ways.answers["tmux"] = True
    ways.outer = "tmux-256color"
    copier = Copier(Clipboard.AUTO, TMUX, ways.write)
    assert [copier.copy(ID).advice for _ in range(2)] == [ADVICE, ""]


@pytest.mark.parametrize("name", ["tmux-256color", "screen.xterm"])
def test_beyond_a_multiplexer_gives_the_cure_once(ways: Ways, name: str) -> None:
    copier = Copier(Clipboard.AUTO, Terminal(name, beyond_multiplexer=True), ways.write)
    outcomes = [copier.copy(ID) for _ in range(2)]
    assert [outcome.fate for outcome in outcomes] == [Fate.SENT, Fate.SENT]
    assert [outcome.advice for outcome in outcomes] == [ADVICE, ""]


def test_a_local_desktop_is_read_back(ways: Ways) -> None:
    ways.answers["desktop"] = True
    outcome = Copier(Clipboard.AUTO, DESK, ways.write).copy(ID)
    assert (ways.given, outcome.fate) == ([("desktop", ID)], Fate.COPIED)
    assert outcome.message == f"Copied {ID}"


def test_a_desktop_that_does_not_answer(ways: Ways) -> None:
    outcome = Copier(Clipboard.AUTO, DESK, ways.write).copy(ID)
    assert (ways.names, outcome.fate) == (["desktop", "terminal"], Fate.SENT)


def test_the_desktop_of_a_server_is_not_the_readers(ways: Ways) -> None:
    ways.answers["desktop"] = True
    there = Terminal("xterm", has_display=True, is_over_ssh=True)
    Copier(Clipboard.AUTO, there, ways.write).copy(ID)
    assert ways.names == ["terminal"]


@pytest.mark.parametrize(
    ("terminal", "most"), [(PLAIN, 74_994), (Terminal("xterm", under_mosh=True), 12_280)]
)
def test_what_the_way_cannot_carry_is_not_sent(ways: Ways, terminal: Terminal, most: int) -> None:
    copier = Copier(Clipboard.AUTO, terminal, ways.write)
    assert copier.copy("x" * most).fate is Fate.SENT
    ways.given.clear()
    outcome = copier.copy("é" * (most // 2 + 1), f"the whole of {ID}")
    assert (outcome.fate, ways.given) == (Fate.TOO_LONG, [])
    assert f"at most {most:,}): the whole of {ID}" in outcome.message


def test_a_setting_takes_one_way_and_no_other(ways: Ways) -> None:
    assert Copier(Clipboard.TMUX, TMUX, ways.write).copy(ID).fate is Fate.FAILED
    assert Copier(Clipboard.TMUX, DESK, ways.write).copy(ID).fate is Fate.FAILED
    assert Copier(Clipboard.PYPERCLIP, TMUX, ways.write).copy(ID).fate is Fate.FAILED
    assert ways.names == ["tmux", "buffer", "desktop"]
    assert Copier(Clipboard.OSC52, TMUX, ways.write).copy(ID).fate is Fate.SENT
    assert ways.names[3:] == ["terminal"]


def test_off(ways: Ways) -> None:
    outcome = Copier(Clipboard.OFF, TMUX, ways.write).copy(ID)
    assert (outcome.fate, ways.given) == (Fate.FAILED, [])
    assert outcome.message.endswith(ID)


def test_a_file(ways: Ways, tmp_path: Path) -> None:
    outcome = Copier(Clipboard.FILE, TMUX, ways.write, tmp_path).copy("text\ud800", ID)
    path = tmp_path / f"{ID}.txt"
    assert outcome.fate is Fate.SAVED
    assert outcome.message.endswith(str(path))
    assert path.read_text(encoding="utf-8") == "text\ufffd\n"


def test_a_file_of_the_home(ways: Ways, sealed: Path) -> None:
    Copier(Clipboard.AUTO, PLAIN, ways.write).save("text", ID)
    assert (sealed / "cabletui" / f"{ID}.txt").exists()


def test_no_file_can_be_written(ways: Ways, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    outcome = Copier(Clipboard.FILE, PLAIN, ways.write, tmp_path / "file").copy("text", ID)
    assert outcome.fate is Fate.FAILED
    assert outcome.message.endswith(ID)


def test_a_hostile_text_is_not_passed_on(ways: Ways) -> None:
    ways.answers["tmux"] = True
    Copier(Clipboard.AUTO, TMUX, ways.write).copy("a\x1b[201~\ud800")
    assert ways.given == [("tmux", "a\ufffd[201~\ufffd")]
