"""What the command palette offers: the ways of home, the saved searches, and little else."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Protocol, runtime_checkable

from rich.text import Text
from textual.app import App
from textual.command import DiscoveryHit, Hit, Hits, Provider

from cabletui.desk.searches import SavedSearch
from cabletui.messages import OpenCables
from cabletui.paint.sanitise import safe
from cabletui.screens.home import WAYS


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
        return Text(f"{self.name}  {self.told}")


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
