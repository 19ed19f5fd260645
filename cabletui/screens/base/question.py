"""The one way from a screen to the archive: a question, asked in a thread."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Any, TypeVar

from textual.screen import Screen
from textual.worker import get_current_worker

from cabletui.errors import CabletuiError, LibraryError

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive

_Answer = TypeVar("_Answer")


def ask(
    screen: Screen[Any],
    question: Callable[[], _Answer],
    then: Callable[[_Answer], None],
    otherwise: Callable[[CabletuiError], None],
    *,
    archive: "Archive | None" = None,
    group: str = "asking",
    turn: AbstractContextManager[object] | None = None,
) -> None:
    """Read in a thread; a later question of a group cancels the one before.

    Args:
        screen: The screen that asks; it gets no answer once it is closed.
        question: Reads, and touches no widget.
        then: Called with the answer, back in the thread of the interface.
        otherwise: Called with what went wrong, in that thread as well.
        archive: What is read. If the library on disk has been replaced, it is reopened and the
            question is asked once more.
        group: Questions of the same group cancel each other.
        turn: A lock, if only one question may be answered at a time: those cancelled while they
            waited for it are never asked.
    """

    def answer() -> None:
        worker = get_current_worker()
        try:
            with turn or nullcontext():
                if worker.is_cancelled:
                    return
                answered = _answered(question, archive)
        except CabletuiError as error:
            if not worker.is_cancelled:
                screen.call_later(otherwise, error)
            return
        if not worker.is_cancelled:
            screen.call_later(then, answered)

    screen.run_worker(answer, thread=True, exclusive=True, group=group)


def _answered(question: Callable[[], _Answer], archive: "Archive | None") -> _Answer:
    try:
        return question()
    except LibraryError:
        if archive is None or not archive.refresh():
            raise
        return question()
