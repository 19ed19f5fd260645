"""What the terminal shows of a screen, so that nothing is sent twice.

Textual paints a layout, then each widget that got another size once more, and all of a screen once
more when one above it is removed: on a slow line each of these would cost a page.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple

from rich.color import ColorSystem
from rich.console import Console
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate

from cabletui.hooks.scrolled_lines import Scroll, scroll_between
from cabletui.hooks.sent_line import BLANK, UNKNOWN, Cell, apart, as_sent, cells, differing

_NEXT_LINE = "\r\n"
"""Goes to the beginning of the line below, at half of what its place takes."""


class SentPiece(NamedTuple):
    """A part of a line, and where it stands: in cells, from 0."""

    y: int
    x: int
    line: Sequence[Cell]
    erases_rest: bool = False
    """Whether the line of the terminal is blank after it, but for the pieces that follow."""


class _Rest(CompositorUpdate):
    """The pieces of a frame that have to be sent, once the terminal has scrolled if it is to."""

    def __init__(self, scroll: Scroll | None, pieces: Sequence[SentPiece]) -> None:
        self.scroll = scroll
        self.pieces = pieces

    def render_segments(self, console: Console) -> str:
        """Return the pieces as a terminal takes them, each at its place."""
        colors = console._color_system or ColorSystem.TRUECOLOR
        sent, above = self.scroll.sent() if self.scroll else "", -2
        for y, x, line, erases_rest in self.pieces:
            place = _NEXT_LINE if (y, x) == (above + 1, 0) else f"\x1b[{y + 1};{x + 1}H"
            sent += place + as_sent(line, colors, erases_rest=erases_rest)
            above = y
        return sent


class SentFrame:
    """The lines of the screen that was painted last, as they were sent.

    The first frame of another screen is sent whole, whatever the terminal shows: so a line that
    something else wrote there goes away when the reader goes on. A dialog leaves the screen below
    it in place: of the dialog, and of the screen once it closes, only what differs is sent.
    """

    def __init__(self) -> None:
        """Assume nothing about what the terminal shows."""
        self._screen: object = None
        self._lines: dict[int, list[Cell]] = {}
        self._width = 0

    def forget(self) -> None:
        """Forget what the terminal shows: it has another size, or another program had it."""
        self._lines.clear()

    def rest(self, screen: object, frame: Any) -> Any:
        """Return what has to be sent for a frame, and take it as sent; None if there is nothing.

        Args:
            screen: Whose frame it is.
            frame: A whole frame, or a part of one, as Textual's compositor makes them.
        """
        if screen is not self._screen and not getattr(screen, "is_modal", False):
            self._screen = screen
            self.forget()
        if not isinstance(frame, LayoutUpdate | ChopsUpdate):
            self.forget()
            return frame
        if isinstance(frame, LayoutUpdate):
            self._width = frame.region.right
            pieces = _whole(frame)
        else:
            pieces = _parts(frame)
        wanted = {line[0].y: self._wanted(line) for line in _lines(pieces)}
        scroll = scroll_between(self._lines, wanted, self._width)
        if scroll:
            wanted = {y: self._lines[y] for y in range(scroll.top, scroll.bottom + 1)} | wanted
            self._lines |= scroll.moved(self._lines, self._width)
        left = [piece for y, line in sorted(wanted.items()) for piece in self._new(y, line)]
        return _Rest(scroll, left) if left or scroll else None

    def _wanted(self, pieces: Sequence[SentPiece]) -> list[Cell]:
        """Return a line as it is to stand, with what is known of the cells beside the pieces."""
        end = max(piece.x + len(piece.line) for piece in pieces)
        line = list(self._lines.get(pieces[0].y, []))
        line += [UNKNOWN] * (end - len(line))
        for piece in pieces:
            line[piece.x : piece.x + len(piece.line)] = piece.line
        return line

    def _new(self, y: int, wanted: list[Cell]) -> Iterator[SentPiece]:
        """Yield what differs of a line from what stands there, and keep it as standing."""
        shown = self._lines.get(y, [])
        shown += [UNKNOWN] * (len(wanted) - len(shown))
        self._lines[y] = wanted
        for start, end in differing(shown, wanted):
            # What is left of a line can be erased; blanks within it have to be sent.
            after = len(wanted) - end
            if len(wanted) == self._width and wanted[end:].count(BLANK) == after:
                yield from _erasing(y, start, wanted[start:])
            else:
                yield SentPiece(y, start, wanted[start:end])


def _erasing(y: int, start: int, rest: Sequence[Cell]) -> Iterator[SentPiece]:
    """Yield the rest of a line in parts, of which the first erases what stood there."""
    for begin, stop in apart(rest):
        erases_rest = begin == 0 and stop < len(rest)
        yield SentPiece(y, start + begin, rest[begin:stop], erases_rest)


def _lines(pieces: Iterable[SentPiece]) -> Iterator[list[SentPiece]]:
    """Yield the pieces of each line, of which one follows the other."""
    for _, line in groupby(pieces, attrgetter("y")):
        yield list(line)


def _whole(frame: LayoutUpdate) -> Iterator[SentPiece]:
    for y, line in enumerate(frame.strips, frame.region.y):
        yield SentPiece(y, frame.region.x, [cell for strip in line for cell in cells(strip)])


def _parts(frame: ChopsUpdate) -> Iterator[SentPiece]:
    """Yield the pieces that a frame has for its spans, cut at the end of the span."""
    for y, start, end in frame.spans:
        for piece_end, (x, strip) in zip(frame.chop_ends[y], frame.chops[y].items(), strict=False):
            if strip is not None and x < end and piece_end > start:
                yield SentPiece(y, x, cells(strip.crop(0, min(piece_end, end) - x)))
