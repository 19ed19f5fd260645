"""A screen whose last line shows the keys that act now; it reads the archive in threads."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, TypeVar, runtime_checkable

from textual.command import CommandPalette
from textual.screen import ScreenResultType

from cabletui.errors import CabletuiError
from cabletui.hooks.sparing_screen import SparingScreen
from cabletui.keys import KEYS, hints
from cabletui.location import Help, Location
from cabletui.messages import Go
from cabletui.paint.trail import Step
from cabletui.screens.base.question import ask
from cabletui.text.sanitise import safe
from cabletui.text.sentence import few
from cabletui.widgets.row_cursor import RowCursor
from cabletui.widgets.status_line import GAP, StatusLine

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive

_Answer = TypeVar("_Answer")

_MOST_SAID = 4
"""How many lines a list gives up for what is said."""

_OF_PALETTE = f"Enter Choose{GAP}↓ Next{GAP}Esc Leave"


@runtime_checkable
class HasIdleKeys(Protocol):
    """An app that knows which keys do nothing now, whichever screen is open."""

    def idle_keys(self) -> Iterable[str]:
        """Yield the ids of the keys that do nothing now."""


@runtime_checkable
class CanSay(Protocol):
    """A screen that has a line for what is to be said."""

    def say(self, text: str, *, is_error: bool = False) -> None:
        """Show the reader a message."""


class StatusScreen(SparingScreen[ScreenResultType]):
    """Shows the keys of its parts of the key table, leaving out those that would do nothing now."""

    KEY_PLACES: ClassVar[tuple[str, ...]] = ("list",)
    """The parts of the key table that work here, besides those that work everywhere.

    The status line shows the keys of the first part, then those that work everywhere, then the
    rest; or keeps the order given here if `app` is in it.
    """

    EARLY_KEYS: ClassVar[tuple[str, ...]] = ()
    """The ids of keys that a narrow status line shows before those that work everywhere."""

    HELD_KEYS: ClassVar[tuple[str, ...]] = ()
    """The ids of keys that may be held down here, of which each adds to the one before."""

    archive: "Archive | None" = None
    """What the screen reads, only ever by `ask`; None if it reads nothing."""

    steps: tuple[Step, ...] = ()
    """The screens between home and this one, to which `q` leads; whoever opens it sets them."""

    def __init__(self) -> None:
        """Make a screen that can be spoken on before it is laid out, as one just opened may be."""
        super().__init__()
        self.status_line = StatusLine()

    def ask(
        self,
        question: Callable[[], _Answer],
        then: Callable[[_Answer], None],
        *,
        otherwise: Callable[[CabletuiError], None] | None = None,
        group: str = "asking",
        turn: AbstractContextManager[object] | None = None,
    ) -> None:
        """Read in a thread; a later question of a group cancels the one before.

        Args:
            question: Reads, and touches no widget.
            then: Called with the answer, back in the thread of the interface.
            otherwise: Called with what went wrong; by default the status line shows it.
            group: Which questions cancel each other.
            turn: A lock, if only one question may be answered at a time.
        """
        ask(
            self,
            question,
            then,
            otherwise or self._say_error,
            archive=self.archive,
            group=group,
            turn=turn,
        )

    def _say_error(self, error: CabletuiError) -> None:
        self.say(str(error), is_error=True)

    def go(self, location: Location) -> None:
        """Open a location."""
        self.post_message(Go(location))

    def key_places(self) -> tuple[str, ...]:
        """Return the parts of the key table that work in the present state of the screen."""
        return self.KEY_PLACES

    def idle_keys(self) -> Iterable[str]:
        """Yield the ids of the keys that would now do nothing but say why."""
        return ()

    def key_labels(self) -> Mapping[str, str]:
        """Return labels, by id, of keys that now do something else than the table says."""
        return {}

    def takes(self, key: str) -> bool:
        """Return whether a key types a letter here, instead of doing what it does elsewhere."""
        return False

    @property
    def keymap(self) -> dict[str, str]:
        """The keys that differ here from the table, by id; empty if no key runs the action."""
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
        """Return the ids of all keys that would do nothing now.

        Args:
            keymap: The keys that differ from the table, by id.
        """
        of_app = self.app.idle_keys() if isinstance(self.app, HasIdleKeys) else ()
        unreachable = (name for name, keys in keymap.items() if not keys)
        return frozenset((*self.idle_keys(), *of_app, *unreachable))

    def help(self, own_keys: Mapping[str, str], idle: frozenset[str]) -> Help:
        """Return the location of the help to this screen, as it is now.

        Args:
            own_keys: The keys that the reader has set, by id.
            idle: Further keys that would do nothing, by id.
        """
        keymap = self.keymap
        idle = self.all_idle_keys(keymap) | idle
        return Help(self.key_places(), {**own_keys, **keymap}, idle)

    def show_keys(self) -> None:
        """Show the keys that do something now, as the reader has mapped them.

        While another screen lies over this one the keys are that one's, whenever this is called:
        what is read in a thread may come then.
        """
        if not self.is_current:
            return
        if self.app.screen is not self:
            is_palette = isinstance(self.app.screen, CommandPalette)
            self.status_line.hints = _OF_PALETTE if is_palette else ""
            return
        places = self.key_places()
        keymap = self.keymap
        shown = hints(
            *(places if "app" in places else (*places[:1], "app", *places[1:])),
            keymap=keymap,
            idle=self.all_idle_keys(keymap),
            labels=self.key_labels(),
            early=self.EARLY_KEYS,
        )
        self.status_line.hints = GAP.join(shown)

    def say(self, text: str, *, is_error: bool = False) -> None:
        """Show the reader a message in the status line."""
        self.status_line.show_message(safe(text), is_error=is_error)

    def say_each(self, texts: Sequence[str]) -> None:
        """Tell the reader several things, a line each; of those without room, how many they are."""
        self.status_line.show_message("\n".join(map(safe, few(texts, _MOST_SAID))))

    def show_bookmarks(self) -> None:
        """Repaint what depends on bookmarks, notes and row marks, which have changed."""

    def on_row_cursor_stuck(self, event: RowCursor.Stuck) -> None:
        """Say why the cursor did not move, unless another message is being shown."""
        if self.status_line.has_message:
            return
        if event.count < 2:
            self.say("This is the only row." if event.count else "There is no row here.")
        else:
            self.say(f"This is the {'last' if event.index else 'first'} row.")

    def on_screen_resume(self) -> None:
        """Show the keys again when the screen comes to the top."""
        self.show_keys()

    def on_screen_suspend(self) -> None:
        """Hide the keys, which now belong to the screen opened over this one."""
        self.show_keys()
        if isinstance(self.app.screen, CommandPalette):
            self.status_line.clear_message()


def run_key(screen: StatusScreen[Any], name: str) -> Callable[[], object] | None:
    """Return a callable that does what a key of the table does; None if it is not bound here.

    Args:
        screen: The screen it acts on.
        name: The id of the key.
    """
    for active in screen.active_bindings.values():
        if active.binding.id == name:
            action, node = active.binding.action, active.node
            return lambda: screen.app.run_action(action, node)
    return None
