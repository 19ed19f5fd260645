"""What helps in reading one cable: its outline, its editions, other cables with its passages."""

from collections.abc import Mapping
from functools import partial

from cabletui.location import TwoEditions
from cabletui.presenters import related
from cabletui.presenters.open_cable import OpenedCable
from cabletui.presenters.outline import outline
from cabletui.screens.base.dialog import OpenDialog
from cabletui.screens.base.related_cables import RelatedCables


class ReadingTools(RelatedCables):
    """A screen with a cable that is open, and what leads about in it."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: OpenedCable | None = None
        """The cable; None before it was read, or if there is none."""

    @property
    def notes(self) -> Mapping[str, str]:
        """The reader's notes on the cable, by the names of paragraphs."""
        return {}

    def cable_at_hand(self, purpose: str) -> str:
        """Return the reference id of the cable; if there is none, say so."""
        opened = self.opened_or_say()
        return opened.cable.reference_id if opened else ""

    def opened_or_say(self) -> OpenedCable | None:
        """Return the cable that is open; if there is none, say so."""
        if self.opened is None:
            self.say("There is no cable open here that the key could act on.")
        return self.opened

    def action_outline(self) -> None:
        """Show the paragraphs of the cable, to go to one."""
        opened, view = self.opened_or_say(), self.pane.cable
        if opened is None or view.page is None:
            return
        if not opened.passages:
            self.say("This cable has no numbered paragraphs.")
            return
        found = outline(opened, view.page, view.paragraph, self.notes)
        self.post_message(OpenDialog(found, self._go_to_paragraph))

    def action_differences(self) -> None:
        """Show what the edition at hand and the next one differ in."""
        opened = self.opened_or_say()
        if opened is None:
            return
        count = len(opened.editions)
        if count < 2:
            self.say("This cable has only one edition.")
            return
        pair = sorted((opened.edition, (opened.edition + 1) % count))
        self.go(TwoEditions(opened.cable.reference_id, *pair))

    def action_passages(self) -> None:
        """Go to a list of the other cables with the paragraph in sight, or else with the first."""
        opened = self.opened_or_say()
        if opened is None:
            return
        if not opened.passages:
            self.say("This cable has no numbered paragraphs.")
            return
        number = self.pane.cable.paragraph or 0
        question = partial(related.elsewhere, self.archive, opened.cable, number)
        self.ask(question, partial(self.show_panel, has_keys=True), group="related")

    def _go_to_paragraph(self, paragraph: int | None) -> None:
        if paragraph is not None:
            self.pane.cable.go_to_paragraph(paragraph)
