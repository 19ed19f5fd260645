"""A screen that shows a cable, with a panel of the cables related to it."""

from collections.abc import Callable
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.events import DescendantFocus

from cabletui.archive.archive import Archive
from cabletui.location import OneCable, Results
from cabletui.presenters import related
from cabletui.presenters.query_hits import fact_query
from cabletui.screens.base.cable_actions import CableActions
from cabletui.text.sanitise import safe
from cabletui.widgets.cable_panel import CablePanel
from cabletui.widgets.cable_view import CableView
from cabletui.widgets.reading_pane import ReadingPane
from cabletui.widgets.title_line import TitleLine


class RelatedCables(CableActions):
    """A reading pane between a title and a status line; references and the panel open cables."""

    archive: Archive

    def __init__(self) -> None:
        super().__init__()
        self.title_line = TitleLine()
        self.pane = ReadingPane()

    def compose(self) -> ComposeResult:
        """Lay the cable and the panel between the title and the status."""
        yield self.title_line
        yield self.pane
        yield self.status_line

    @on(CableView.Selected)
    @on(CablePanel.CursorMoved)
    @on(DescendantFocus)
    def _show_other_keys(self) -> None:
        self.show_keys()

    @on(CableView.Remark)
    @on(CablePanel.Remark)
    def _say_remark(self, remark: CableView.Remark | CablePanel.Remark) -> None:
        if remark.text:
            self.say(remark.text)
        else:
            self.status_line.clear_message()

    def on_cable_view_link_followed(self, event: CableView.LinkFollowed) -> None:
        """Open the cable that a reference means."""
        citing = self.cable_at_hand("to follow")
        self.ask(partial(related.follow, self.archive, event.reference_id, citing), self._followed)

    def on_cable_view_fact_asked(self, event: CableView.FactAsked) -> None:
        """Open the list of the cables that share a fact."""
        self.go(Results(fact_query(event.field, event.value)))

    def on_cable_panel_chosen(self, event: CablePanel.Chosen) -> None:
        """Open a cable of the panel, or look for one that the library does not hold."""
        if event.row.headline:
            self.go(OneCable(event.row.headline.reference_id, body_at=event.row.body_at))
        else:
            self.ask(partial(related.follow, self.archive, event.row.text), self._followed)

    def action_citations(self) -> None:
        """Go to the list of what the cable cites and what cites it."""
        if self.pane.is_panel_shown and self.pane.panel.rows:
            self.pane.panel.take_keys()
        else:
            self._go_to(related.citations)

    def action_similar(self) -> None:
        """Go to a list of cables on the same subjects."""
        self._go_to(related.similar)

    def show_citations(self, reference_id: str) -> None:
        """Show what a cable cites and what cites it; the cable keeps the focus."""
        self._read_panel(related.citations, reference_id, has_keys=False)

    def show_panel(self, shown: related.Related, *, has_keys: bool) -> None:
        """Open the panel.

        Args:
            shown: What it lists.
            has_keys: Whether it takes the focus.
        """
        self.pane.show_panel(safe(shown.title), shown.rows, has_keys=has_keys)

    def _go_to(self, read: Callable[[Archive, str], related.Related]) -> None:
        if reference_id := self.cable_at_hand("to compare others with"):
            self._read_panel(read, reference_id, has_keys=True)

    def _read_panel(
        self, read: Callable[[Archive, str], related.Related], reference_id: str, *, has_keys: bool
    ) -> None:
        question = partial(read, self.archive, reference_id)
        self.ask(question, partial(self.show_panel, has_keys=has_keys), group="related")

    def _followed(self, answer: related.Followed) -> None:
        if answer.reference_id:
            self.go(OneCable(answer.reference_id))
        else:
            self.show_panel(answer.panel, has_keys=True)
