"""A key of the interface: what it is called, what it does, and how a reader writes it."""

from dataclasses import dataclass
from typing import NamedTuple


class KeyPlace(NamedTuple):
    """A part of the interface that has keys."""

    heading: str
    """Its name in the help."""

    beneath: str = ""
    """The parts whose keys work there as well, unless it has another use for them; blanks between.
    Where a text is typed, and in a dialog with an answer for each key, there is none."""

    def shares_keys_of(self, other: str) -> bool:
        """Return whether the keys of another part work in this one."""
        return other in self.beneath.split()


@dataclass(frozen=True, slots=True)
class Key:
    """One thing that a key does."""

    id: str
    """`place.deed`; readers remap by it."""

    keys: str
    """Textual's names of the keys, separated by commas; empty if a screen takes them itself."""

    action: str
    """The action it runs, in Textual's spelling."""

    description: str
    """What it does, as the help says it."""

    label: str = ""
    """One word for the footer; empty if the footer does not show it."""

    shown: str = ""
    """The keys as a reader writes them; made from `keys` where empty."""

    priority: bool = False
    """Whether it goes before the key bindings of the focused widget."""

    @property
    def place(self) -> str:
        """The part of the interface where it works: the first half of the id."""
        return self.id.partition(".")[0]

    @property
    def display(self) -> str:
        """The keys as a reader writes them."""
        written = (_WRITTEN.get(key, key) for key in self.keys.split(","))
        return self.shown or "  ".join(dict.fromkeys(written))


_WRITTEN = {
    "down": "↓", "up": "↑", "left": "←", "right": "→",
    "pagedown": "PgDn", "pageup": "PgUp", "home": "Home", "end": "End",
    "space": "Space", "enter": "Enter", "escape": "Esc", "tab": "Tab", "shift+tab": "Shift+Tab",
    "slash": "/", "question_mark": "?", "colon": ":", "backspace": "Backspace",
    "left_square_bracket": "[", "right_square_bracket": "]",
    "left_curly_bracket": "{", "right_curly_bracket": "}",
    "full_stop": ".", "comma": ",", "semicolon": ";",
    "apostrophe": "'", "backslash": "\\", "number_sign": "#", "equals_sign": "=", "asterisk": "*",
    "percent_sign": "%", "plus": "+", "minus": "-", "underscore": "_",
    "ctrl+d": "Ctrl+D", "ctrl+u": "Ctrl+U", "ctrl+p": "Ctrl+P", "ctrl+q": "Ctrl+Q",
    "ctrl+z": "Ctrl+Z", "ctrl+o": "Ctrl+O", "ctrl+r": "Ctrl+R", "ctrl+n": "Ctrl+N",
    "ctrl+j": "Ctrl+J", "ctrl+l": "Ctrl+L", "ctrl+slash": "Ctrl+/", "ctrl+underscore": "Ctrl+/",
    "alt+enter": "Alt+Enter", "f1": "F1",
}  # fmt: skip
