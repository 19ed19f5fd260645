"""The last line of a screen: a message or the keys, and the position of the cursor."""

from rich.cells import cell_len
from rich.segment import Segment
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Static

from cabletui.paint.colours import LOOKS
from cabletui.text.cells import fitted
from cabletui.text.counts import grouped
from cabletui.text.glyphs import ELLIPSIS
from cabletui.text.sentence import in_lines

GAP = "   "
"""What stands between two hints."""

POSITION = 18
"""The cells of the position at the right; a count that needs fewer leaves the rest to the keys."""

_HELP = " Help"
"""How the hint ends that leads to all others."""

_LINE = 80
"""Every sentence fits a line of this many cells; only a narrower terminal wraps it."""

_ERROR = LOOKS["error"]


class Position(Widget):
    """`1,204/67,532`, at the right; a widget of its own, so that a move repaints little."""

    ALLOW_SELECT = False
    DEFAULT_CSS = f"""
    Position {{
        height: 1;
        width: {POSITION};
    }}
    """

    text: reactive[str] = reactive("")

    def render_line(self, y: int) -> Strip:
        """Return the position as one segment."""
        width = self.size.width
        return Strip([Segment(fitted(self.text, width).rjust(width), self.rich_style)], width)


class StatusLine(Horizontal):
    """Hints at the left, or a message in their place; the position at the right.

    A message stays until it is cleared: nothing vanishes by itself. A sentence that needs the
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
            &.-message {{ text-style: bold; text-wrap: wrap; }}
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
        self._may_wrap = True
        self._room = POSITION
        self._message = Static(Content(hints), markup=False)
        self._position = Position()

    def compose(self) -> ComposeResult:
        """Lay the sentence before the position."""
        yield self._message
        yield self._position

    @property
    def text(self) -> str:
        """The text at the left: the message or the hints."""
        return str(self._message.visual)

    def show_message(self, text: str, *, is_error: bool = False) -> None:
        """Show a message in place of the hints.

        Args:
            text: Safe text, which is made to fit one line; where it has several, each of them.
            is_error: Whether something went wrong.
        """
        self._sentence = text
        self._message.set_class(not is_error, "-message")
        self._message.set_class(is_error, "-error")
        self._show()

    def clear_message(self) -> None:
        """Show the hints in place of the message."""
        if self.has_message:
            self._message.remove_class("-message", "-error")
            self._show()

    def on_resize(self) -> None:
        """Show what fits the new width."""
        self._show()

    def _show(self) -> None:
        width = self.size.width or _LINE
        if self.has_message:
            room = max(_LINE, width)
            lines = [one for line in self._sentence.split("\n") for one in in_lines(line, room)]
            shown = "\n".join(lines)
            widest = max(map(cell_len, lines))
            self._position.display = widest <= width - self._room or widest > width
        else:
            shown = _fitting(self._hints, width - self._room)
            self._position.display = True
        # Hints have one line for good; a message may have several, and leaves their room again.
        may_wrap, self._may_wrap = self._may_wrap or self.has_message, self.has_message
        if shown != self.text:
            self._message.update(Content(shown), layout=may_wrap)

    def show_position(self, index: int, count: int) -> None:
        """Show the position of the cursor.

        Args:
            index: The row, from 0.
            count: How many there are; 0 shows nothing.
        """
        self._give(2 * len(grouped(count)) + 2)
        self._position.text = f"{grouped(index + 1)}/{grouped(count)}" if count else ""

    def show_progress(self, text: str) -> None:
        """Show how far the reader is, in a few cells of safe text."""
        self._give(POSITION)
        self._position.text = text

    def _give(self, cells: int) -> None:
        """Leave the position as much room as it can need here; the keys have the rest."""
        if cells != self._room:
            self._room = cells
            self._position.styles.width = cells
            self._show()

    @property
    def message(self) -> tuple[str, bool] | None:
        """The message that is shown, and whether something went wrong; None if none is."""
        return (self._sentence, self._message.has_class("-error")) if self.has_message else None

    @property
    def hints(self) -> str:
        """The keys that are shown while there is no message."""
        return self._hints

    @hints.setter
    def hints(self, hints: str) -> None:
        self._hints = hints
        if not self.has_message:
            self._show()

    @property
    def has_message(self) -> bool:
        """Whether a message is shown."""
        return self._message.has_class("-message") or self._message.has_class("-error")


def _fitting(hints: str, width: int) -> str:
    """Return as many hints as a width has room for, each whole; all others are in the help."""
    if cell_len(hints) <= width:
        return hints
    each = hints.split(GAP)
    rest = next((hint for hint in each if hint.endswith(_HELP)), ELLIPSIS)
    shown: list[str] = []
    for hint in each:
        rest = ELLIPSIS if hint == rest else rest
        if cell_len(GAP.join((*shown, hint, rest))) > width:
            rest = hint if hint.endswith(_HELP) else rest
            break
        shown.append(hint)
    return GAP.join((*shown, rest))
