"""Write notes to cables and their paragraphs, and say what became of it."""

from functools import partial

from cabletui.cable.reading.paragraph_names import paragraph_place
from cabletui.desk.changes import Change
from cabletui.errors import DeskError
from cabletui.messages import CountAsUnread, WriteNote
from cabletui.screens.dialogs.note_page import NotePage
from cabletui.session.desk_requests import NAME, DeskRequests
from cabletui.session.note_draft import NoteDraft
from cabletui.text.sentence import elided

_HEADED = 24
"""The most cells that a reference id takes of the heading over a note."""


class NoteRequests(DeskRequests):
    """The way from the interface to the notes of the desk, and to what counts as read."""

    def answer(self, request: CountAsUnread | WriteNote) -> None:
        """Do what is requested of a note, or of what counts as read."""
        match request:
            case CountAsUnread(reference_id):
                self._do(partial(self._forget_reading, reference_id))
            case WriteNote(is_dropped=True):
                self._keep(request, "")
            case WriteNote():
                self._ask(request)

    def _forget_reading(self, reference_id: str) -> tuple[None, str]:
        self._desk.readings.forget(reference_id)
        self._show()
        return None, f"{elided(reference_id, NAME)} counts as unread again."

    def _ask(self, request: WriteNote) -> None:
        # What another session wrote meanwhile is shown before it is changed, or it would be lost.
        self._desk.notes.forget()
        note = self._desk.notes.note(request.reference_id, request.paragraph)
        draft = self._draft(request)
        what = f"{'Note (draft)' if draft else 'Note'} to {_name(request, _HEADED)}"
        written = NoteDraft(self._desk, self._queue, request.reference_id, request.paragraph, note)
        page = NotePage(what, draft or note, written=written.keep)
        self._app.push_screen(page, partial(self._answered, request, written))

    def _draft(self, request: WriteNote) -> str:
        try:
            return self._desk.drafts.draft(request.reference_id, request.paragraph)
        except DeskError:
            return ""  # what is wrong is said when the note is kept

    def _answered(self, request: WriteNote, written: NoteDraft, note: str | None) -> None:
        if note is not None:
            self._keep(request, note)
        elif written.is_kept:
            self._say(f"The note on {_name(request, NAME)} is kept as a draft; w goes on with it.")

    def _keep(self, request: WriteNote, note: str) -> None:
        self._do(partial(self._write, request, note))

    def _write(self, request: WriteNote, note: str) -> tuple[Change | None, str]:
        made = self._desk.notes.write(request.reference_id, note, request.paragraph)
        if not request.is_dropped:
            self._desk.drafts.keep(request.reference_id, request.paragraph, "")
        name = _name(request, NAME)
        if made.before == made.after:
            return None, f"The note on {name} is as it was." if note else "No note was written."
        said = f"Noted {name}." if note else f"The note on {name} is gone."
        return made, f"{said} u undoes."


def _name(request: WriteNote, room: int) -> str:
    place = paragraph_place(request.paragraph)
    return f"{elided(request.reference_id, room)}{f' {place}' if place else ''}"
