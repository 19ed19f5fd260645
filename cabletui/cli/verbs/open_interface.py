"""`cabletui`, `cabletui open`: the interface."""

import argparse
import gc
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from cabletui.cli.library import folder_to_read, is_there
from cabletui.cli.printing.output import is_terminal, say
from cabletui.errors import LibraryError
from cabletui.settings import Settings, load
from cabletui.terminal import follow_window, why_not_interactive
from cabletui.terminal.shutdown import die_with_server

if TYPE_CHECKING:
    from cabletui.app import CabletuiApp
    from cabletui.location import Location

EXAMPLES = (
    "cabletui",
    "cabletui open 06BEIJING24302",
    "cabletui open iran enrichment",
    "cabletui --library /srv/cables",
    "cabletui --kiosk --library /srv/cables",
)
_TEXTUAL = {
    "TEXTUAL_ANIMATIONS": "none",
    "TEXTUAL_SMOOTH_SCROLL": "0",
    "TEXTUAL_FPS": "30",
}
"""What Textual reads from the environment when it is loaded, set to suit a slow line."""

_TEXTUAL_IN_BROWSER = _TEXTUAL | {"TEXTUAL_FPS": "60", "TEXTUAL_COLOR_SYSTEM": "truecolor"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    parser.add_argument(
        "words",
        nargs="*",
        metavar="REFERENCE|QUERY",
        help="where to begin: at a cable, or at the results of a query",
    )
    parser.add_argument(
        "--no-mouse", action="store_true", help="leave the mouse to the terminal, for selecting"
    )
    parser.add_argument(
        "--kiosk",
        action="store_true",
        help="for a public account: write no file, run no shell, do not suspend",
    )
    # How `serve` starts it; not by the environment, which a stranger may bring along.
    parser.add_argument("--in-browser", action="store_true", help=argparse.SUPPRESS)


def run(options: argparse.Namespace) -> int:
    """Open the interface, and return when the reader leaves it.

    Raises:
        LibraryError: There is no library at the place that was given.
        SettingsError: The settings cannot be understood.
    """
    # A browser is no terminal, and its keys come through a pipe.
    reason = not options.in_browser and why_not_interactive(
        os.environ,
        stdin=is_terminal(sys.stdin),
        stderr=is_terminal(sys.stderr),
        size=_size(),
    )
    if reason:
        say(
            f"The interface cannot open here, because {reason}. "
            "`cabletui search QUERY` and `cabletui show REFERENCE` print plain text instead."
        )
        return 2
    settings, remark = _with_keys_that_work(load(os.environ))
    folder = folder_to_read(options, settings)
    if not (is_there(folder) and folder.is_dir()):
        raise LibraryError(
            f"There is no library {folder}. `cabletui import --library {folder} SOURCE…` makes one."
        )
    if options.in_browser:
        die_with_server()
    else:
        follow_window(os.environ)
    _tell_textual(is_kiosk=options.kiosk, is_in_browser=options.in_browser)
    app = _app(folder, settings, remark, options)
    app.run(mouse=settings.mouse and not options.no_mouse)
    app.desk_queue.finish()
    return app.return_code or 0


def _tell_textual(*, is_kiosk: bool, is_in_browser: bool) -> None:
    """Set what Textual reads from the environment; a stranger's settings are dropped.

    `TEXTUAL_LOG` alone would write a file, and `TEXTUAL_DRIVER` load any module.
    """
    if is_kiosk:
        for name in [name for name in os.environ if name.startswith("TEXTUAL")]:
            del os.environ[name]
    for name, value in (_TEXTUAL_IN_BROWSER if is_in_browser else _TEXTUAL).items():
        os.environ.setdefault(name, value)
    if not os.environ.get("NO_COLOR"):
        # An empty NO_COLOR asks for nothing (no-color.org), but Textual would obey it.
        os.environ.pop("NO_COLOR", None)


def _app(
    folder: Path, settings: Settings, remark: str, options: argparse.Namespace
) -> "CabletuiApp":
    # It loads Textual, which the help and a refusal to open do without.
    from cabletui.app import CabletuiApp
    from cabletui.desk import Desk
    from cabletui.hooks.drivers import owe_few_frames

    owe_few_frames()
    gc.freeze()  # modules are no garbage; looking through them would delay the first frame
    gc.enable()
    return CabletuiApp(
        folder,
        Desk.in_memory() if options.kiosk else Desk.open(),
        settings,
        location=_location(" ".join(options.words)),
        remark=remark,
        is_kiosk=options.kiosk,
        is_in_browser=options.in_browser,
    )


def _location(text: str) -> "Location | None":
    """Return the location to begin at: a query or a cable; None for home."""
    text = text.encode("utf-8", "replace").decode()  # an argument may not be UTF-8
    if not text:
        return None
    # Only if a query or an id is given.
    from cabletui.cable.id_list import only_ids
    from cabletui.location import OneCable, Results

    return OneCable(text) if len(only_ids(text)) == 1 else Results(text)


def _with_keys_that_work(settings: Settings) -> tuple[Settings, str]:
    """Return settings without the keys that cannot work, and a sentence about these.

    What is wrong with each is printed on standard error, which is seen when the interface closes.
    """
    if not settings.keys:
        return settings, ""
    # Only if keys were set: it loads the table of keys.
    from cabletui.cli.key_faults import key_faults, key_remarks, without_faults

    for remark in key_remarks(settings.keys):
        say(remark)
    match list(key_faults(settings.keys)):
        case []:
            return settings, ""
        case [fault]:
            remark = f"“{fault.id}” in the settings: {fault.reason}."
        case faults:
            remark = f"{len(faults)} keys of the settings fail; `cabletui settings` says why."
    return replace(settings, keys=without_faults(settings.keys)), remark


def _size() -> tuple[int, int]:
    try:
        size = os.get_terminal_size(sys.stderr.fileno())
    except OSError:
        return (0, 0)
    return (size.columns, size.lines)
