"""The box of `:`: it goes to a place, an id, a search, a list; does a command; sets a setting."""

import asyncio
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Protocol, runtime_checkable

from rich.text import Text
from textual.app import App
from textual.command import (
    DiscoveryHit,
    Hit,
    Hits,
    Provider,
)
from textual.fuzzy import Matcher

from cabletui.desk.searches import SavedSearch
from cabletui.errors import CabletuiError
from cabletui.hooks.painted_once import painted_once
from cabletui.key import Key
from cabletui.keys import KEYS, keys_of, remapped
from cabletui.location import Results
from cabletui.messages import ChangeDesk, Go, KeepReadingMode
from cabletui.page.reading_mode import ReadingMode
from cabletui.presenters.home_desk import keep_seen
from cabletui.presenters.home_menu import MENU
from cabletui.presenters.open_library import OpenLibrary
from cabletui.presenters.places import Place, places
from cabletui.screens.base.related_cables import RelatedCables
from cabletui.screens.base.status_screen import StatusScreen, run_key
from cabletui.session.palette_frame import Palette
from cabletui.session.requests import Requests
from cabletui.session.search_requests import SearchRequests
from cabletui.session.theme_palette import OwnThemeProvider, ThemePalette
from cabletui.text.sanitise import safe

_HERE = 1.2
"""How far what can be done here comes before what fits the typed letters as well."""

_KEY = 1_000.0
"""What the key that was typed is worth: `t` leads to the tags, as it does on home."""

_MEANT, _PLACE = 500.0, 0.1
"""Scores of a place: of one whose full name was typed, and of any other, below the commands."""

_SCATTERED = 0.001
"""What a name with the letters scattered in it is worth: places precede it."""


@dataclass(frozen=True, slots=True)
class Command:
    """Something that can be done."""

    name: str
    """What is typed to find it, and shown: safe text, never markup."""

    about: str
    run: Callable[[], object]
    is_here: bool = False
    """Whether it is done on the screen that the palette lies over."""

    key: str = ""
    """The key that does it, as a reader writes it."""

    @property
    def prompt(self) -> Text:
        """The line of the palette; made without the markup that a query's brackets would be."""
        return Text("  ".join(filter(None, (self.name, self.about, self.key))))

    def score(self, matcher: Matcher, typed: str) -> float:
        """Return how well it fits what was typed; 0 if it does not."""
        if typed and typed in self.key.split():
            return _KEY - self.is_here  # home's letters lead to the same places everywhere
        is_whole = typed.casefold() in self.name.casefold()
        return matcher.match(self.name) * (_HERE if self.is_here else 1) * (is_whole or _SCATTERED)


@runtime_checkable
class HasRequests(Protocol):
    """An app that answers requests, and reads a library."""

    requests: Requests
    """What knows the searches that the reader saved, and what can be undone."""

    @property
    def library(self) -> OpenLibrary | None:
        """Where places are looked for, once it is open."""


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
                yield Command(key.description, "", run, is_here=True, key=key.display)


def commands(
    app: App[Any], saving: SearchRequests, library: OpenLibrary | None
) -> Iterator[Command]:
    """Yield what can be done anywhere.

    Args:
        app: Is asked to do it.
        saving: What knows the searches that the reader saved.
        library: Where they are asked; None until it is open.
    """
    for item in MENU:
        go = partial(_ask, app, partial(Go, item.opens)) if item.opens else None
        key = next(key for key in KEYS if key.id == item.key_id)
        run: Callable[[], object] = go or partial(_act, app, key)
        yield Command(item.name, item.about, run, key=key.display)
    for search in saving.all():
        name, text = safe(search.name), safe(search.query_text)
        yield Command(f"Search: {name}", text, partial(_open_saved, app, library, search))
        yield Command(f"Forget the search: {name}", text, partial(saving.forget, search.name))
    if library and not any(isinstance(screen, RelatedCables) for screen in app.screen_stack):
        yield from _reading_modes(app, library)
    about = "colours; the terminal's own are the quickest"
    yield Command("Theme", about, partial(_open_themes, app))
    yield Command("Leave", "end the session", partial(app.run_action, "quit"))


async def open_palette(app: App[Any]) -> None:
    """Open the palette, unless it is open."""
    if not Palette.is_open(app):
        async with painted_once(app):
            await app.push_screen(Palette(id="--command-palette"))


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
            if (score := command.score(matcher, query)) > 0:
                yield Hit(score, command.prompt, command.run, text=command.name)
        for number, place in enumerate(await asyncio.to_thread(self._places, query)):
            score = (_MEANT if place.is_meant else _PLACE) - number / 1_000
            go = partial(_ask, self.app, partial(Go, place.opens))
            yield Hit(score, Text(f"{place.name}  {place.about}"), go, text=place.name)

    def _places(self, query: str) -> tuple[Place, ...]:
        library = self.app.library if isinstance(self.app, HasRequests) else None
        try:
            return places(library.archive, query) if library else ()
        except CabletuiError:
            return ()

    def _commands(self) -> Iterator[Command]:
        """Yield first what acts on the screen that the palette lies over."""
        app = self.app
        if not isinstance(app, HasRequests):
            return
        below = app.screen_stack[-2] if len(app.screen_stack) > 1 else app.screen
        if isinstance(below, StatusScreen):
            yield from commands_here(below, frozenset(app.requests.undo.idle_keys()))
        yield from commands(app, app.requests.searches, app.library)


def _open_themes(app: App[None]) -> None:
    app.push_screen(ThemePalette(providers=[OwnThemeProvider]))


def _reading_modes(app: App[None], library: OpenLibrary) -> Iterator[Command]:
    """Yield the settings of how cables open; an open cable has keys of its own for them."""
    mode = library.preferences.mode
    body = replace(mode, is_clean=not mode.is_clean)
    header = replace(mode, is_decoded=not mode.is_decoded)
    said = "decoded" if header.is_decoded else "as they were sent"
    for name, wanted in ((f"Show bodies {body.body}", body), (f"Show headers {said}", header)):
        yield Command(name, "a setting", partial(_set_mode, app, library, wanted))


def _set_mode(app: App[None], library: OpenLibrary, mode: ReadingMode) -> None:
    library.preferences.mode = mode
    app.post_message(KeepReadingMode(mode))


def _open_saved(app: App[None], library: OpenLibrary | None, search: SavedSearch) -> None:
    app.post_message(Go(Results(search.query_text, search.name)))
    if library:
        app.post_message(ChangeDesk(partial(keep_seen, library, search.name)))


def _act(app: App[None], key: Key) -> object:
    """Do what a key of home does, or one that works everywhere."""
    return app.run_action(key.action, app if key.place == "app" else app.screen_stack[0])


def _ask(app: App[Any], request: Callable[[], object]) -> None:
    app.post_message(request())  # type: ignore[arg-type]
