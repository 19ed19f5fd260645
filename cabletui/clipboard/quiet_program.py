"""Programs that are given a text and must not write where the screen is painted."""

import subprocess
from collections.abc import Sequence


def takes(words: Sequence[str], text: str, seconds: float, *, is_apart: bool = False) -> bool:
    """Run a program that reads a text from its standard input; return whether it said yes.

    What it writes is dropped. One that is missing or too slow has said no.

    Args:
        words: The program and its arguments.
        text: Without halves of surrogate pairs.
        seconds: How long it may take.
        is_apart: Whether to run it in a session of its own, which no key of this one reaches.
    """
    try:
        run = subprocess.run(
            words,
            input=text.encode(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=is_apart,
            timeout=seconds,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return run.returncode == 0
