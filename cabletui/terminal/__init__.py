"""The terminal: what it is, and how one leaves it."""

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
