"""The command line: one verb a file.

Results go to standard output, all else to standard error. Exit status 0 is done; 1 is nothing
found, or something refused; 2 is wrong usage, or a library that cannot be read.
"""

import os
import sys
from collections.abc import Sequence

from cabletui.cli import output
from cabletui.cli.parser import parsed
from cabletui.errors import CabletuiError, UnknownCableError

INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status.

    Args:
        arguments: What stands after the name of the program; by default, what was given to it.
    """
    output.open_closed_streams()
    output.fit_streams_to_terminal()
    try:
        verb, options = parsed(sys.argv[1:] if arguments is None else arguments)
        status = verb.run(options)
        output.flush()
    except UnknownCableError as error:
        output.say(str(error))
        return 1
    except CabletuiError as error:
        output.say(str(error))
        return 2
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read the output has enough; Python must not find the pipe broken once more.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status
