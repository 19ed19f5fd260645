"""What comes through a pipe to a command that takes `-`: reference ids, or queries."""

import sys
from collections.abc import Iterator
from io import BufferedReader
from typing import cast

from cabletui.errors import CabletuiError

PIPE = "-"
"""The word that stands for what comes through standard input."""

_BLOCK = 1 << 16


class PipeError(CabletuiError):
    """Standard input cannot be read."""


def piped(*, is_null: bool = False) -> Iterator[str]:
    """Yield each line of standard input as it comes; empty lines are passed over.

    Args:
        is_null: Whether a NUL ends each line, as with `find -print0` and `xargs -0`.

    Raises:
        PipeError: Standard input is closed or cannot be read.
    """
    end = b"\0" if is_null else b"\n"
    for line in _ended(end):
        if text := line.decode("utf-8", "replace").strip():
            yield text


def _ended(end: bytes) -> Iterator[bytes]:
    if sys.stdin is None:
        raise PipeError("There is no standard input to read from.")
    stream = cast(BufferedReader, sys.stdin.buffer)
    rest = b""
    try:
        while block := stream.read1(_BLOCK):
            *whole, rest = (rest + block).split(end)
            yield from whole
    except OSError as error:
        raise PipeError(f"Standard input cannot be read ({error.strerror}).") from error
    yield rest
