"""What the command palette offers: the ways of home, the saved searches, and little else."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol, runtime_checkable

from rich.text import Text
from textual.app import App, ComposeResult
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
from textual.widgets import LoadingIndicator

from cabletui.desk.searches import SavedSearch
from cabletui.messages import OpenCables
from cabletui.paint.sanitise import safe
from cabletui.screens.home import WAYS

_LONGEST = 100
"""Characters that the palette is asked with; it would look for more than that for minutes."""


@dataclass(frozen=True, slots=True)
class Command:
    """Something that can be done."""

    name: str
    """What is typed to find it, and shown: safe text, never markup."""

    told: str
    run: Callable[[], object]

    @property
    def prompt(self) -> Text:
        """The line of the palette; made without the markup that a query's brackets would be."""
        return Text.assemble(self.name, ("  " + self.told, "dim"))


@runtime_checkable
class Commanded(Protocol):
    """An app that says what can be done."""

    def commands(self) -> Iterable[Command]:
        """Yield what the palette offers."""


def commands(
    app: App[None], searches: Iterable[SavedSearch], forget: Callable[[str], object]
) -> Iterator[Command]:
    """Yield what can be done anywhere.

    Args:
        app: Is asked to do it.
        searches: The searches that the reader saved.
        forget: Takes the saved search of a name away.
    """
    for way in WAYS:
        yield Command(way.name, way.told, partial(_ask, app, way.request))
    for search in searches:
        name, text = safe(search.name), safe(search.query_text)
        request = partial(OpenCables, search.query_text, search.name)
        yield Command(f"Search: {name}", text, partial(_ask, app, request))
        yield Command(f"Forget the search: {name}", text, partial(forget, search.name))
    yield Command("Theme", "colours; the terminal's own are the quickest", app.search_themes)
    yield Command("Leave", "end the session", partial(app.run_action, "quit"))


class SafeCommandInput(CommandInput):
    """The line of the palette, whose text commands nothing, wherever it was pasted from."""

    def validate_value(self, value: str) -> str:
        """Make whatever is put in fit for a terminal, and short: each letter is looked for."""
        return safe(value[:_LONGEST])


class Palette(CommandPalette):
    """Textual's palette with a line of our own; it has no other way to give it one."""

    def compose(self) -> ComposeResult:
        """Lay the line over what it finds, under the names that the palette looks for."""
        with Vertical(id="--container"):
            with Horizontal(id="--input"):
                yield SearchIcon()
                yield SafeCommandInput(placeholder=self._placeholder, select_on_focus=False)
            with Vertical(id="--results"):
                yield CommandList()
                yield LoadingIndicator()


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
                yield Hit(score, command.prompt, command.run, text=command.name)

    def _commands(self) -> Iterable[Command]:
        return self.app.commands() if isinstance(self.app, Commanded) else ()


def _ask(app: App[None], request: Callable[[], object]) -> None:
    app.post_message(request())  # type: ignore[arg-type]
