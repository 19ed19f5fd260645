"""`cabletui doctor`: what this terminal can do, and a test of its clipboard."""

import argparse
import os
import platform
import sys
from collections.abc import Callable, Iterator
from importlib.metadata import version

import orjson

from cabletui import __version__
from cabletui.cli.library import folder_to_read
from cabletui.cli.printing.output import is_terminal, put
from cabletui.clipboard import Copier
from cabletui.paths import settings_file
from cabletui.settings import Settings, SettingsError, load
from cabletui.terminal import (
    Terminal,
    colours,
    given_environment,
    here,
    shows_utf8,
    why_not_interactive,
)
from cabletui.terminal.probe import is_synchronised

EXAMPLES = ("cabletui doctor", "cabletui doctor --no-copy", "cabletui doctor --json | jq .colours")
_NO_UTF8 = "no, so all is shown in ASCII; if it does, set LC_ALL=C.UTF-8"
_TEXT = "cabletui doctor was here"

Fact = tuple[str, str]
"""A label, and what was found out; an empty label continues the fact before."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    parser.add_argument("--no-copy", action="store_true", help="leave the clipboard as it is")
    parser.add_argument("--json", action="store_true", help="print it as a JSON object")


def run(options: argparse.Namespace) -> int:
    """Print what can be found out; 1 if the interface cannot open here."""
    settings, trouble = _settings()
    reason = trouble or why_not_interactive(
        os.environ, stdin=is_terminal(sys.stdin), stderr=is_terminal(sys.stderr), size=(0, 0)
    )
    facts = _facts(options, settings, trouble, reason)
    if options.json:
        put([_json(facts)])
    else:
        put(f"{label:<14}{text}" for label, text in facts)
    return 1 if reason else 0


def _settings() -> tuple[Settings, str]:
    """Return the reader's settings, or those of no file and what is wrong with the file."""
    try:
        return load(os.environ), ""
    except SettingsError as error:
        return Settings(), str(error).removesuffix(".")


def _facts(
    options: argparse.Namespace, settings: Settings, trouble: str, reason: str | None
) -> Iterator[Fact]:
    found = here()
    yield from _programs()
    yield "Library", str(folder_to_read(options, settings))
    path = settings_file()
    yield "Settings", trouble or f"{path}{'' if path.exists() else ' (none yet)'}"
    yield from _of_terminal(found)
    yield "Interface", f"cannot open, because {reason}" if reason else "can open"
    if not options.no_copy:
        yield from _of_clipboard(found, settings)


def _json(facts: Iterator[Fact]) -> str:
    """Return facts as a JSON object; those without a label are added to the one before."""
    document: dict[str, str] = {}
    key = ""
    for label, text in facts:
        key = label.lower().replace(" ", "_") or key
        document[key] = f"{document[key]} {text}" if key in document else text
    return orjson.dumps(document).decode()


def _programs() -> Iterator[Fact]:
    names = ("textual", "tinydb", "tantivy", "pyperclip")
    yield "cabletui", f"{__version__}, Python {platform.python_version()}"
    yield "With", ", ".join(f"{name} {version(name)}" for name in names)


def _of_terminal(found: Terminal) -> Iterator[Fact]:
    number = colours(os.environ)
    yield "Terminal", f"{found.name or 'unknown'}{_size()}"
    yield "Reached", ", ".join(_way(found)) or "directly"
    yield "Colours", {0: "none", 1 << 24: "16 million"}.get(number, str(number))
    yield "UTF-8", "yes" if shows_utf8(given_environment()) else _NO_UTF8
    yield "Whole frames", _frames()


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


def _of_clipboard(found: Terminal, settings: Settings) -> Iterator[Fact]:
    outcome = Copier(settings.clipboard, found, _writer()).copy(_TEXT)
    yield "Clipboard", f"{settings.clipboard}. {outcome.message}."
    if outcome.advice:
        yield "", outcome.advice
    if outcome.fate == "sent":
        yield "", f"If a paste gives “{_TEXT}”, it works."


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
    """Return the terminal of this session, wherever output goes; None if there is none."""
    try:
        return os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY)
    except OSError:
        return None
