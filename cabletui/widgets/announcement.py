"""What is announced above a list, for as long as it holds: in a few lines, or not at all."""

from textual.widgets import Static


class Announcement(Static):
    """Safe text in bold; what went wrong in reverse."""

    DEFAULT_CSS = """
    Announcement {
        display: none;
        height: auto;
        max-height: 50%;
        margin: 1 0;
        padding: 0 2;
        text-style: bold;
        &.-shown { display: block; }
        &.-error { text-style: bold reverse; }
    }
    """

    def __init__(self) -> None:
        super().__init__("", markup=False)

    @property
    def is_shown(self) -> bool:
        """Whether anything is announced."""
        return self.has_class("-shown")

    def announce(self, text: str, *, is_error: bool = False) -> None:
        """Show a text; hide where it is empty."""
        if text:
            self.update(text)
        self.set_class(bool(text), "-shown")
        self.set_class(is_error, "-error")
