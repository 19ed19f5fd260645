"""A screen whose last line shows the keys that act now."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import ClassVar, Protocol, runtime_checkable

from textual.command import CommandPalette
from textual.screen import Screen, ScreenResultType

from cabletui.keys import KEYS, hints
from cabletui.paint.sanitise import safe
from cabletui.paint.sentence import few
from cabletui.widgets.row_list import RowList
from cabletui.widgets.status_line import GAP, StatusLine

_OF_PALETTE = f"Enter Choose{GAP}↓ Next{GAP}Esc Leave"

_MOST_SAID = 4
"""How many lines are taken from a list for what is said."""


@runtime_checkable
class Idling(Protocol):
    """An app that knows which of the keys can do nothing now, whatever the screen."""

    def idle_keys(self) -> Iterable[str]:
        """Yield the ids of such keys."""


@runtime_checkable
class Telling(Protocol):
    """A screen that has a line for what is to be said."""

    def say(self, text: str, *, is_error: bool = False) -> None:
        """Tell the reader one thing."""


class FootedScreen(Screen[ScreenResultType]):
    """Tells the keys of its parts of the key table, as far as they would do something."""

    KEY_PLACES: ClassVar[tuple[str, ...]] = ("list",)
    """The parts of the key table that work here, beside those that work everywhere.

    The status line tells the keys of the first, then those that work everywhere, then the rest;
    or in the order given where `app` is among them.
    """

    def key_places(self) -> tuple[str, ...]:
        """Return the parts of the key table that work here, where one is now."""
        return self.KEY_PLACES

    def idle_keys(self) -> Iterable[str]:
        """Yield the ids of the keys that would do nothing here and now but say why."""
        return ()

    def key_labels(self) -> Mapping[str, str]:
        """Return what keys do here and now, by id, where it is not what the table says."""
        return {}

    def takes(self, key: str) -> bool:
        """Tell whether a key is taken as a letter here, before it could do anything else."""
        return False

    @property
    def keymap(self) -> dict[str, str]:
        """The keys that are not here as in the table, by id; empty for none that leads there."""
        places = {*self.key_places(), "app"}
        table = {key.id: key.keys for key in KEYS if key.keys and key.place in places}
        # An input has a binding of its own for what the table says of it.
        named = {key.action: key.id for key in KEYS if key.id in table}
        here: dict[str, list[str]] = {}
        for key, active in self.active_bindings.items():
            name = active.binding.id or named.get(active.binding.action)
            if name and not self.takes(key):
                here.setdefault(name, []).append(key)
        return {
            name: ",".join(here.get(name, ()))
            for name, keys in table.items()
            if set(here.get(name, ())) != set(keys.split(","))
        }

    def all_idle_keys(self, keymap: Mapping[str, str]) -> frozenset[str]:
        """Return the ids of all keys that would do nothing here and now.

        Args:
            keymap: The keys that are not here as in the table.
        """
        of_app = self.app.idle_keys() if isinstance(self.app, Idling) else ()
        unreachable = (name for name, keys in keymap.items() if not keys)
        return frozenset((*self.idle_keys(), *of_app, *unreachable))

    def show_keys(self) -> None:
        """Show the keys that act now, as the reader has them."""
        if not self.is_current:
            return
        places = self.key_places()
        keymap = self.keymap
        shown = hints(
            *(places if "app" in places else (*places[:1], "app", *places[1:])),
            keymap=keymap,
            idle=self.all_idle_keys(keymap),
            labels=self.key_labels(),
        )
        self._hint(GAP.join(shown))

    def say(self, text: str, *, is_error: bool = False) -> None:
        """Tell the reader one thing, in the status line."""
        self.query_one(StatusLine).say(safe(text), is_error=is_error)

    def say_each(self, texts: Sequence[str]) -> None:
        """Tell the reader several things, in a line each; only how many, of what has no room."""
        self.query_one(StatusLine).say("\n".join(map(safe, few(texts, _MOST_SAID))))

    def show_bookmarks(self) -> None:
        """Paint anew what depends on what the reader keeps or marked, for it has changed."""

    def on_row_list_stuck(self, event: RowList.Stuck) -> None:
        """Say why the key moved nothing, unless something else is to be read there."""
        if self.query_one(StatusLine).has_said:
            return
        if event.count < 2:
            self.say("This is the only row." if event.count else "There is no row here.")
        else:
            self.say(f"This is the {'last' if event.index else 'first'} row.")

    def on_screen_resume(self) -> None:
        """Show the keys."""
        self.show_keys()

    def on_screen_suspend(self) -> None:
        """Show no keys that whatever is opened over this screen has taken."""
        is_palette = isinstance(self.app.screen, CommandPalette)
        self._hint(_OF_PALETTE if is_palette else "")
        if is_palette:
            self.query_one(StatusLine).hush()

    def _hint(self, hints: str) -> None:
        for status in self.query(StatusLine):
            status.hints = hints


def run_key(screen: FootedScreen[object], name: str) -> Callable[[], object] | None:
    """Return what does the same as a key of the table, or None where none leads there.

    Args:
        screen: Where it is done.
        name: The id of the key.
    """
    for active in screen.active_bindings.values():
        if active.binding.id == name:
            action, node = active.binding.action, active.node
            return lambda: screen.app.run_action(action, node)
    return None
