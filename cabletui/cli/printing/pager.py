"""Show what is longer than the screen in the reader's pager."""

import os
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import chain

from cabletui.cli.printing.output import is_terminal, put
from cabletui.text.cells import width

_USUAL = "less -R"


def put_paged(texts: Iterable[str]) -> None:
    """Print texts, through `$PAGER` or `less -R` if they are longer than the terminal.

    Raises:
        BrokenPipeError: Nobody reads any more.
        OutputError: The disk is full, or the like.
    """
    command = _command()
    if not command:
        put(texts)
        return
    size = shutil.get_terminal_size()
    rest = iter(texts)
    first: list[str] = []
    rows = 0
    for text in rest:
        first.append(text)
        rows += sum(1 + max(0, width(line) - 1) // size.columns for line in text.split("\n"))
        if rows >= size.lines:
            _page(command, chain(first, rest))
            return
    put(first)


def _command() -> list[str]:
    """Return the command of the pager; empty if output is no terminal or no pager is wanted."""
    if not is_terminal(sys.stdout) or os.environ.get("TERM", "dumb") == "dumb":
        return []
    try:
        words = shlex.split(os.environ.get("PAGER", _USUAL))
    except ValueError:
        return []
    return words if words and shutil.which(words[0]) else []


def _page(command: list[str], texts: Iterable[str]) -> None:
    pager = subprocess.Popen(command, stdin=subprocess.PIPE)
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the pager
    try:
        with suppress(BrokenPipeError):  # the reader has seen enough
            for piece in _encoded(texts):
                if pager.stdin:
                    pager.stdin.write(piece)
        with suppress(BrokenPipeError):
            if pager.stdin:
                pager.stdin.close()
    finally:
        pager.wait()
        signal.signal(signal.SIGINT, before)


def _encoded(texts: Iterable[str]) -> Iterator[bytes]:
    # Only what is paged is made safe here.
    from cabletui.text.sanitise import safe_block

    for text in texts:
        yield f"{safe_block(text)}\n".encode(sys.stdout.encoding, sys.stdout.errors or "replace")
