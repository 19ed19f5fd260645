"""An app that fails with a sentence; Textual would print a traceback with the text of cables."""

from typing import Any

from textual.app import App

from cabletui.hooks.drivers import TerminalDriver
from cabletui.hooks.sent_frame import SentFrame
from cabletui.terminal import crash

FAILED = 2
"""The exit status after a failure that nobody foresaw."""


class GuardedApp(App[None]):
    """An app that reports a crash in one sentence and writes the rest to a log."""

    is_kiosk = False

    def __init__(self, *, ansi_color: bool | None = None) -> None:
        """Assume nothing about what the terminal shows.

        Args:
            ansi_color: Whether the terminal's own colours are used; Textual decides if None.
        """
        super().__init__(ansi_color=ansi_color)
        self._sent = SentFrame()

    def restore_terminal(self) -> None:
        """Restore the modes of the terminal on exit, without waiting for it."""
        if isinstance(self._driver, TerminalDriver):
            self._driver.restore()

    def write_to_terminal(self, sequence: str) -> None:
        """Write an escape sequence between two frames, for which Textual has no public way."""
        if self._driver:
            self._driver.write(sequence)

    def keep_copied(self, text: str) -> None:
        """Have ctrl+v paste a text; Textual's own way would also send it to the terminal."""
        self._clipboard = text

    def on_resize(self) -> None:
        """Send all lines again: terminals differ in what they keep of them when resized."""
        self._sent.forget()

    def paint_all(self) -> None:
        """Repaint the whole screen, even what was sent before another program had the terminal."""
        self._sent.forget()
        self.refresh(layout=True)

    def action_paint_all(self) -> None:
        """Repaint the whole screen after another program wrote to the terminal."""
        self.paint_all()

    def _display(self, screen: Any, renderable: Any) -> None:
        """Send what a frame has that the terminal does not show yet."""
        if renderable is None or self._batch_count or self._closed or not self._running:
            return
        super()._display(screen, self._sent.rest(screen, renderable))

    def _handle_exception(self, error: Exception) -> None:
        """Treat a failure as a crash, unless the app is closing and a screen may be half made."""
        if not self._exit:
            super()._handle_exception(error)
            self._return_code = FAILED

    def _fatal_error(self) -> None:
        """Say in a sentence that the program failed; Textual would print the text of cables."""
        if self._exception:
            message = crash.summary if self.is_kiosk else crash.keep
            self._exit_renderables.append(message(self._exception))
        self._close_messages_no_wait()
