"""Lines that move together on the terminal, which it can move itself for some twenty bytes.

Textual sends all of a text that goes up by a line. A terminal has had margins within which it
scrolls since the VT100, and so have tmux, screen and mosh; the sequences are those that curses
sends (DECSTBM, and an index or a reverse index at a margin).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from operator import ne
from typing import NamedTuple

from cabletui.hooks.sent_line import BLANK, Cell

_LEAST = 3
"""Lines that have to change before a scroll is looked for: a move of the cursor changes two."""

_WORTH = 40
"""Cells that a scroll has to spare: twice what it costs in bytes."""

Lines = Mapping[int, Sequence[Cell]]
"""Lines of the screen by their places, from 0."""


class Scroll(NamedTuple):
    """A move of all that stands between two lines; what goes beyond them is lost."""

    top: int
    """The first line that moves, or is moved over."""

    bottom: int
    """The last one."""

    up: int
    """How many lines up it goes; below 0 if it goes down."""

    def sent(self) -> str:
        """Return what makes the terminal scroll; the cursor stands in the corner afterwards."""
        margins = f"\x1b[{self.top + 1};{self.bottom + 1}r"
        if self.up > 0:
            moves = f"\x1b[{self.bottom + 1};1H" + "\n" * self.up
        else:
            moves = f"\x1b[{self.top + 1};1H" + "\x1bM" * -self.up
        return f"{margins}{moves}\x1b[r"

    def moved(self, shown: Lines, width: int) -> dict[int, list[Cell]]:
        """Return the lines between the margins as they stand once the terminal has scrolled.

        Args:
            shown: What it shows before; each line between the margins is among it.
            width: How many cells a line has.
        """
        lines = range(self.top, self.bottom + 1)
        return {
            y: [*shown[y + self.up]] if y + self.up in lines else [BLANK] * width for y in lines
        }


def scroll_between(shown: Lines, wanted: Lines, width: int) -> Scroll | None:
    """Return the scroll that brings lines to where they are wanted; None if it spares too few.

    Args:
        shown: What the terminal shows.
        wanted: What it is to show in the lines that change, or may change.
        width: How many cells a line has.
    """
    if sum(line != shown.get(y) for y, line in wanted.items()) < _LEAST:
        return None
    scroll = _likeliest(shown, wanted)
    if not scroll:
        return None
    before = {y: shown.get(y, ()) for y in range(scroll.top, scroll.bottom + 1)}
    if any(len(line) != width for line in before.values()):
        return None
    after = {**before, **wanted}
    spared = _differing(before, after) - _differing(scroll.moved(before, width), after)
    return scroll if spared >= _WORTH else None


def _differing(shown: Lines, wanted: Lines) -> int:
    """Return in how many cells the lines of a screen are other than wanted."""
    return sum(sum(map(ne, line, wanted[y])) for y, line in shown.items())


def _likeliest(shown: Lines, wanted: Lines) -> Scroll | None:
    """Return the scroll by which most of the lines move whose words stand on the screen once."""
    words = {y: _words(line) for y, line in shown.items()}
    counts = Counter(words.values())
    places = {text: y for y, text in words.items() if text.strip() and counts[text] == 1}
    moves = {y: places.get(_words(line), y) - y for y, line in wanted.items()}
    ways = Counter(up for up in moves.values() if up)
    if not ways:
        return None
    (up, _count), *_ = ways.most_common(1)
    ends = [end for y, move in moves.items() if move == up for end in (y, y + up)]
    return Scroll(min(ends), max(ends), up)


def _words(line: Sequence[Cell]) -> str:
    return "".join([letter for letter, _ in line])
