"""Take back what was last changed on the desk, or marked in a list, and say what it was."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from textual.app import App

from cabletui.desk import Desk
from cabletui.desk.changes import Change
from cabletui.errors import CabletuiError
from cabletui.messages import KeepMarks, Notice
from cabletui.session.desk_queue import DeskQueue
from cabletui.text.counts import counted
from cabletui.text.sentence import elided

_NAME = 30
"""The most cells that an id or a name takes of a message."""


@dataclass(frozen=True, slots=True)
class _Marking:
    """Rows that were marked otherwise."""

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

    Marks are a matter of the session; all else is on the desk, which has a log of its own.
    """

    def __init__(
        self, app: App[Any], desk: Desk, queue: DeskQueue, changed: Callable[[], object]
    ) -> None:
        """Begin.

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

    def desk_changed(self) -> None:
        """Take note that the desk was changed, and show it; to be called in the queue."""
        self._add(None)
        self._changed()

    def keep_marks(self, request: KeepMarks) -> None:
        """Take note that rows were marked otherwise."""
        step = _Marking(request.marked, request.before, tuple(request.marked))
        self._queue.add(partial(self._add, step))

    def undo(self) -> None:
        """Take back the last change, and say what it was."""
        self._queue.add(partial(self._go, self._done, self._undone, is_back=True))

    def redo(self) -> None:
        """Make again the change that was undone last, and say what it was."""
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
        self._tell(_told_marks(step), is_back=is_back)

    def _go_on_desk(self, target: list[_Marking | None], *, is_back: bool) -> None:
        try:
            made = self._changes.undo() if is_back else self._changes.redo()
        except CabletuiError as error:
            self._app.post_message(Notice(str(error), is_error=True))
            return
        if made is None:
            told = "to undo" if is_back else "that was undone, to do again"
            self._app.post_message(Notice(f"There is nothing {told}."))
            return
        target.append(None)
        self._tell(told_change(made, is_back=is_back), is_back=is_back)

    def _tell(self, told: str, *, is_back: bool) -> None:
        self._changed()
        self._app.post_message(Notice(f"{'Undone' if is_back else 'Done again'}: {told}"))


def told_change(made: Change, *, is_back: bool) -> str:
    """Say what is so now: `the note on 08ISKARELLE81 is back.`.

    Args:
        made: What was done.
        is_back: Whether it was done to take something back.
    """
    name = elided(made.name, _NAME)
    thing = {"bookmarks": f"the bookmark on {name}", "notes": f"the note on {name}"}.get(
        made.kind, f"the search “{name}”"
    )
    if made.after is None:
        return f"{thing} is gone{'; Ctrl+R brings it back' if is_back else ''}."
    if made.before is None:
        return f"{thing} is back."
    return f"{thing} is as it was{'' if is_back else ' changed'}."


def _told_marks(step: _Marking) -> str:
    back = [name for name in step.after if name not in step.before]
    off = [name for name in step.before if name not in step.after]
    names, told = (back, "back") if back else (off, "gone")
    if len(names) == 1:
        return f"the mark on {elided(names[0], _NAME)} is {told}."
    return f"{counted(len(names), 'mark')} are {told}."
