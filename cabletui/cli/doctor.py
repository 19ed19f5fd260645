"""`cabletui doctor`: what this terminal can do, and a try of its clipboard."""

import argparse
import os
import platform
import sys
from collections.abc import Callable, Iterator
from importlib.metadata import version

from cabletui import __version__
from cabletui.cli.library import folder_to_read
from cabletui.cli.output import is_terminal, put
from cabletui.clipboard import Copier
from cabletui.settings import Settings, default_path, load
from cabletui.terminal import (
    Terminal,
    colours,
    given_environment,
    here,
    shows_utf8,
    why_not_interactive,
)
from cabletui.terminal.probe import is_synchronised

EXAMPLES = ("cabletui doctor", "cabletui doctor --no-copy")
_NO_UTF8 = "no, so all is shown in ASCII; if it does, set LC_ALL=C.UTF-8"
_TEXT = "cabletui doctor was here"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    parser.add_argument("--no-copy", action="store_true", help="leave the clipboard as it is")


def run(options: argparse.Namespace) -> int:
    """Print what can be found out; 1 if the interface cannot open here.

    Raises:
        SettingsError: The settings cannot be understood.
    """
    settings = load(os.environ)
    found = here()
    reason = why_not_interactive(
        os.environ, stdin=is_terminal(sys.stdin), stderr=is_terminal(sys.stderr), size=(0, 0)
    )
    put(_programs())
    put(_line("Library", str(folder_to_read(options, settings))))
    put(_line("Settings", f"{default_path()}{'' if default_path().exists() else ' (none yet)'}"))
    put(_of_terminal(found))
    put(_line("Interface", f"cannot open, because {reason}" if reason else "can open"))
    if not options.no_copy:
        put(_of_clipboard(found, settings))
    return 1 if reason else 0


def _programs() -> Iterator[str]:
    names = ("textual", "tinydb", "tantivy", "pyperclip")
    yield from _line("cabletui", f"{__version__}, Python {platform.python_version()}")
    yield from _line("With", ", ".join(f"{name} {version(name)}" for name in names))


def _of_terminal(found: Terminal) -> Iterator[str]:
    number = colours(os.environ)
    yield from _line("Terminal", f"{found.name or 'unknown'}{_size()}")
    yield from _line("Reached", ", ".join(_way(found)) or "directly")
    yield from _line("Colours", {0: "none", 1 << 24: "16 million"}.get(number, str(number)))
    yield from _line("UTF-8", "yes" if shows_utf8(given_environment()) else _NO_UTF8)
    yield from _line("Whole frames", _frames())


def _size() -> str:
    try:
        size = os.get_terminal_size(sys.stderr.fileno())
    except OSError:
        return ""
    return f", {size.columns}x{size.lines}"


def _way(found: Terminal) -> Iterator[str]:
    """Yield what lies between the program and the reader."""
    if found.is_over_ssh:
        yield "over ssh"
    if found.under_mosh:
        yield "over mosh"
    if found.in_tmux:
        yield "in tmux"
    if found.in_screen:
        yield "in screen"
    if found.beyond_multiplexer:
        yield "in a tmux or screen of another machine"


def _frames() -> str:
    descriptor = _controlling()
    if descriptor is None:
        return "not asked: there is no terminal"
    try:
        answer = is_synchronised(descriptor)
    finally:
        os.close(descriptor)
    return {True: "shown at once", False: "not promised", None: "no answer"}[answer]


def _of_clipboard(found: Terminal, settings: Settings) -> Iterator[str]:
    outcome = Copier(settings.clipboard, found, _writer()).copy(_TEXT)
    yield from _line("Clipboard", f"{settings.clipboard}. {outcome.message}.")
    if outcome.advice:
        yield from _line("", outcome.advice)
    if outcome.fate == "sent":
        yield from _line("", f"If a paste gives “{_TEXT}”, it works.")


def _writer() -> Callable[[str], None]:
    def write(sequence: str) -> None:
        descriptor = _controlling()
        if descriptor is None:
            raise OSError("there is no terminal")
        try:
            os.write(descriptor, sequence.encode())
        finally:
            os.close(descriptor)

    return write


def _controlling() -> int | None:
    """Return the terminal of this session, wherever output goes; None where there is none."""
    try:
        return os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY)
    except OSError:
        return None


def _line(label: str, text: str) -> Iterator[str]:
    yield f"{label:<14}{text}"
