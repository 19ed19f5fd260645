"""Copy texts for the interface, and report the outcome."""

from collections.abc import Callable
from functools import cached_property, partial
from typing import Any

from textual.app import App

from cabletui.clipboard import Copier, CopyResult, Fate
from cabletui.messages import CopyText, Notice
from cabletui.presenters.copy_choices import Copyable
from cabletui.screens.dialogs.copy_menu import CopyMenu
from cabletui.settings import Clipboard
from cabletui.terminal import here
from cabletui.text.sanitise import safe
from cabletui.text.sentence import elided

_TOO_LONG = " Too long for a terminal's clipboard. Enter saves it in a file, Esc leaves."
_ADVICE = "No paste? In your own tmux: set -s set-clipboard on"
"""The cure, where the line has no room for the whole advice."""

_NAME = 20
"""The most cells that the name of a text takes beside an advice."""


class CopyRequests:
    """The way from the interface to the clipboard; other programs are asked in a thread."""

    def __init__(
        self,
        app: App[Any],
        way: Clipboard,
        write: Callable[[str], None],
        *,
        may_save: bool = True,
    ) -> None:
        """Choose the way to the clipboard.

        Args:
            app: Whose reader is told what became of a text.
            way: The way to the clipboard that the reader has set.
            write: Writes an escape sequence to the terminal.
            may_save: Whether a text may be put into a file instead.
        """
        self._app = app
        self._way = way if may_save or way is not Clipboard.FILE else Clipboard.AUTO
        self._may_save = may_save
        self._write = write

    def copy(self, request: CopyText) -> None:
        """Put a text into the reader's clipboard, and report what is known of the outcome."""
        self._app.run_worker(partial(self._copy, request), thread=True)

    def _copy(self, request: CopyText) -> None:
        outcome = self._copier.copy(request.text, request.what)
        if outcome.fate is Fate.TOO_LONG and self._may_save:
            self._app.call_from_thread(self._offer_file, outcome, request)
        else:
            self._say(outcome, request)

    def _offer_file(self, outcome: CopyResult, request: CopyText) -> None:
        self._say(outcome, request)
        choice = Copyable("Save it in a file", request.text, request.what, "1")

        def answer(chosen: Copyable | None) -> None:
            if chosen:
                self._app.run_worker(partial(self._save, request), thread=True)

        self._app.push_screen(CopyMenu((choice,), heading=_TOO_LONG), answer)

    def _save(self, request: CopyText) -> None:
        self._say(self._copier.save(request.text, request.what), request)

    def _say(self, outcome: CopyResult, request: CopyText) -> None:
        is_error = outcome.fate in {Fate.FAILED, Fate.TOO_LONG}
        text = fate_message(outcome, request, self._app.size.width)
        self._app.post_message(Notice(text, is_error=is_error))

    @cached_property
    def _copier(self) -> Copier:
        return Copier(self._way, here(), self._write)


def fate_message(outcome: CopyResult, request: CopyText, width: int) -> str:
    """Return a message about a copied text, with shorter advice where room is short."""
    text = f"{outcome.message}. {outcome.advice}".strip()
    if not outcome.advice or len(text) <= width:
        return text
    name = elided(safe(request.what or request.text), _NAME)
    return f"{outcome.fate.capitalize()} {name}. {_ADVICE}"
