"""The last line of a screen: what can be done or was done, and where one is."""

from rich.cells import cell_len
from rich.segment import Segment
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Static

from cabletui.paint.cells import fitted
from cabletui.paint.colours import LOOKS
from cabletui.paint.frame import ELLIPSIS
from cabletui.paint.numbers import grouped
from cabletui.paint.sentence import brief

GAP = "   "
"""What stands between two hints."""

_POSITION = 18
_LINE = 80
"""Every sentence fits a line of so many cells; only a narrower terminal takes more lines for it."""

_ERROR = LOOKS["error"]


class Position(Widget):
    """`1,204/67,532`, at the right; a widget of its own, so that a move repaints little."""

    ALLOW_SELECT = False
    DEFAULT_CSS = f"""
    Position {{
        height: 1;
        width: {_POSITION};
    }}
    """

    text: reactive[str] = reactive("")

    def render_line(self, y: int) -> Strip:
        """Return the position as one segment."""
        width = self.size.width
        return Strip([Segment(fitted(self.text, width).rjust(width), self.rich_style)], width)


class StatusLine(Horizontal):
    """Hints at the left until there is something to say; the position at the right.

    What is said stays until it is hushed: nothing vanishes by itself. A sentence that needs the
    whole line has it, in place of the position.
    """

    DEFAULT_CSS = f"""
    StatusLine {{
        height: auto;
        max-height: 5;
        width: 1fr;
        & > Static {{
            width: 1fr;
            height: auto;
            text-wrap: nowrap;
            text-overflow: ellipsis;
            &.-said {{ text-style: bold; text-wrap: wrap; }}
            &.-error {{ text-wrap: wrap; {_ERROR.declared} }}
            &.-error:nocolor {{ {_ERROR.declared_without} }}
        }}
    }}
    """

    def __init__(self, hints: str = "") -> None:
        """Make a line.

        Args:
            hints: The keys to show, with `GAP` between them; those that have no room are left out.
        """
        super().__init__()
        self._hints = hints
        self._sentence = ""
        self._said = Static(Content(hints), markup=False)
        self._position = Position()

    def compose(self) -> ComposeResult:
        """Lay the sentence before the position."""
        yield self._said
        yield self._position

    @property
    def text(self) -> str:
        """What stands at the left."""
        return str(self._said.visual)

    def say(self, text: str, *, is_error: bool = False) -> None:
        """Say one thing to the reader.

        Args:
            text: Safe text, which is made to fit one line; where it has several, each of them.
            is_error: Whether something went wrong.
        """
        self._sentence = text
        self._said.set_class(not is_error, "-said")
        self._said.set_class(is_error, "-error")
        self._show()

    def hush(self) -> None:
        """Show the hints again."""
        if self.has_said:
            self._said.remove_class("-said", "-error")
            self._show()

    def on_resize(self) -> None:
        """Show what fits the new width."""
        self._show()

    def _show(self) -> None:
        width = self.size.width or _LINE
        if self.has_said:
            lines = [brief(line, max(_LINE, width)) for line in self._sentence.split("\n")]
            shown = "\n".join(lines)
            widest = max(map(cell_len, lines))
            self._position.display = widest <= width - _POSITION or widest > width
        else:
            shown = _fitting(self._hints, width - _POSITION)
            self._position.display = True
        if shown != self.text:
            self._said.update(Content(shown))

    def at(self, index: int, count: int) -> None:
        """Show the position of the cursor.

        Args:
            index: The row, from 0.
            count: How many there are; 0 shows nothing.
        """
        self.place(f"{grouped(index + 1)}/{grouped(count)}" if count else "")

    def place(self, text: str) -> None:
        """Show where one is, in a few cells of safe text."""
        self._position.text = text

    @property
    def said(self) -> tuple[str, bool] | None:
        """What was said last and not hushed, and whether something went wrong."""
        return (self._sentence, self._said.has_class("-error")) if self.has_said else None

    @property
    def hints(self) -> str:
        """What stands at the left while there is nothing to say."""
        return self._hints

    @hints.setter
    def hints(self, hints: str) -> None:
        self._hints = hints
        if not self.has_said:
            self._show()

    @property
    def has_said(self) -> bool:
        """Whether something was said that was not hushed since."""
        return self._said.has_class("-said") or self._said.has_class("-error")


def _fitting(hints: str, width: int) -> str:
    """Return as many hints as a width has room for, each whole."""
    if cell_len(hints) <= width:
        return hints
    shown = ""
    for hint in hints.split(GAP):
        longer = f"{shown}{hint}{GAP}"
        if cell_len(longer) + 1 > width:
            break
        shown = longer
    return shown + ELLIPSIS
