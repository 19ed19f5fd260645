"""The lines that a note is typed in."""

from typing import ClassVar

from textual.binding import BindingType
from textual.events import Key, Paste
from textual.message import Message
from textual.widgets import TextArea

from cabletui.keys import bindings
from cabletui.text.sanitise import safe_block


class NoteInput(TextArea):
    """A text of several lines that can command no terminal; Enter keeps it, Ctrl+J breaks it."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("note")
    DEFAULT_CSS = """
    NoteInput {
        width: 1fr; height: auto; min-height: 1; max-height: 8;
        border: none; padding: 0; background: $background; scrollbar-size: 0 0;
        &:focus { border: none; background: $background; }
        & .text-area--cursor-line { background: $background; }
    }
    """

    class Submitted(Message):
        """The reader keeps the note."""

    def __init__(self, text: str) -> None:
        super().__init__(
            safe_block(text),
            soft_wrap=True,
            tab_behavior="focus",
            compact=True,
            highlight_cursor_line=False,
        )
        self.cursor_blink = False

    def on_mount(self) -> None:
        """Begin at the end of what stands there."""
        self.move_cursor(self.document.end)

    def on_key(self, event: Key) -> None:
        """Keep the note at Enter, which Textual would take for a new line."""
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self.action_submit()

    def action_submit(self) -> None:
        """Keep the note."""
        self.post_message(self.Submitted())

    def action_break_line(self) -> None:
        """Begin a new line."""
        self.insert("\n")

    async def on_paste(self, event: Paste) -> None:
        """Put in what is pasted, made safe, with its lines."""
        event.stop()
        event.prevent_default()
        self.insert(safe_block(event.text))
