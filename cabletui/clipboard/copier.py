"""The ways to a clipboard, tried one after another, the best first."""

from collections.abc import Callable
from pathlib import Path

from cabletui.clipboard import desktop, osc52, saving, tmux
from cabletui.clipboard.clean import clean
from cabletui.clipboard.copy_result import CopyResult, Fate, named
from cabletui.errors import ClipboardError
from cabletui.paths import short
from cabletui.settings import Clipboard
from cabletui.terminal import Terminal

ADVICE = (
    "If pasting gives nothing, the tmux of your own machine keeps it back: "
    "run `tmux set -s set-clipboard on` there."
)


class Copier:
    """Puts texts where the reader can paste them, and says truthfully what became of them.

    It asks other programs, so `copy` may take seconds: call it in a thread.
    """

    def __init__(
        self,
        way: Clipboard,
        terminal: Terminal,
        write: Callable[[str], None],
        folder: Path | None = None,
    ) -> None:
        """Make a copier.

        Args:
            way: What the reader has set.
            terminal: The terminal of this session.
            write: Writes an escape sequence to the terminal, between two frames of the screen.
            folder: Where files are saved; by default `cabletui` in the reader's home.
        """
        self._way = way
        self._terminal = terminal
        self._write = write
        self._folder = folder
        self._is_advised = False

    def copy(self, text: str, what: str = "") -> CopyResult:
        """Put a text into the reader's clipboard.

        Args:
            text: Anything; characters that would command a terminal are replaced.
            what: What the text is, for the message; empty if it speaks for itself.
        """
        text = clean(text)
        match self._way:
            case Clipboard.OFF:
                return CopyResult(
                    Fate.FAILED, f"The clipboard is off in your settings. {named(text, what)}"
                )
            case Clipboard.FILE:
                return self.save(text, what)
            case Clipboard.TMUX:
                return self._by_tmux(text, what) or _failed("tmux did not take it", text, what)
            case Clipboard.PYPERCLIP:
                return self._by_desktop(text, what) or _failed("no desktop took it", text, what)
            case Clipboard.OSC52:
                return self._by_terminal(text, what)
        return self._automatic(text, what)

    def save(self, text: str, what: str = "") -> CopyResult:
        """Put a text into a file instead."""
        folder = self._folder or Path.home() / "cabletui"
        try:
            path = saving.save(clean(text), what or text[:40], folder)
        except ClipboardError as error:
            return CopyResult(Fate.FAILED, f"{error} {named(text, what)}")
        return CopyResult(Fate.SAVED, f"Saved in {short(path)}")

    def _automatic(self, text: str, what: str) -> CopyResult:
        outcome = None
        if self._terminal.in_tmux:
            outcome = self._by_tmux(text, what)
        elif self._terminal.is_local_desktop:
            outcome = self._by_desktop(text, what)
        return outcome or self._by_terminal(text, what)

    def _by_tmux(self, text: str, what: str) -> CopyResult | None:
        if not self._terminal.in_tmux:
            return None
        if tmux.load(text):
            further = "sent to your terminal"
            if len(text.encode()) > osc52.LIMIT:
                further = "but too long for the clipboard of most terminals"
            return CopyResult(
                Fate.COPIED,
                f"Copied {named(text, what)} (tmux; {further})",
                self._advice(tmux.outer_terminal()),
            )
        if tmux.load_buffer_only(text):
            return CopyResult(Fate.COPIED, f"Copied {named(text, what)} (tmux)")
        return None

    def _by_desktop(self, text: str, what: str) -> CopyResult | None:
        copied = desktop.copy(text)
        return CopyResult(Fate.COPIED, f"Copied {named(text, what)}") if copied else None

    def _by_terminal(self, text: str, what: str) -> CopyResult:
        size, most = len(text.encode()), osc52.limit(self._terminal)
        if size > most:
            return CopyResult(
                Fate.TOO_LONG,
                f"Too long for the clipboard of a terminal ({size:,} bytes, at most {most:,}): "
                f"{named(text, what)}",
            )
        try:
            self._write(osc52.sequence(text, self._terminal))
        except OSError:
            return _failed("there is no terminal to send it to", text, what)
        name = self._terminal.name if self._terminal.beyond_multiplexer else ""
        return CopyResult(
            Fate.SENT, f"Sent {named(text, what)} to your terminal's clipboard", self._advice(name)
        )

    def _advice(self, outer: str) -> str:
        """Return the fix for a multiplexer on the reader's own machine, once in a session."""
        if self._is_advised or not outer.startswith(("tmux", "screen")):
            return ""
        self._is_advised = True
        return ADVICE


def _failed(why: str, text: str, what: str) -> CopyResult:
    return CopyResult(Fate.FAILED, f"Not copied, for {why}: {named(text, what)}")
