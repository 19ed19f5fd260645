"""What the command palette offers: what the keys do here, the ways of home, saved searches."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar, Protocol, runtime_checkable

from rich.text import Text
from textual import on
from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.command import (
    CommandInput,
    CommandList,
    CommandPalette,
    DiscoveryHit,
    Hit,
    Hits,
    Provider,
    SearchIcon,
)
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.reactive import var
from textual.widgets import Input, LoadingIndicator

from cabletui.keys import UNDOING, bindings, keys_of, remapped
from cabletui.location import Results
from cabletui.messages import Go
from cabletui.screens.base.status_screen import StatusScreen, run_key
from cabletui.screens.home import MENU
from cabletui.session.search_requests import SearchRequests
from cabletui.text.sanitise import safe

_HERE = 1.2
"""By how much what is done here goes before what fits the letters typed as well."""

_ASKS = "Search for commands…"
"""What stands in the line while nothing is typed."""

_LONGEST = 100
"""Characters that the palette is asked with; it would look for more than that for minutes."""


@dataclass(frozen=True, slots=True)
class Command:
    """Something that can be done."""

    name: str
    """What is typed to find it, and shown: safe text, never markup."""

    told: str
    run: Callable[[], object]
    is_here: bool = False
    """Whether it is done on the screen that the palette lies over."""

    @property
    def prompt(self) -> Text:
        """The line of the palette; made without the markup that a query's brackets would be."""
        return Text(f"{self.name}  {self.told}")


@runtime_checkable
class HasCommands(Protocol):
    """An app that says what can be done."""

    def commands(self) -> Iterable[Command]:
        """Yield what the palette offers."""


_ELSEWHERE = frozenset({"app.search", "app.help", "app.bookmarks", "app.palette", "app.quit"})
"""Keys that the ways of home, or other commands, stand for."""

_MOVES = frozenset(
    f"{place}.{move}"
    for place in ("list", "page")
    for move in ("down", "up", "page_down", "page_up", "half_down", "half_up", "top", "bottom")
)
"""Keys that nobody looks for in a palette."""


def commands_here(screen: StatusScreen[object], idle: Collection[str]) -> Iterator[Command]:
    """Yield what the keys do that act on a screen now, moves left out.

    Args:
        screen: The screen that the palette lies over.
        idle: Further keys that would do nothing.
    """
    keymap = screen.keymap
    idle = screen.all_idle_keys(keymap).union(idle, _ELSEWHERE, _MOVES)
    for place in dict.fromkeys((*screen.key_places(), "app")):
        for key in (remapped(key, keymap) for key in keys_of(place) if key.id not in idle):
            run = run_key(screen, key.id)
            if run is not None and place != "home":
                yield Command(key.description, key.display, run, is_here=True)


def commands(app: App[None], saving: SearchRequests) -> Iterator[Command]:
    """Yield what can be done anywhere.

    Args:
        app: Is asked to do it.
        saving: What knows the searches that the reader saved.
    """
    for item in MENU:
        yield Command(item.name, item.about, partial(_ask, app, item.request))
    for search in saving.all():
        name, text = safe(search.name), safe(search.query_text)
        request = partial(Go, Results(search.query_text, search.name))
        yield Command(f"Search: {name}", text, partial(_ask, app, request))
        yield Command(f"Forget the search: {name}", text, partial(saving.forget, search.name))
    yield Command("Theme", "colours; the terminal's own are the quickest", app.search_themes)
    yield Command("Leave", "end the session", partial(app.run_action, "quit"))


class SafeCommandInput(CommandInput):
    """The line of the palette, whose text commands nothing, wherever it was pasted from."""

    def validate_value(self, value: str) -> str:
        """Make whatever is put in fit for a terminal, and short: each letter is looked for."""
        return safe(value[:_LONGEST])


class PaletteIcon(SearchIcon):
    """The sign before the line: the key that opens it, for not every terminal has a picture."""

    icon: var[str] = var(":")


class Palette(CommandPalette):
    """Textual's palette with a line of our own; it has no other way to give it one."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("app", UNDOING)

    def compose(self) -> ComposeResult:
        """Lay the line over what it finds, under the names that the palette looks for."""
        with Vertical(id="--container"):
            with Horizontal(id="--input"):
                yield PaletteIcon()
                yield SafeCommandInput(placeholder=_ASKS, select_on_focus=False)
            with Vertical(id="--results"):
                yield CommandList()
                yield LoadingIndicator()

    def say(self, text: str, *, is_error: bool = False) -> None:
        """Tell the reader one thing in the frame of the line, until something is typed."""
        self.query_one("#--input").border_title = Content(safe(text))

    @on(Input.Changed)
    def _hush(self) -> None:
        self.query_one("#--input").border_title = None


def open_palette(app: App[Any]) -> None:
    """Open the palette, unless it is open."""
    if not Palette.is_open(app):
        app.push_screen(Palette(id="--command-palette"))


class PaletteProvider(Provider):
    """Gives the palette the commands of the app."""

    async def discover(self) -> Hits:
        """Yield all that can be done."""
        for command in self._commands():
            yield DiscoveryHit(command.prompt, command.run, text=command.name)

    async def search(self, query: str) -> Hits:
        """Yield what is meant by the letters typed."""
        matcher = self.matcher(query)
        for command in self._commands():
            if (score := matcher.match(command.name)) > 0:
                yield Hit(
                    score * (_HERE if command.is_here else 1),
                    command.prompt,
                    command.run,
                    text=command.name,
                )

    def _commands(self) -> Iterable[Command]:
        return self.app.commands() if isinstance(self.app, HasCommands) else ()


def _ask(app: App[None], request: Callable[[], object]) -> None:
    app.post_message(request())  # type: ignore[arg-type]
