"""The command line: one verb a file.

A verb is a row of `verbs.py` and a module named by what it does, `search_cables` or `show_status`,
with `EXAMPLES`, `add_arguments` and `run`. `command_line` finds the verb that is meant, builds its
parser and no other, and `main` runs it: a command loads its own module and what that needs, so the
imports of this room stand where they are used.

A verb reads the library that `library` finds, and prints rows or cables in the formats of the room
`exporters`, through `output`: verbatim into a pipe, made safe on a terminal. Long ones show how far
they are with a `Meter`. The interface is one verb among them; nothing else of the room knows it.

Results go to standard output, all else to standard error. Exit status 0 is done; 1 is nothing
found, or something refused; 2 is wrong usage, or a library that cannot be read.
"""

import os
import sys
from collections.abc import Sequence

from cabletui.cli import output
from cabletui.cli.command_line import parsed
from cabletui.errors import CabletuiError, UnknownCableError
from cabletui.terminal import crash

INTERRUPTED = 130
FAILED = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status.

    Args:
        arguments: What stands after the name of the program; by default, what was given to it.
    """
    output.open_closed_streams()
    output.fit_streams_to_terminal()
    words = sys.argv[1:] if arguments is None else arguments
    try:
        return _run(words)
    except KeyboardInterrupt:
        return INTERRUPTED
    except SystemExit:
        raise
    except BaseException as error:  # noqa: BLE001 (the last door; a panic of Rust is no Exception)
        output.tell(crash.summary(error) if "--kiosk" in words else crash.keep(error))
        return FAILED


def _run(words: Sequence[str]) -> int:
    try:
        verb, options = parsed(words)
        status = verb.load().run(options)
        output.flush()
    except UnknownCableError as error:
        output.say(str(error))
        return 1
    except CabletuiError as error:
        output.say(str(error))
        return 2
    except BrokenPipeError:
        # Whoever read the output has enough; Python must not find the pipe broken once more.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status
