"""The line in which words are typed that are looked for in the cable above it."""

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from cabletui.keys import bindings
from cabletui.widgets.query_input import SearchInput
from cabletui.widgets.search_bar import PROMPT
from cabletui.widgets.title_line import TitleLine

_TO_ARCHIVE = "/"
"""Typed into the empty line, it asks the archive."""


class FindBar(Horizontal):
    """Words being typed, and at the right what they find; hidden until it is opened."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("find")
    DEFAULT_CSS = """
    FindBar { display: none; height: 1; width: 1fr; }
    FindBar.-shown { display: block; }
    FindBar Static { width: 2; height: 1; text-style: bold; }
    FindBar TitleLine { width: 60%; min-width: 27; max-width: 48; }
    """

    @dataclass
    class Changed(Message):
        """The words to look for have changed."""

        text: str

    @dataclass
    class Kept(Message):
        """The reader goes on to the matches of these words."""

        text: str

    @dataclass
    class Closed(Message):
        """The reader wants what was there before."""

    @dataclass
    class ArchiveAsked(Message):
        """The reader looks in the archive."""

        text: str
        """What was typed; empty for the words that were looked for before."""

    def __init__(self) -> None:
        super().__init__()
        self._input = SearchInput("")
        self._said = TitleLine()

    def compose(self) -> ComposeResult:
        """Lay the words before what they find."""
        yield Static(PROMPT, markup=False)
        yield self._input
        yield self._said

    def open(self) -> None:
        """Show the line, empty, and let the reader type."""
        with self.prevent(Input.Changed):
            self._input.value = ""
        self._said.counter = ""
        self.add_class("-shown")
        self._input.focus()

    def close(self) -> None:
        """Hide the line."""
        self.remove_class("-shown")

    def say(self, text: str) -> None:
        """Say at the right what the words find, in safe text."""
        self._said.counter = text

    def on_input_changed(self, event: Input.Changed) -> None:
        """Post what is looked for now."""
        event.stop()
        if event.value == _TO_ARCHIVE:
            self.post_message(self.ArchiveAsked(""))
        else:
            self.post_message(self.Changed(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Post that the reader goes on to the matches."""
        event.stop()
        self.action_keep()

    def action_keep(self) -> None:
        """Post that the reader goes on to the matches."""
        self.post_message(self.Kept(self._input.value))

    def action_archive(self) -> None:
        """Post that the reader looks for the words in the archive."""
        self.post_message(self.ArchiveAsked(self._input.value))

    def action_close(self) -> None:
        """Post that the reader wants what was there before."""
        self.post_message(self.Closed())
