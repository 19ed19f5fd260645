"""The least that a Textual app can be: `python -m tests.benchmarks.peers.minimal_app`."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class MinimalApp(App[None]):
    """Shows one line."""

    def compose(self) -> ComposeResult:
        """Show it."""
        yield Static("a minimal app")


if __name__ == "__main__":
    MinimalApp().run()
