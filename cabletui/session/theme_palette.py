"""Choose a theme: the one at the cursor is tried, and Esc puts back what was there."""

from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from textual import on
from textual.await_complete import AwaitComplete
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.widgets import OptionList

from cabletui.session.palette_frame import Palette, PaletteRows
from cabletui.session.themes import ThemedApp
from cabletui.widgets.at_rest import AtRest


class OwnThemeProvider(Provider):
    """Offers the themes that the terminal can show, the present one first."""

    async def discover(self) -> Hits:
        """Yield all of them."""
        for name in self._names():
            yield DiscoveryHit(name, partial(self._take, name), text=name)

    async def search(self, query: str) -> Hits:
        """Yield those with the letters that were typed."""
        matcher = self.matcher(query)
        for name in self._names():
            if (score := matcher.match(name)) > 0:
                yield Hit(score, name, partial(self._take, name), text=name)

    def _names(self) -> Iterator[str]:
        app = self.app
        assert isinstance(app, ThemedApp)
        present = app.theme_before or app.theme
        yield from sorted(app.themes_to_offer, key=lambda name: (name != present, name))

    def _take(self, name: str) -> None:
        self.app.theme = name


class ThemePalette(Palette):
    """The themes; what is tried lasts as long as the palette is open."""

    ASKS: ClassVar[str] = "The name of a theme"
    DEFAULT_CSS = """
    ThemePalette CommandList { max-height: 7; }
    """  # the screen below is what one looks at

    def on_mount(self) -> None:
        """Remember the theme to put back."""
        self._rest = AtRest(self, self._try)
        self._themed.try_themes()

    @on(OptionList.OptionHighlighted)
    def _moved(self) -> None:
        """Try the theme at the cursor, once it rests there."""
        self._rest.begin()

    def _try(self) -> None:
        rows = self.query_one(PaletteRows)
        at = rows.highlighted
        if at is not None and at < rows.option_count:
            name = str(rows.get_option_at_index(at).prompt)
            if name in self._themed.themes_to_offer:
                self.app.theme = name

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Close, with the theme of before; what was chosen is taken after that."""
        self._rest.stop()
        self._themed.end_trial()
        return super().dismiss(result)

    @property
    def _themed(self) -> ThemedApp:
        assert isinstance(self.app, ThemedApp)
        return self.app
