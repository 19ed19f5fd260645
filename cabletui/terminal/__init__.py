"""The terminal that the program runs in: what it can do, and how the program leaves it.

At the start, `detect` says what it is, from environment variables and processes and without asking
the terminal itself: whether tmux, screen, mosh or ssh lie between it and the reader, how many
colours it has, whether it shows UTF-8, and why the interface cannot open there. `tmux_panes` finds
out whether the tmux that the environment names really shows this session, and `probe` asks the
terminal, for those who can wait for an answer.

While it is in use, `ascii` speaks to a terminal that shows nothing else, and `native_noise` keeps
off it what libraries in other languages print. At the end, `shutdown` restores it at a signal or a
hangup, and `crash` writes a traceback, which may hold the text of a cable, into a file. `fetching`
says how a reader at another machine gets a file from this one.

What is found out is a `Terminal`, a frozen value; whatever can be given (the environment, a path, a
descriptor) is a parameter, so that tests can ask about terminals that are not there.

May use: paths. Never: cables, the archive, Textual.
"""

from cabletui.terminal.detect import (
    Terminal,
    ancestors,
    clamped,
    colours,
    follow_window,
    given_environment,
    here,
    shows_utf8,
    terminal,
    why_not_interactive,
)

__all__ = [
    "Terminal",
    "ancestors",
    "clamped",
    "colours",
    "follow_window",
    "given_environment",
    "here",
    "shows_utf8",
    "terminal",
    "why_not_interactive",
]
