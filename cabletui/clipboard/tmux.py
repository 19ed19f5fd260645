"""tmux: a buffer of its own, which it also sends on to the terminal it is in."""

from cabletui.clipboard.quiet_program import takes
from cabletui.terminal.tmux_panes import tmux_answer

_SECONDS = 2.0


def load(text: str) -> bool:
    """Put a text into tmux's newest buffer and have it sent on; return whether tmux said yes.

    It takes up to 2 seconds if tmux does not answer. A tmux before 3.2 does not send texts on.
    """
    return takes(["tmux", "load-buffer", "-w", "-"], text, _SECONDS)


def load_buffer_only(text: str) -> bool:
    """Put a text into tmux's newest buffer; return whether tmux said yes."""
    return takes(["tmux", "load-buffer", "-"], text, _SECONDS)


def outer_terminal() -> str:
    """Return the name of the terminal that tmux is shown in; empty if it is not known."""
    return tmux_answer("display-message", "-p", "#{client_termname}").strip()
