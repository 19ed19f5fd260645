"""`python -m cabletui`, and the command `cabletui`."""

import contextlib
import gc
import os
import sys
from typing import NoReturn


def run() -> NoReturn:
    """Run one command and end the process, without tidying up, which only costs time.

    When `main` returns, the results are written and the library is closed. Collecting the garbage
    of a short command, and taking all modules apart at its end, takes as long as a search.
    """
    gc.disable()
    from cabletui.cli import main  # noqa: PLC0415 (what it loads is no garbage)
    from cabletui.terminal import native_noise  # noqa: PLC0415 (as above)

    native_noise.silence()
    try:
        status = main()
    except SystemExit as ended:  # the arguments were wrong or asked for help, which was answered
        status = int(ended.code or 0)
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):
            stream.flush()
    os._exit(status)


if __name__ == "__main__":
    run()
