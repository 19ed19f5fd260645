"""What can be done with one cable, wherever it is pointed at or read: copy, bookmark, note."""

from collections.abc import Sequence

from cabletui.messages import CopyText, ToggleBookmark, WriteNote
from cabletui.presenters.copy_choices import Copyable, CopyChoices
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

    def action_bookmark(self) -> None:
        """Bookmark the cable, or take its bookmark away."""
        if reference_id := self.cable_at_hand("to bookmark"):
            self.post_message(ToggleBookmark(reference_id))

    def action_write_note(self) -> None:
        """Write a note to the cable."""
        if reference_id := self.cable_at_hand("to write a note to"):
            self.post_message(WriteNote(reference_id))

    def offer_copies(self, choices: Sequence[Copyable]) -> None:
        """Let the reader choose what to copy."""
        self.post_message(OpenDialog(CopyChoices(tuple(choices)), self.copy))

    def copy(self, choice: Copyable | None) -> None:
        """Put what was chosen into the clipboard, if anything was."""
        if choice is not None:
            self.post_message(CopyText(safe_block(choice.text), safe(choice.what)))
