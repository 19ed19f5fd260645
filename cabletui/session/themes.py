"""The themes in the terminal's own colours, and what Textual's own widgets look like in them."""

from dataclasses import replace
from os import environ

from textual.app import App
from textual.reactive import Reactive
from textual.theme import BUILTIN_THEMES, Theme

DEFAULT_THEME = "ansi-dark"
"""The terminal's own colours: the reader chose them, and they are the shortest to send."""

MONO = "mono"
"""No colour at all."""

_SIXTEEN = "standard"
"""What Rich calls the colours of a terminal that has no more than sixteen."""

_OWN = "ansi_default"
_VARIABLES = {
    "block-cursor-foreground": _OWN,
    "block-cursor-background": _OWN,
    "block-cursor-text-style": "reverse",
    "block-cursor-blurred-foreground": _OWN,
    "block-cursor-blurred-background": _OWN,
    "block-cursor-blurred-text-style": "bold",
    "block-hover-background": _OWN,
    "border": _OWN,
    "border-blurred": _OWN,
    "input-cursor-background": _OWN,
    "input-cursor-foreground": _OWN,
    "input-cursor-text-style": "reverse",
    "input-selection-background": _OWN,
    "input-selection-foreground": _OWN,
    "screen-selection-background": _OWN,
    "screen-selection-foreground": _OWN,
    "text-muted": _OWN,
    "text-disabled": _OWN,
}
"""What Textual would paint in colours that only suit one kind of terminal."""


def _in_own_colours(theme: Theme, name: str = "") -> Theme:
    return replace(
        theme, name=name or theme.name, variables=dict(theme.variables or {}) | _VARIABLES
    )


_DARK, _LIGHT = (_in_own_colours(BUILTIN_THEMES[name]) for name in (DEFAULT_THEME, "ansi-light"))
_MONO = replace(
    _in_own_colours(BUILTIN_THEMES[DEFAULT_THEME], MONO),
    primary=_OWN,
    secondary=_OWN,
    warning=_OWN,
    error=_OWN,
    success=_OWN,
    accent=_OWN,
)
THEMES = {theme.name: theme for theme in (_DARK, _LIGHT, _MONO)}
"""The themes of ours, by name."""


def first_theme() -> str:
    """Return the theme to begin with: none of colours where the reader wants none."""
    return MONO if environ.get("NO_COLOR") else DEFAULT_THEME


class ThemedApp(App[None]):
    """An app that can be read in any terminal, its own themes and Textual's widgets in it."""

    theme: Reactive[str] = Reactive(first_theme)  # set later, all styles would be read again

    CSS = """
    CommandPalette > .command-palette--help-text { text-style: none; }
    CommandPalette { background: transparent; }
    CommandPalette > Vertical { background: $background; }
    CommandPalette #--input { border: hkey $foreground; }
    CommandPalette #--container { margin-top: 0; }
    CommandPalette CommandInput { border: none; height: 1; }
    CommandPalette SearchIcon { margin-top: 0; }
    CommandPalette CommandList { border-top: none; }
    CommandPalette #--input:ansi { border: hkey ansi_default; }
    SearchIcon { color: $foreground; }
    SearchIcon:ansi { color: ansi_default; }
    CommandList { scrollbar-size-vertical: 0; border-bottom: hkey $foreground; }
    CommandList > .option-list--option-highlighted {
        color: $foreground;
        background: $background;
        text-style: none;
    }
    CommandList:ansi { border-bottom: hkey ansi_default; }
    CommandList > .option-list--option { text-style: none; }
    Input:ansi {
        & > .input--cursor { color: ansi_default; background: ansi_default; text-style: reverse; }
        & > .input--selection { text-style: reverse; }
        & > .input--placeholder, & > .input--suggestion { text-style: none; }
    }
    Screen:ansi > .screen--selection { text-style: reverse; }
    """

    _offered: dict[str, Theme] | None = None
    """None until Textual has a console, before which it asks for themes."""

    @property
    def available_themes(self) -> dict[str, Theme]:
        """Those that the terminal can show, by name, those of ours in place of Textual's.

        Textual's are made of colours that a terminal of sixteen cannot come near. Textual asks for
        them at every widget that it renders.
        """
        if self._offered is None:
            themes = super().available_themes | THEMES
            if "console" not in vars(self):
                return themes
            self._offered = THEMES if self.console.color_system == _SIXTEEN else themes
        return self._offered

    theme_before: str = ""
    """What is put back when the reader has tried other themes; empty while none is tried."""

    @property
    def themes_to_offer(self) -> tuple[str, ...]:
        """The names of those that the reader would see; where no colours are wanted, of one."""
        return (MONO,) if self._wants_none else tuple(self.available_themes)

    def try_themes(self) -> None:
        """Let the theme change without being kept."""
        self.theme_before = self.theme

    def end_trial(self) -> None:
        """Put back the theme that was there before others were tried."""
        before, self.theme_before = self.theme_before, ""
        if before:
            self.theme = before

    @property
    def no_color(self) -> bool:
        """Whether the reader wants no colours; style sheets ask as `:nocolor`."""
        return self._wants_none or self.theme == MONO

    @no_color.setter
    def no_color(self, wants_none: bool) -> None:
        self._wants_none = wants_none
