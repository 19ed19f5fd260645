"""A screen with a cable in which words can be found as they are typed."""

from dataclasses import replace
from functools import partial

from textual.app import ComposeResult

from cabletui.messages import OpenSearch
from cabletui.page.page import Page, Point
from cabletui.presenters.find_here import FoundHere, find_here
from cabletui.screens.base.reading_tools import ReadingTools
from cabletui.text.sanitise import safe
from cabletui.widgets.find_bar import FindBar


class FindsHere(ReadingTools):
    """Opens a line in place of the last one, and goes to what is typed in it."""

    def __init__(self) -> None:
        super().__init__()
        self._find_bar = FindBar()
        self._found: FoundHere | None = None
        self._before: tuple[Page, tuple[Point, int]] | None = None

    def compose(self) -> ComposeResult:
        """Lay the line below all else."""
        yield from super().compose()
        yield self._find_bar

    def action_find(self) -> None:
        """Let the reader type what is to be found; where no cable is open, in the archive."""
        page = self.pane.cable.page
        if self.opened is None or page is None:
            self.post_message(OpenSearch())
            return
        self._before = page, self.pane.cable.place
        self._found = None
        self.status_line.display = False
        self._find_bar.open()

    def on_find_bar_changed(self, event: FindBar.Changed) -> None:
        """Light up what is typed so far, and go to the first match."""
        self._look_for(event.text, is_kept=False)

    def on_find_bar_kept(self, event: FindBar.Kept) -> None:
        """Go on to the matches."""
        if not event.text.strip():
            self.on_find_bar_closed()
        elif self._found and self._found.text == event.text:
            self._keep_found(self._found)
        else:  # it was typed too fast to be found yet
            self._look_for(event.text, is_kept=True)

    def on_find_bar_closed(self) -> None:
        """Show what was there before."""
        if self._before:
            self.pane.cable.show_matches(*self._before)
        self._close_bar()

    def on_find_bar_archive_asked(self, event: FindBar.ArchiveAsked) -> None:
        """Look in the archive for the words, or for those of before."""
        words = self.opened.query_text if self.opened else ""
        self.on_find_bar_closed()
        self.post_message(OpenSearch(event.text or words))

    def _look_for(self, text: str, *, is_kept: bool) -> None:
        if self._before:
            question = partial(find_here, self.archive, self._before[0], text)
            then = self._keep_found if is_kept else self._show_found
            self.ask(question, then, group="finding")

    def _show_found(self, found: FoundHere) -> None:
        if self._before is None:
            return
        self._found = found
        page, place = self._before
        is_asked = bool(found.text.strip())
        self.pane.cable.show_matches(found.page if is_asked else page, place, is_asked=is_asked)
        self._find_bar.say(safe(found.said))

    def _keep_found(self, found: FoundHere) -> None:
        self._show_found(found)
        if found.page.matches() and self.opened:
            self.opened = replace(self.opened, query_text=found.query_text)
            self._close_bar()
        elif not found.trouble:
            self._find_bar.say(safe(found.said))

    def _close_bar(self) -> None:
        self.workers.cancel_group(self, "finding")
        self._before = None
        self._find_bar.close()
        self.status_line.display = True
        self.status_line.clear_message()
        self.pane.cable.focus()
        self.show_keys()
