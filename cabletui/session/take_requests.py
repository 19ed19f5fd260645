"""Write cables to a file of the reader's, or copy them, and say where they are."""

import os
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

from textual.app import App

from cabletui.errors import CabletuiError
from cabletui.files import write_whole
from cabletui.messages import CopyText, Notice, TakeAway
from cabletui.presenters.taken_cables import file_stem
from cabletui.session.copy_requests import CopyRequests
from cabletui.terminal.fetching import scp_line
from cabletui.text.counts import counted
from cabletui.text.sanitise import safe_block


class TakeRequests:
    """The way from the interface to the reader's files."""

    def __init__(self, app: App[Any], copies: CopyRequests, *, may_save: bool = True) -> None:
        """Make the way to the files of the reader.

        Args:
            app: Whose reader is told where the file is.
            copies: What puts texts into the clipboard.
            may_save: Whether files may be written; if not, what is taken is copied.
        """
        self._app = app
        self._copies = copies
        self._may_save = may_save

    def take(self, request: TakeAway) -> None:
        """Read cables in a thread, and write or copy them."""
        self._app.run_worker(partial(self._take, request), thread=True)

    def _take(self, request: TakeAway) -> None:
        try:
            dossier = request.read()
        except CabletuiError as error:
            self._app.post_message(Notice(str(error), is_error=True))
            return
        held = len(tuple(dossier.entries))
        text = "".join(f"{part}\n" for part in request.exporter.write(dossier))
        if not held:
            self._app.post_message(Notice("None of these cables is in this library."))
        elif request.is_copy or not self._may_save:
            what = f"{counted(held, 'cable')} as {request.exporter.name}"
            self._app.call_from_thread(self._copies.copy, CopyText(safe_block(text), what))
        else:
            self._app.post_message(written(request, text, held))


def written(request: TakeAway, text: str, number: int) -> Notice:
    """Write a text to a new file in the reader's home, and return what to say of it.

    Args:
        request: What was asked for; it names the file.
        text: What it is to hold.
        number: How many cables it has.
    """
    home = Path.home()
    try:
        path = _claimed(home, file_stem(request.title), request.exporter.suffix)
    except OSError as error:
        return Notice(f"{home} cannot be written ({error.strerror}).", is_error=True)
    try:
        write_whole(path, text.encode("utf-8", "surrogatepass"))
    except OSError as error:
        path.unlink(missing_ok=True)
        return Notice(f"{path} cannot be written ({error.strerror}).", is_error=True)
    message = f"{counted(number, 'cable')} in ~/{path.name}"
    line = scp_line(path, os.environ)
    return Notice(f"{message}. From your own machine:" if line else f"{message}.", further=line)


def _claimed(folder: Path, stem: str, suffix: str) -> Path:
    """Make an empty file of a name that no other has: `tunis.md`, or else `tunis-2.md`.

    Looking first whether a name is free would give it to two sessions that look at once.

    Raises:
        OSError: No file can be made there.
    """
    path, numbers = folder / f"{stem}{suffix}", count(2)
    while True:
        try:
            path.touch(exist_ok=False)
        except FileExistsError:
            path = folder / f"{stem}-{next(numbers)}{suffix}"
        else:
            return path
