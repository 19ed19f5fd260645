"""The command line: arguments in, rows or cables out, one verb a file.

A verb is a row of `verb_table` and a module of the room `verbs`, named by what it does.
`command_line` finds the one that is meant, with the help of `argument_words`, which tells what each
word is; it builds the parser of that verb and no other, and `main` runs it. A command loads its own
module and what that needs, so the imports of this room stand where they are used.

A verb reads the library that `library` finds and asks it what `questions`, `piped_words` and
`held_cable` make of its arguments. What it answers goes through the room `printing`, in the formats
of `exporters`. `from_parsers` makes manual pages and completion scripts, `browser` serves the
interface to a browser. The interface is one verb among them; nothing else of the room knows it.

Results go to standard output, all else to standard error. Exit status 0 is done; 1 is nothing
found, or something refused; 2 is wrong usage, or a library that cannot be read.
"""

import os
import sys
from collections.abc import Sequence

from cabletui.cli.command_line import parsed
from cabletui.cli.printing import output
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
    except ImportError as error:
        output.tell(_unloadable(error, "--kiosk" in words))
        return FAILED
    except BaseException as error:  # noqa: BLE001 (the last door; a panic of Rust is no Exception)
        output.tell(crash.summary(error) if "--kiosk" in words else crash.keep(error))
        return FAILED


def _unloadable(error: ImportError, is_kiosk: bool) -> str:
    """Say which package does not fit this Python, as in a single file made for another version."""
    package = (error.name or __name__).partition(".")[0]
    if package == __name__.partition(".")[0]:
        return crash.summary(error) if is_kiosk else crash.keep(error)
    python = ".".join(map(str, sys.version_info[:2]))
    return (
        f"cabletui: Python {python} on this machine cannot load the package {package}. "
        "Install cabletui for this Python, or make its single file with it, as the README says."
    )


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
        # The reader of the output has had enough; Python must not run into the closed pipe again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status
