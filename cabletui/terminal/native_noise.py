"""What libraries in other languages write on standard error by themselves.

The search engine announces a panic there, with the place in its source, before it can be caught:
over the interface, which is painted on the same terminal, or above the sentence of a command.
"""

import os
import sys
from io import TextIOWrapper


def silence() -> None:
    """Give standard error to Python alone; what is written there in any other way is lost.

    Programs that are started from here have no standard error either, unless they are given one.
    """
    stream = sys.stderr
    if not isinstance(stream, TextIOWrapper) or stream is not sys.__stderr__:
        return
    try:
        ours = os.dup(stream.fileno())
        nowhere = os.open(os.devnull, os.O_WRONLY)
    except OSError:
        return
    stream.flush()
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
    kept = open(  # noqa: SIM115, PTH123
        ours, "w", buffering=1, encoding=stream.encoding, errors=stream.errors
    )
    sys.stderr = kept
    sys.__stderr__ = kept  # type: ignore[misc]
