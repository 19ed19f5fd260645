"""The theme that the reader chose, from one session to the next."""

from collections.abc import Callable
from functools import partial

from textual.theme import BUILTIN_THEMES, Theme

from cabletui.desk import Desk
from cabletui.errors import DeskError
from cabletui.session.desk_queue import DeskQueue
from cabletui.session.themes import ThemedApp
from cabletui.text.sentence import elided

_NAME = "theme"
_LONGEST = 30


class KeptTheme:
    """Takes the theme of the settings, or else the one that was chosen last; keeps a choice."""

    def __init__(self, app: ThemedApp, desk: Desk, queue: DeskQueue, of_settings: str) -> None:
        """Take the theme of the settings, if the terminal can show it.

        Args:
            app: Whose theme it is.
            desk: Where the choice is kept.
            queue: Makes the changes, in a thread.
            of_settings: What the reader has set; empty for nothing.
        """
        self._app = app
        self._desk = desk
        self._queue = queue
        self._of_settings = of_settings
        if not app.no_color:
            self._take(of_settings)
        self._present = app.theme
        app.theme_changed_signal.subscribe(app, self._changed)

    def resume(self, say: Callable[[str], None]) -> None:
        """Take the theme that was chosen last, unless the settings have one.

        Args:
            say: Called with a sentence where the settings name a theme that does not exist.
        """
        if self._of_settings:
            if self._of_settings not in self._app.available_themes:
                say(_not_shown(self._of_settings))
        elif not self._app.no_color:
            try:
                self._take(self._desk.preferences.text(_NAME))
            except DeskError:
                # Losing a preference is not worth a message; failing to save a bookmark reports it.
                return

    def _take(self, name: str) -> None:
        if name in self._app.available_themes:
            self._present = self._app.theme = name

    def _changed(self, theme: Theme) -> None:
        if theme.name != self._present and not self._app.theme_before:
            self._present = theme.name
            self._queue.add(partial(self._keep, theme.name))

    def _keep(self, name: str) -> None:
        try:
            self._desk.preferences.keep(_NAME, value=name)
        except DeskError:
            return  # the theme lasts for the session


def _not_shown(name: str) -> str:
    if name in BUILTIN_THEMES:
        return f"The theme “{elided(name, _LONGEST)}” needs more colours than this terminal has."
    return f"There is no theme “{elided(name, _LONGEST)}”; the palette (:) lists them."
