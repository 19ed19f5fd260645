"""What the terminal is, as far as its environment shows.

The functions take the environment as a mapping, so that each can be asked about a terminal that
is not there.
"""

import os
import sys
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass
from pathlib import Path

from cabletui.terminal.tmux_panes import is_in_a_pane, own_terminal

SMALLEST = (40, 10)
"""Columns and rows below which a cable cannot be read."""

LARGEST = (500, 200)
"""The most columns and rows that are painted, whatever size a terminal says it has."""

_OUTPUT = 1
_DUMB = {"", "dumb", "unknown"}
"""Values of `TERM` for what can only show one line after another."""


@dataclass(frozen=True, slots=True)
class Terminal:
    """The terminal of this session."""

    name: str
    """The value of `TERM`."""

    is_over_ssh: bool = False
    in_tmux: bool = False
    """A tmux on this machine runs the session, and takes commands."""

    in_screen: bool = False
    """GNU screen on this machine runs the session."""

    beyond_multiplexer: bool = False
    """A tmux or screen on another machine lies between here and the reader."""

    under_mosh: bool = False
    has_display: bool = False
    """A desktop can be reached, though perhaps not the reader's."""

    @property
    def is_local_desktop(self) -> bool:
        """Whether the reader sits at the desktop of this machine."""
        return self.has_display and not self.is_over_ssh and not self.under_mosh


def terminal(environment: Mapping[str, str], platform: str, ancestors: frozenset[str]) -> Terminal:
    """Return what is known of the terminal.

    Args:
        environment: The environment of this process.
        platform: As `sys.platform` has it; a Mac has a desktop without saying so.
        ancestors: The names of the processes above this one.
    """
    name = environment.get("TERM", "")
    in_tmux = bool(environment.get("TMUX"))
    in_screen = bool(environment.get("STY")) and not in_tmux
    displays = environment.get("DISPLAY"), environment.get("WAYLAND_DISPLAY")
    return Terminal(
        name=name,
        is_over_ssh=any(environment.get(name) for name in ("SSH_CONNECTION", "SSH_TTY")),
        in_tmux=in_tmux,
        in_screen=in_screen,
        beyond_multiplexer=name.startswith(("tmux", "screen")) and not (in_tmux or in_screen),
        under_mosh="mosh-server" in ancestors,
        has_display=platform == "darwin" or any(displays),
    )


def here() -> Terminal:
    """Return what is known of the terminal of this process.

    A tmux that the environment names is asked whether it shows this terminal; one that does not
    answer within 2 seconds does not count.
    """
    environment = dict(os.environ)
    if environment.get("TMUX") and not is_in_a_pane(own_terminal()):
        del environment["TMUX"]
    return terminal(environment, sys.platform, ancestors(os.getppid()))


def ancestors(process: int, processes: Path = Path("/proc")) -> frozenset[str]:
    """Return the names of a process and of those above it; none if the system hides them."""
    names = set()
    while process > 0:
        try:
            words = (processes / str(process) / "stat").read_text(
                encoding="utf-8", errors="replace"
            )
        except OSError:
            break
        # A name may hold blanks and brackets itself: it ends at the last bracket.
        head, _, rest = words.rpartition(")")
        names.add(head.partition("(")[2])
        process = int(rest.split()[1])
    return frozenset(names)


def colours(environment: Mapping[str, str]) -> int:
    """Return how many colours the terminal says it has; 0 if the reader wants none."""
    name = environment.get("TERM", "")
    if environment.get("NO_COLOR") or name in _DUMB or name.startswith("vt"):
        return 0
    if environment.get("COLORTERM", "").lower() in {"truecolor", "24bit"} or "direct" in name:
        return 1 << 24
    return 256 if "256" in name or "kitty" in name else 16


def follow_window(environment: MutableMapping[str, str]) -> None:
    """Have the size read from the terminal each time, not from the environment.

    `COLUMNS` and `LINES` are the size that a window once had, or that was set by hand, and would be
    believed for ever. If standard output is not the terminal, asking it would be in vain; so it is
    replaced by standard error, on which the interface is painted and nothing else is written.

    Args:
        environment: The environment of this process, which is changed.
    """
    for name in ("COLUMNS", "LINES"):
        environment.pop(name, None)
    error = sys.__stderr__  # which need not be descriptor 2
    if error and error.isatty() and not os.isatty(_OUTPUT):
        os.dup2(error.fileno(), _OUTPUT)


def shows_utf8(environment: Mapping[str, str]) -> bool:
    """Return whether a session says, by its locale, that its terminal shows UTF-8."""
    names = ("LC_ALL", "LC_CTYPE", "LANG")
    locale = next(filter(None, (environment.get(name) for name in names)), "")
    return "UTF8" in locale.upper().replace("-", "")


def clamped(width: object, height: object) -> tuple[int, int] | None:
    """Return a size within what can be painted; None if the terminal has no size."""
    if not (isinstance(width, int) and isinstance(height, int) and width > 0 and height > 0):
        return None
    return min(width, LARGEST[0]), min(height, LARGEST[1])


def given_environment(process: Path = Path("/proc/self")) -> Mapping[str, str]:
    """Return the environment without what Python itself put there.

    Without a locale, Python sets `LC_CTYPE=C.UTF-8`, which says nothing about the terminal. The
    system remembers what was there at the start, at least on Linux.
    """
    try:
        entries = (process / "environ").read_bytes().split(b"\0")
    except OSError:
        return os.environ
    was_given = any(entry.startswith(b"LC_CTYPE=") for entry in entries)
    return {name: value for name, value in os.environ.items() if was_given or name != "LC_CTYPE"}


def why_not_interactive(
    environment: Mapping[str, str], *, stdin: bool, stderr: bool, size: tuple[int, int]
) -> str:
    """Return why the interface cannot open here, as part of a sentence; empty if it can.

    Args:
        environment: The environment of this process.
        stdin: Whether the keys come from a terminal.
        stderr: Whether the screen, which is painted on standard error, is a terminal.
        size: Columns and rows; 0 if they are not known.
    """
    if not stdin:
        return "standard input is not a terminal"
    if not stderr:
        return "standard error, on which it is painted, is not a terminal"
    if (name := environment.get("TERM", "")) in _DUMB:
        return f"the terminal cannot be painted on (TERM is “{name}”)"
    if 0 < size[0] < SMALLEST[0] or 0 < size[1] < SMALLEST[1]:
        columns, rows = SMALLEST
        return (
            f"the terminal is too small ({size[0]}x{size[1]}; it needs at least {columns}x{rows})"
        )
    return ""
