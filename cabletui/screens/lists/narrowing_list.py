"""A list of cables whose query is narrowed where it stands, step by step, and by words."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Protocol, runtime_checkable

from textual.widget import Widget

from cabletui.archive import query as queries
from cabletui.errors import QuerySyntaxError
from cabletui.keys import keys_of
from cabletui.presenters.kept_words import with_words_kept
from cabletui.presenters.narrowing import Narrowing
from cabletui.presenters.open_library import OpenLibrary
from cabletui.screens.lists.headline_list import HeadlineListScreen
from cabletui.widgets.narrow_line import NarrowLine


@runtime_checkable
class CountsChanges(Protocol):
    """An app that counts what can be undone."""

    @property
    def changes_made(self) -> int:
        """How many changes of this session could be taken back."""


class NarrowingListScreen(HeadlineListScreen):
    """A list with a line for words; each step can be taken back."""

    def __init__(self, narrowing: Narrowing, library: OpenLibrary) -> None:
        """Make a list.

        Args:
            narrowing: What is asked.
            library: Where to search.
        """
        super().__init__(library)
        self.narrowing = narrowing
        self._line_of_words = NarrowLine()
        self._steps: list[tuple[Narrowing, int]] = []
        """What held before each step, and how many other changes there were by then."""

    def search_again(self) -> None:
        """Ask the query as it is narrowed now, and show the list from its first row."""
        raise NotImplementedError

    def body(self) -> Sequence[Widget]:
        """Return the list, and the line for words below it."""
        return (*super().body(), self._line_of_words)

    @property
    def is_typing(self) -> bool:
        """Whether words are being added, in a line that keeps the keys."""
        return self._line_of_words.is_open

    def key_places(self) -> tuple[str, ...]:
        """Return the parts of the key table for what has the focus."""
        return ("narrow",) if self.is_typing else super().key_places()

    def idle_keys(self) -> Iterable[str]:
        """Yield the ids of the keys that do nothing in the line for words."""
        yield from super().idle_keys()
        if self.is_typing:
            yield from (key.id for key in keys_of("app"))
            if not self.narrowing.words:
                yield "narrow.erase"

    def on_descendant_focus(self) -> None:
        """Show the keys of what has the focus now."""
        self.show_keys()

    def action_narrow(self) -> None:
        """Add words to the query, and see at once what it finds."""
        self._line_of_words.open()

    def on_narrow_line_typed(self, event: NarrowLine.Typed) -> None:
        """Show what the query finds with the words as far as they are typed."""
        try:
            words = queries.completed(event.words).text if event.words.strip() else ""
            self._try(self.narrowing.with_words(words))
        except QuerySyntaxError as trouble:
            self.say(str(trouble))

    def on_narrow_line_kept(self, event: NarrowLine.Kept) -> None:
        """Keep the words, to find what they found while they were typed."""
        before = self.narrowing
        try:
            queries.parse(before.with_words(event.words).text)
        except QuerySyntaxError as trouble:
            self.say(str(trouble), is_error=True)
            return
        self._leave_line()
        if event.words.strip():
            self.ask(partial(with_words_kept, self.archive, before, event.words), self.narrow)

    def on_narrow_line_closed(self) -> None:
        """Show what was found before."""
        self._leave_line()
        self._try(self.narrowing)

    def on_narrow_line_taken_back(self) -> None:
        """Take back the words that were added before."""
        if self.narrowing.words:
            self.narrow(self.narrowing.without_last_words())
        else:
            self.say("No words were added here.")

    def _leave_line(self) -> None:
        self._line_of_words.close()
        self.list.focus()

    def narrow(self, narrowing: Narrowing) -> None:
        """Ask a query with one more step, or one less, which can be taken back."""
        self._steps.append((self.narrowing, self._changes()))
        self.narrowing = narrowing
        self._try(narrowing)

    def _try(self, narrowing: Narrowing) -> None:
        """Show what a query finds, without making it the query in hand."""
        self.take_query(narrowing)
        self.search_again()

    def take_query(self, narrowing: Narrowing) -> None:
        """Ask another query from now on.

        Raises:
            QuerySyntaxError: Some of its words cannot be read.
        """
        raise NotImplementedError

    async def action_undo(self) -> None:
        """Take back the last narrowing, or what else was changed after it."""
        if not self._steps or self._changes() > self._steps[-1][1]:
            await self.app.run_action("app.undo")
            return
        self.narrowing, _ = self._steps.pop()
        self._try(self.narrowing)

    def _changes(self) -> int:
        """Return how many changes of the desk and of marks this session has made and not undone."""
        return self.app.changes_made if isinstance(self.app, CountsChanges) else 0
