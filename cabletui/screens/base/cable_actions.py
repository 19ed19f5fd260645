"""What can be done with one cable, wherever it is pointed at or read: copy, list, note."""

from collections.abc import Sequence
from functools import partial

from cabletui.location import Thread
from cabletui.messages import ChooseList, CopyText, TakeAway, ToggleListed, WriteNote
from cabletui.presenters.copy_choices import Copyable, CopyChoices, of_marked
from cabletui.presenters.taken_cables import TakeChoices, Taking
from cabletui.screens.base.dialog import OpenDialog
from cabletui.screens.base.status_screen import StatusScreen
from cabletui.text.sanitise import safe, safe_block


class CableActions(StatusScreen[None]):
    """A screen that has a cable at hand, or says why there is none."""

    def cable_at_hand(self, purpose: str) -> str:
        """Return the reference id of the cable at hand; if there is none, say so and return "".

        Args:
            purpose: What it is wanted for, as the sentence ends: `to bookmark`.
        """
        raise NotImplementedError

    def action_copy_reference(self) -> None:
        """Put the reference id into the clipboard."""
        if reference_id := self.cable_at_hand("to take anything from"):
            self.copy(Copyable("", reference_id, reference_id))

    def cables_at_hand(self, purpose: str) -> tuple[str, ...]:
        """Return the reference ids of the cables that are meant: the one at hand.

        Args:
            purpose: As for `cable_at_hand`, which says why there is none.
        """
        reference_id = self.cable_at_hand(purpose)
        return (reference_id,) if reference_id else ()

    def action_bookmark(self) -> None:
        """Put the cable into the list in hand, or take it out."""
        if ids := self.cables_at_hand("to put into a list"):
            self.post_message(ToggleListed(ids))

    def action_choose_list(self) -> None:
        """Choose or make the list in hand, and put the cable into it."""
        if ids := self.cables_at_hand("to put into a list"):
            self.post_message(ChooseList(ids))

    def action_write_note(self) -> None:
        """Write a note to the cable."""
        if reference_id := self.cable_at_hand("to write a note to"):
            self.post_message(WriteNote(reference_id))

    def action_thread(self) -> None:
        """Show the thread of the cable: what cites what, in its order."""
        if reference_id := self.cable_at_hand("to follow to others"):
            self.go(Thread(reference_id))

    def offer_copies(self, choices: Sequence[Copyable], warning: str = "") -> None:
        """Let the reader choose what to copy, with a warning if there is reason for one."""
        self.post_message(OpenDialog(CopyChoices(tuple(choices), warning), self.copy))

    def offer_taking(self, choices: TakeChoices) -> None:
        """Let the reader choose how to take cables away."""
        self.post_message(OpenDialog(choices, partial(self._take, choices)))

    def action_copy_from_one(self) -> None:
        """Let the reader choose what to copy of the cable at hand."""

    def _take(self, choices: TakeChoices, taking: Taking | None) -> None:
        if taking is None:
            return
        if taking.is_of_one:
            self.action_copy_from_one()
        elif taking.exporter is None:
            self.copy(of_marked(choices.reference_ids))
        else:
            read = choices.read if taking.has_notes else choices.read_without_notes
            self.post_message(
                TakeAway(choices.title, taking.exporter, read, is_copy=taking.is_copy)
            )

    def copy(self, choice: Copyable | None) -> None:
        """Put what was chosen into the clipboard, if anything was."""
        if choice is not None:
            self.post_message(CopyText(safe_block(choice.text), safe(choice.what)))
