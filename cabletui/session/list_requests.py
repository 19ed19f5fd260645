"""Add cables to the reader's lists, move or remove them, and report the outcome."""

from collections.abc import Callable
from functools import partial

from cabletui.desk.changes import Change
from cabletui.desk.named_lists import BOOKMARKS
from cabletui.errors import DeskError
from cabletui.messages import (
    ChooseList,
    DropList,
    DropRows,
    ListRequest,
    MoveRow,
    RenameList,
    TakeInHand,
    ToggleListed,
)
from cabletui.screens.dialogs.list_menu import ListChoice, ListMenu
from cabletui.screens.dialogs.prompt import Prompt
from cabletui.session.desk_requests import NAME, DeskRequests
from cabletui.text.counts import counted
from cabletui.text.sentence import elided


class ListRequests(DeskRequests):
    """The way from the interface to the lists of the desk."""

    def answer(self, request: ListRequest) -> None:
        """Do what is requested of a list."""
        match request:
            case ToggleListed(ids):
                self._do(partial(self._toggled, ids))
            case ChooseList(ids, chosen):
                self.choose(ids, chosen)
            case TakeInHand(name):
                self._do(partial(self._taken_in_hand, name))
            case MoveRow():
                self._do(partial(self._moved, request))
            case DropRows(name, ids):
                self._do(partial(self._dropped, name, ids))
            case DropList(name):
                self._do(partial(self._forgotten, name))
            case RenameList(name):
                self.rename(name)

    def choose(
        self, reference_ids: tuple[str, ...], chosen: Callable[[], object] = lambda: None
    ) -> None:
        """Let the reader choose or make the list in hand, and put cables into it.

        Args:
            reference_ids: The cables.
            chosen: Called when a list is chosen.
        """
        try:
            in_hand, lists = self._desk.lists.in_hand(), self._desk.lists.all()
        except DeskError as error:
            self._say(str(error), is_error=True)
            return
        choices = [
            ListChoice(one.name, len(one.reference_ids), is_in_hand=one.name == in_hand)
            for one in lists
        ]

        def put(name: str | None) -> None:
            if name:
                chosen()
                self._do(partial(self._put_into, name, reference_ids))

        def answer(name: str | None) -> None:
            if name == "":
                self._app.push_screen(Prompt("Name of the new list"), put)
            else:
                put(name)

        if any(one.name != BOOKMARKS for one in choices):
            self._app.push_screen(ListMenu(choices), answer)
        else:
            answer("")

    def rename(self, name: str) -> None:
        """Let the reader give a list another name."""

        def answer(new_name: str | None) -> None:
            if new_name:
                self._do(partial(self._renamed, name, new_name))

        what = f"New name of “{elided(name, NAME)}”"
        self._app.push_screen(Prompt(what, name, is_offered=True), answer)

    def _toggled(self, reference_ids: tuple[str, ...]) -> tuple[Change | None, str]:
        name = self._desk.lists.in_hand()
        made = self._desk.lists.toggle(name, reference_ids)
        if made and made.after is None:
            return made, self._dropped_message(name, reference_ids)
        return made, put_message(name, reference_ids)

    def _taken_in_hand(self, name: str) -> tuple[None, str]:
        kept = self._desk.lists.take_in_hand(name)
        self._show()
        return None, f"m puts cables into “{elided(kept, NAME)}” from now on."

    def _put_into(self, name: str, reference_ids: tuple[str, ...]) -> tuple[Change | None, str]:
        kept, made = self._desk.lists.put_in_hand(name, reference_ids)
        return made, put_message(kept, reference_ids)

    def _moved(self, request: MoveRow) -> tuple[Change | None, str]:
        made = self._desk.lists.move(request.list_name, request.reference_id, request.step)
        end = "last" if request.step > 0 else "first"
        return made, "" if made else f"This is the {end} row of the list."

    def _dropped(self, name: str, reference_ids: tuple[str, ...]) -> tuple[Change | None, str]:
        made = self._desk.lists.drop(name, reference_ids)
        return made, self._dropped_message(name, reference_ids) if made else ""

    def _forgotten(self, name: str) -> tuple[Change | None, str]:
        made = self._desk.lists.forget(name)
        what = "emptied" if name == BOOKMARKS else "gone"
        message = f"“{elided(name, NAME)}” is {what}; notes stay. u undoes."
        return made, message if made else f"“{elided(name, NAME)}” is empty already."

    def _renamed(self, name: str, new_name: str) -> tuple[Change | None, str]:
        made = self._desk.lists.rename(name, new_name)
        return made, f"The list is called “{elided(new_name, NAME)}”. u undoes." if made else ""

    def _dropped_message(self, name: str, reference_ids: tuple[str, ...]) -> str:
        one = elided(reference_ids[0], NAME)
        if len(reference_ids) > 1:
            gone = counted(len(reference_ids), "cable")
            return f"Took {gone} out of “{elided(name, NAME)}”. u undoes."
        has_note = bool(self._desk.notes.of(reference_ids[0]))
        if name == BOOKMARKS:
            if has_note:
                return f"Took the bookmark away; the note on {one} stays."
            return f"Took the bookmark away from {one}. u undoes."
        rest = "Its notes stay. " if has_note else ""
        return f"Took {one} out of “{elided(name, NAME)}”. {rest}u undoes."


def put_message(name: str, reference_ids: tuple[str, ...]) -> str:
    """Say that cables are in a list now.

    >>> put_message("Bookmarks", ("06X1",)), put_message("Ferries", ("06X1", "06X2"))
    ('Bookmarked 06X1. u undoes.', 'Put 2 cables into “Ferries”. u undoes.')
    """
    one = elided(reference_ids[0], NAME)
    if len(reference_ids) == 1 and name == BOOKMARKS:
        return f"Bookmarked {one}. u undoes."
    what = one if len(reference_ids) == 1 else counted(len(reference_ids), "cable")
    return f"Put {what} into “{elided(name, NAME)}”. u undoes."
