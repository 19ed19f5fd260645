"""An app that hosts one widget and keeps what it posts."""

from textual.app import App, ComposeResult
from textual.message import Message
from textual.widget import Widget


class Host(App[None]):
    """Shows widgets, one below another, in the terminal's own colours."""

    def __init__(self, *widgets: Widget) -> None:
        super().__init__()
        self._shown = widgets
        self.posted: list[Message] = []

    def compose(self) -> ComposeResult:
        yield from self._shown

    def on_mount(self) -> None:
        self.theme = "ansi-dark"
