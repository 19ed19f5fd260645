"""The draft of the note that is being written, kept as it grows."""

from contextlib import suppress

from cabletui.desk import Desk
from cabletui.errors import DeskError
from cabletui.session.desk_queue import DeskQueue


class NoteDraft:
    """Keeps what was typed so far, so that a line that drops takes nothing of it along.

    Each letter asks for it; while the desk is being written, the letters after it wait together.
    """

    def __init__(
        self, desk: Desk, queue: DeskQueue, reference_id: str, paragraph: str, note: str
    ) -> None:
        """Begin with nothing typed.

        Args:
            desk: Where the draft is kept.
            queue: Keeps it, in a thread.
            reference_id: The cable that the note is on.
            paragraph: Its paragraph; empty for the whole cable.
            note: The note as it was: to come back to it is to have no draft.
        """
        self._desk = desk
        self._queue = queue
        self._place = (reference_id, paragraph)
        self._note = note
        self._text: str | None = None
        """What is to be kept next; None if it is kept already."""

        self.is_kept = False
        """Whether something was typed that the note does not have."""

    def keep(self, text: str) -> None:
        """Have a text kept; in the queue, which must not be waited for."""
        is_waiting = self._text is not None
        self._text = "" if text == self._note else text
        self.is_kept = bool(self._text)
        if not is_waiting:
            self._queue.add(self._write)

    def _write(self) -> None:
        text, self._text = self._text, None
        with suppress(DeskError):  # said when the note itself cannot be kept
            self._desk.drafts.keep(*self._place, text or "")
