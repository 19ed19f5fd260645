"""Find out whether the tmux that the environment names is the one that shows this session.

`TMUX` is inherited: by a window that was opened from within a tmux, by GNU screen, through `su` and
ssh. So it may name the server of another terminal, or one that is gone.
"""

import os
from contextlib import suppress

_SECONDS = 2.0
_STANDARD = (0, 1, 2)


def own_terminal() -> str:
    """Return the path of the terminal of this process; empty if it has none."""
    for descriptor in _STANDARD:
        with suppress(OSError):
            return os.ttyname(descriptor)
    return ""


def is_in_a_pane(terminal: str) -> bool:
    """Return whether a terminal is a pane of the tmux that the environment names.

    It takes up to 2 seconds if tmux does not answer.

    Args:
        terminal: Its path; empty if there is none.
    """
    panes = tmux_answer("list-panes", "-a", "-F", "#{pane_tty}").split("\n")
    return bool(terminal) and terminal in panes


def tmux_answer(*arguments: str) -> str:
    """Return what the tmux that the environment names prints; empty if there is none.

    It takes up to 2 seconds if tmux does not answer, which counts as if there were none.
    """
    import subprocess  # noqa: PLC0415 (every command loads this module, and few ask a tmux)

    try:
        run = subprocess.run(
            ["tmux", *arguments],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return run.stdout if run.returncode == 0 else ""
