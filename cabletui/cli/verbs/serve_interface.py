"""`cabletui serve`: the same interface in a browser."""

import argparse
import gc
import os
import socket
import sys
from importlib.util import find_spec
from ipaddress import ip_address
from pathlib import Path

from cabletui.cli.command_line import from_one, port
from cabletui.cli.library import folder_to_read, is_there
from cabletui.cli.printing.output import say
from cabletui.errors import CabletuiError, LibraryError, how_to_add
from cabletui.settings import load

EXAMPLES = ("cabletui serve", "cabletui serve --port 8001 --kiosk --sessions 5")

_OF_THE_TERMINAL = (
    *("COLORTERM", "DISPLAY", "NO_COLOR", "SSH_CONNECTION", "SSH_TTY", "STY", "TMUX"),
    *("TMUX_PANE", "WAYLAND_DISPLAY"),
)
"""Variables about the terminal in which the server was started, which is not the reader's."""


class ServeError(CabletuiError):
    """The interface cannot be served."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    parser.add_argument(
        "--host",
        default="127.0.0.1",
        help="the address to listen on; other than this machine's own it implies --kiosk",
    )
    parser.add_argument("--port", type=port, default=8000, help="the port (default: 8000)")
    parser.add_argument(
        "--sessions",
        type=from_one,
        default=20,
        metavar="N",
        help="how many may read at once, each in a process of its own (default: 20)",
    )
    parser.add_argument(
        "--kiosk", action="store_true", help="for everybody: write no file, keep nothing"
    )


def run(options: argparse.Namespace) -> int:
    """Serve until a signal ends it.

    Raises:
        LibraryError: There is no library at the place that was given.
        ServeError: The packages for serving are missing, or the address is taken or no address.
    """
    if find_spec("textual_serve") is None:
        raise ServeError(
            f"The browser needs one more package, textual-serve: {how_to_add('textual-serve')}."
        )
    folder = folder_to_read(options, load(os.environ))
    if not (is_there(folder) and folder.is_dir()):
        raise LibraryError(f"There is no library {folder}.")
    is_local = is_loopback(options.host)
    for name in _OF_THE_TERMINAL:
        os.environ.pop(name, None)
    os.environ |= {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8"}
    # It loads textual-serve, which the help does without.
    from cabletui.cli.browser.browser_server import BrowserServer

    gc.enable()
    server = BrowserServer(
        command(folder, is_kiosk=options.kiosk or not is_local),
        options.host,
        options.port,
        is_local=is_local,
        most=options.sessions,
    )
    try:
        server.run(lambda: say(f"http://{server.address}/ shows the interface until Ctrl+C."))
    except (OSError, UnicodeError) as error:
        raise ServeError(
            f"{server.address} cannot be listened on ({_why(error)}); "
            "--host and --port give another."
        ) from error
    return 0


def _why(error: OSError | UnicodeError) -> str:
    """Return why an address cannot be listened on, as part of a sentence."""
    if isinstance(error, socket.gaierror | UnicodeError):
        return "this machine knows no such host"
    return os.strerror(error.errno).lower() if error.errno else str(error)


def is_loopback(host: str) -> bool:
    """Return whether an address can be reached from this machine alone."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def command(folder: Path, *, is_kiosk: bool) -> tuple[str, ...]:
    """Return the command that opens the interface for one reader.

    Python must not look for modules in the folder in which the server was started.
    """
    words = (sys.executable, "-P", "-m", "cabletui", "open", "--in-browser")
    return (*words, *(["--kiosk"] if is_kiosk else []), "--library", str(folder.absolute()))
