"""An app that knows what can be done now: its commands, and the keys that have nothing to do."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cabletui.messages import OpenHelp
from cabletui.screens.footed import FootedScreen
from cabletui.session.key_queue import TypeAheadApp
from cabletui.session.navigator import Walk
from cabletui.session.requests import Errands

if TYPE_CHECKING:
    from cabletui.session.palette import Command


class DoableApp(TypeAheadApp):
    """Undoes, and tells the help and the palette what acts on the screen one is at."""

    errands: Errands
    walk: Walk
    own_keys: dict[str, str]
    """The keys that the reader has set, by id."""

    def action_undo(self) -> None:
        """Take back what was changed last."""
        self.errands.undo.undo()

    def action_redo(self) -> None:
        """Make again what was taken back last."""
        self.errands.undo.redo()

    def idle_keys(self) -> Iterator[str]:
        """Yield the ids of the keys that can do nothing now, whatever the screen."""
        yield from self.walk.idle_keys()
        yield from self.errands.idle_keys()

    def commands(self) -> "Iterator[Command]":
        """Yield what the palette offers: first what acts on the screen it lies over."""
        from cabletui.session.palette import commands, commands_here  # noqa: PLC0415

        undo_keys = frozenset(self.errands.undo.idle_keys())
        below = self.screen_stack[-2] if len(self.screen_stack) > 1 else self.screen
        if isinstance(below, FootedScreen):
            yield from commands_here(below, undo_keys)
        yield from commands(self, self.errands.saving)

    def filled(self, request: OpenHelp) -> OpenHelp:
        """Return a request for help that tells what acts on the screen one is at."""
        screen = self.screen
        if request.places or not isinstance(screen, FootedScreen):
            return request
        keymap = screen.keymap
        idle = screen.all_idle_keys(keymap).union(self.errands.undo.idle_keys())
        return OpenHelp(screen.key_places(), {**self.own_keys, **keymap}, idle)
