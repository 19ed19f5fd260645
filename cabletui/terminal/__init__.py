"""The terminal that the program runs in: what it can do, and how the program leaves it.

`detect` answers from environment variables and processes, without asking the terminal: whether
tmux, screen, mosh or ssh lie between it and the reader, how many colours it has, whether it shows
UTF-8, and why the interface cannot open. `probe` asks the terminal itself. `shutdown` restores it
at a signal or a hangup, `crash` keeps tracebacks off it, `native_noise` what libraries print, and
`ascii` speaks to a terminal that shows nothing else.

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
