"""Lists with cables that are cited and not held."""

from collections.abc import Sequence
from functools import partial

from cabletui.cable.headline import AbsentHeadline
from cabletui.presenters.absent_cables import (
    AbsentCable,
    absent_choices,
    absent_face,
    read_absent,
)
from cabletui.presenters.copy_choices import Copyable
from cabletui.screens.lists.headline_list import HeadlineListScreen
from cabletui.widgets.list_pane import ListPane


class AbsentListScreen(HeadlineListScreen):
    """A list that shows, of a cable that is not held, what is said of it, and how to ask for it."""

    def on_list_pane_rested(self, event: ListPane.Rested) -> None:
        """Read what is said of the cable at the cursor, if it is not held; else its face."""
        headline = self.list.row
        if isinstance(headline, AbsentHeadline):
            event.prevent_default()
            question = partial(read_absent, self.archive, headline.reference_id)
            self.ask(question, self._show_absent, group="face")

    def _show_absent(self, absent: AbsentCable | None) -> None:
        row = self.list.row
        if absent is None or row is None or row.reference_id != absent.wanted.reference_id:
            self.pane.show(None)
        else:
            note = self.notes.note(row.reference_id)
            self.pane.show(absent_face(absent, note))

    def action_copy_other(self) -> None:
        """Let the reader choose what to copy, such as a text with which to ask for the cable."""
        headline = self.list.row
        if isinstance(headline, AbsentHeadline):
            marked = tuple(self.marked)
            question = partial(absent_choices, self.archive, headline.reference_id, marked)
            self.ask(question, self._offer_absent)
        else:
            super().action_copy_other()

    def _offer_absent(self, choices: Sequence[Copyable]) -> None:
        if choices:
            self.offer_copies(choices)
        else:
            self.say("Nothing is known of this cable.")
