"""What a command prints: verbatim into a pipe, made safe on a terminal."""

import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from io import TextIOWrapper
from typing import TextIO

from cabletui.errors import CabletuiError, Refusal
from cabletui.terminal import given_environment, shows_utf8


class OutputError(CabletuiError):
    """The results cannot be written."""


def is_terminal(stream: TextIO | None) -> bool:
    """Return whether a stream is a terminal; a closed stream is not."""
    return stream is not None and not stream.closed and stream.isatty()


UNLIMITED = 1 << 20
"""The width to paint lines for where no terminal limits it: they are not cut."""


def columns() -> int | None:
    """Return how wide standard output is in cells; None if it is no terminal or has no width."""
    if not is_terminal(sys.stdout):
        return None
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or None
    except OSError:
        return None


def put(lines: Iterable[str]) -> None:
    """Print texts, each with a line end after it, to standard output.

    Raises:
        BrokenPipeError: Nobody reads any more.
        OutputError: The disk is full, or the like.
    """
    write = _write_safely if is_terminal(sys.stdout) else _write_verbatim
    for line in lines:
        _written(write, line)


def flush() -> None:
    """Send on what was printed.

    Raises:
        BrokenPipeError: Nobody reads any more.
        OutputError: The disk is full, or the like.
    """
    _written(lambda _: sys.stdout.flush(), "")


def refused(refusal: Refusal) -> str:
    """Return a refusal as one line: a line end or a tab in a file's name must not make more."""
    # Only an import and its log have refusals.
    from cabletui.text.sanitise import safe

    return safe(f"{refusal.name}: {refusal.reason}")


def say(text: str) -> None:
    """Say something to whoever ran the command, on standard error."""
    tell(f"cabletui: {text}")


def tell(text: str) -> None:
    """Print a line on standard error, if it can be written to."""
    # A command that says nothing need not make it safe.
    from cabletui.text.sanitise import safe_block

    with suppress(OSError, ValueError):  # it is full, broken or closed, which nothing can say
        print(safe_block(text), file=sys.stderr, flush=True)


def open_closed_streams() -> None:
    """Open the null device for each standard stream that was closed at the start."""
    if sys.stdout is None:
        sys.stdout = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")
    if sys.stderr is None:
        sys.stderr = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")


def fit_streams_to_terminal() -> None:
    """Have everything written in ASCII if the terminal does not show UTF-8."""
    if shows_utf8(given_environment()):
        return
    # Few terminals show no UTF-8.
    from cabletui.terminal.ascii import ERRORS, register

    register()
    for stream in (sys.stdout, sys.stderr):
        if is_terminal(stream) and isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="ascii", errors=ERRORS)


def _written(write: Callable[[str], None], line: str) -> None:
    """Write a line that is ready; an error while it was being made is not reported as one here.

    Raises:
        BrokenPipeError: Nobody reads any more.
        OutputError: The disk is full, or the like.
    """
    try:
        write(line)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"The results cannot be written ({error.strerror}).") from error


def _write_verbatim(line: str) -> None:
    sys.stdout.buffer.write(f"{line}\n".encode("utf-8", "surrogatepass"))


def _write_safely(line: str) -> None:
    # For a terminal alone; into a pipe all goes verbatim.
    from cabletui.text.sanitise import safe_block

    sys.stdout.write(f"{safe_block(line)}\n")
