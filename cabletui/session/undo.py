"""Take back what was last changed on the desk, or marked in a list, and say what it was."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from textual.app import App

from cabletui.cable.reading.paragraph_names import paragraph_place
from cabletui.desk import Desk
from cabletui.desk.changes import Change
from cabletui.desk.named_lists import BOOKMARKS
from cabletui.errors import CabletuiError
from cabletui.messages import KeepMarks, Notice
from cabletui.session.desk_queue import DeskQueue
from cabletui.session.desk_requests import NAME
from cabletui.text.counts import counted
from cabletui.text.sentence import elided


@dataclass(frozen=True, slots=True)
class _Marking:
    """A change of which rows are marked."""

    marked: dict[str, None]
    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def reversed(self) -> "_Marking":
        return _Marking(self.marked, self.after, self.before)

    def bring_about(self) -> None:
        self.marked.clear()
        self.marked.update(dict.fromkeys(self.after))


class Undo:
    """The changes of a session in their order; what is older, the log of the desk has.

    Marks belong to the session; all else is on the desk, which has a log of its own.
    """

    def __init__(
        self, app: App[Any], desk: Desk, queue: DeskQueue, changed: Callable[[], object]
    ) -> None:
        """Begin with nothing to undo but what the desk has in its log.

        Args:
            app: Whose reader is told what was undone.
            desk: Where all but the marks is kept.
            queue: Makes the changes, in a thread.
            changed: Called after each change, in that thread.
        """
        self._app = app
        self._changes = desk.changes
        self._queue = queue
        self._changed = changed
        self._done: list[_Marking | None] = []
        self._undone: list[_Marking | None] = []

    @property
    def count(self) -> int:
        """How many changes of this session could be taken back."""
        return len(self._done)

    def desk_changed(self) -> None:
        """Note that the desk was changed, and show it; to be called in the queue."""
        self._add(None)
        self._changed()

    def keep_marks(self, request: KeepMarks) -> None:
        """Note that the marks of rows have changed."""
        step = _Marking(request.marked, request.before, tuple(request.marked))
        self._queue.add(partial(self._add, step))

    def undo(self) -> None:
        """Take back the last change, and say what it was."""
        self._queue.add(partial(self._go, self._done, self._undone, is_back=True))

    def redo(self) -> None:
        """Redo the change that was undone last, and say what it was."""
        self._queue.add(partial(self._go, self._undone, self._done, is_back=False))

    def idle_keys(self) -> Iterator[str]:
        """Yield the ids of the keys for which there is nothing to do."""
        try:
            if not self._done and not self._changes.can_undo:
                yield "app.undo"
            if not self._undone and not self._changes.can_redo:
                yield "app.redo"
        except CabletuiError:
            yield from ("app.undo", "app.redo")

    def _add(self, step: _Marking | None) -> None:
        self._done.append(step)
        self._undone.clear()

    def _go(
        self, source: list[_Marking | None], target: list[_Marking | None], *, is_back: bool
    ) -> None:
        last = source.pop() if source else None
        if last is None:
            self._go_on_desk(target, is_back=is_back)
            return
        step = last.reversed if is_back else last
        self._app.call_later(step.bring_about)  # lists read the marks while they are painted
        target.append(last)
        self._tell(_marks_message(step), is_back=is_back)

    def _go_on_desk(self, target: list[_Marking | None], *, is_back: bool) -> None:
        try:
            made = self._changes.undo() if is_back else self._changes.redo()
        except CabletuiError as error:
            self._app.post_message(Notice(str(error), is_error=True))
            return
        if made is None:
            what = "to undo" if is_back else "that was undone, to do again"
            self._app.post_message(Notice(f"There is nothing {what}."))
            return
        target.append(None)
        self._tell(change_message(made, is_back=is_back), is_back=is_back)

    def _tell(self, message: str, *, is_back: bool) -> None:
        self._changed()
        self._app.post_message(Notice(f"{'Undone' if is_back else 'Done again'}: {message}"))


def change_message(made: Change, *, is_back: bool) -> str:
    """Say how things stand now: `the note on 08ISKARELLE81 is back.`.

    Args:
        made: What was done.
        is_back: Whether it was done to take something back.
    """
    if made.renamed_to:
        return f"the list is called “{elided(made.renamed_to, NAME)}”."
    thing = _thing(made)
    are = "are" if made.also and made.kind != "lists" and not made.is_order else "is"
    if made.after is None:
        return f"{thing} {are} gone{'; Ctrl+R brings it back' if is_back else ''}."
    if made.before is None:
        return f"{thing} {are} back."
    return f"{thing} {are} as it was{'' if is_back else ' changed'}."


def _thing(made: Change) -> str:
    """Name what was changed: `the note on 08ISKARELLE81 ¶3`, `4 rows of “Ferries”`."""
    document = made.after or made.before or {}
    cable = elided(str(document.get("reference_id", made.name)), NAME)
    listed = f"“{elided(str(document.get('list') or BOOKMARKS), NAME)}”"
    match made.kind:
        case "notes":
            place = paragraph_place(str(document.get("paragraph") or ""))
            return f"the note on {cable}{f' {place}' if place else ''}"
        case "lists":
            return f"the list “{elided(made.name, NAME)}”"
        case "bookmarks" if made.is_order:
            return f"the order of {listed}"
        case "bookmarks" if made.also:
            return f"{counted(len(made.parts), 'row')} of {listed}"
        case "bookmarks":
            is_other = document.get("list")
            return f"the row {cable} of {listed}" if is_other else f"the bookmark on {cable}"
    return f"the search “{elided(made.name, NAME)}”"


def _marks_message(step: _Marking) -> str:
    back = [name for name in step.after if name not in step.before]
    off = [name for name in step.before if name not in step.after]
    names, state = (back, "back") if back else (off, "gone")
    if len(names) == 1:
        return f"the mark on {elided(names[0], NAME)} is {state}."
    return f"{counted(len(names), 'mark')} are {state}."
