"""The app's dealings with its terminal: its driver, its signals, suspending and leaving."""

import os
import sys

from cabletui.hooks.drivers import BrowserDriver, TerminalDriver
from cabletui.hooks.guarded_app import GuardedApp
from cabletui.messages import CopyText, Notice
from cabletui.screens.base.status_screen import CanSay, StatusScreen
from cabletui.session.themes import ThemedApp
from cabletui.terminal import shutdown


class TerminalApp(GuardedApp, ThemedApp):
    """An app that shows messages on its topmost screen, can be suspended, and ends on a signal."""

    def __init__(self, *, is_kiosk: bool = False, is_in_browser: bool = False) -> None:
        """Choose the driver of the terminal.

        Args:
            is_kiosk: Whether anybody may sit here: nothing is written, and nobody gets out.
            is_in_browser: Whether `cabletui serve` stands between here and the reader.
        """
        # Without this, NO_COLOR would turn the colours of an ANSI theme into black on black.
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        self.animation_level = "none"
        self.driver_class = BrowserDriver if is_in_browser else TerminalDriver
        self.is_kiosk = is_kiosk

    def on_mount(self) -> None:
        """Prepare for what the terminal and the system may do."""
        # A search in a thread must not keep the keys waiting.
        sys.setswitchinterval(0.0005)
        # Textual paints nothing of its own when a suspended session comes back.
        self.app_resume_signal.subscribe(self, lambda _: self.paint_all())
        if not self.is_headless:
            shutdown.watch(self.leave, self.restore_terminal)

    def say(self, text: str, *, is_error: bool = False) -> None:
        """Tell the reader one thing, on the topmost screen that has a line for it."""
        for screen in reversed(self.screen_stack):
            if isinstance(screen, CanSay):
                screen.say(text, is_error=is_error)
                return

    def on_notice(self, notice: Notice) -> None:
        """Tell the reader one thing."""
        if notice.further and isinstance(self.screen, StatusScreen):
            self.screen.say_each((notice.text, notice.further))
        else:
            self.say(notice.text, is_error=notice.is_error)

    def leave(self, status: int = 0) -> None:
        """End the session.

        Args:
            status: The exit status of the program.
        """
        self.exit(return_code=status)

    async def action_quit(self) -> None:
        """Leave at once."""
        self.leave()

    def action_help_quit(self) -> None:
        """Say how to leave, to a reader who pressed ctrl+c."""
        self.say("Ctrl+Q leaves; q goes one level up.")

    def action_suspend_process(self) -> None:
        """Stop until the shell continues the program, if there is a shell to go to."""
        if self.is_kiosk:
            self.say("This session cannot be suspended; Ctrl+Q leaves.")
        else:
            super().action_suspend_process()

    def copy_to_clipboard(self, text: str) -> None:
        """Copy what was selected with the mouse the way everything else is copied."""
        self.keep_copied(text)
        self.post_message(CopyText(text, "the selection"))
