"""What the terminal shows of a screen, so that nothing is sent that stands there already.

Textual paints a layout, then each widget that got another size once more, and all of a screen once
more when one above it is removed: on a slow line each of these would cost a page.
"""

from collections.abc import Hashable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.strip import Strip


class SentPiece(NamedTuple):
    """A part of a line, and where it stands: in cells, from 0."""

    y: int
    x: int
    strip: Strip
    is_last: bool
    """Whether the line of the terminal ends with it."""


_UNKNOWN = "\N{REPLACEMENT CHARACTER}"
_LIKE_NOTHING = Style(strike=True, overline=True, blink=True)
"""A style that no text ever has: it stands for cells of which nothing is known."""

_ERASE_REST = "\x1b[K"
"""Erases the rest of a line, in the terminal's own background."""


class _Rest(CompositorUpdate):
    """The pieces of a frame that have to be sent."""

    def __init__(self, pieces: list[SentPiece]) -> None:
        self.pieces = pieces

    def render_segments(self, console: Console) -> str:
        """Return the pieces as a terminal takes them, each at its place."""
        sent = []
        place = (-1, -1)
        for y, x, strip, is_last in self.pieces:
            if (y, x) != place:
                sent.append(f"\x1b[{y + 1};{x + 1}H")
            place = (y, x + strip.cell_length)
            blanks = _blanks_at_end(strip) if is_last else 0
            if blanks > len(_ERASE_REST):
                seen = strip.crop(0, strip.cell_length - blanks)
                sent.append(f"{seen.render(console)}{_ERASE_REST}")
            else:
                sent.append(strip.render(console))
        return "".join(sent)


class SentFrame:
    """The lines of the screen that was painted last, as they were sent.

    The first frame of another screen is sent whole, whatever the terminal shows: so a line that
    something else wrote there goes away when the reader goes on. A dialog leaves the screen below
    it in place: of the dialog, and of the screen once it closes, only what differs is sent.
    """

    def __init__(self) -> None:
        """Begin with a terminal of which nothing is known."""
        self._screen: object = None
        self._lines: dict[int, dict[int, Strip]] = {}
        """What was sent of each line, in pieces that begin at a cell and do not overlap."""

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
        pieces = _whole(frame) if isinstance(frame, LayoutUpdate) else _parts(frame)
        left = [piece for piece in pieces if self._is_new(piece)]
        return _Rest(left) if left else None

    def _is_new(self, piece: SentPiece) -> bool:
        """Return whether a piece differs from what stands in its place, and keep it as standing."""
        y, x, strip, _ = piece
        line = self._lines.get(y, {})
        if x not in line or line[x].cell_length != strip.cell_length:
            line = self._lines[y] = _cut(line, x, x + strip.cell_length)
        there = line[x]
        if there.text == strip.text and _looks(there) == _looks(strip):
            return False
        line[x] = strip
        return True


def _cut(line: dict[int, Strip], start: int, end: int) -> dict[int, Strip]:
    """Return a line of which one piece has these bounds, whatever pieces it had."""
    strip = Strip.join(line.values())
    if strip.cell_length < end:
        gap = Segment(_UNKNOWN * (end - strip.cell_length), _LIKE_NOTHING)
        strip = Strip.join((strip, Strip([gap])))
    pieces = {0: strip.crop(0, start), start: strip.crop(start, end), end: strip.crop(end)}
    return {x: strip for x, strip in pieces.items() if strip.cell_length}


def _whole(frame: LayoutUpdate) -> Iterator[SentPiece]:
    for y, line in enumerate(frame.strips, frame.region.y):
        x = frame.region.x
        for strip in line:
            yield SentPiece(y, x, strip, x + strip.cell_length == frame.region.right)
            x += strip.cell_length


def _parts(frame: ChopsUpdate) -> Iterator[SentPiece]:
    """Yield the pieces that a frame has for its spans, cut at the end of the span."""
    for y, start, end in frame.spans:
        for piece_end, (x, strip) in zip(frame.chop_ends[y], frame.chops[y].items(), strict=False):
            if strip is not None and x < end and piece_end > start:
                until = min(piece_end, end)
                yield SentPiece(y, x, strip.crop(0, until - x), until == frame.chop_ends[y][-1])


def _blanks_at_end(strip: Strip) -> int:
    """Return how many cells at the end are blank, in the terminal's own background."""
    count = 0
    for text, style, _ in reversed(strip._segments):
        if style and not _is_bare(style):
            break
        count += len(text) - len(text.rstrip(" "))
        if text.strip(" "):
            break
    return count


def _looks(strip: Strip) -> list[list[Hashable]]:
    """Return the letters of a strip with what a reader sees of their style, blanks apart."""
    runs: list[list[Hashable]] = []
    for text, style, _ in strip._segments:
        looks = _look(style or Style.null())
        letters = text.strip(" ") if not any(looks[1:]) else text
        before = len(text) - len(text.lstrip(" ")) if letters else 0
        after = len(text) - len(letters) - before
        for run, look in ((" " * before, None), (letters, looks), (" " * after, None)):
            if run and runs and runs[-1][1] == look:
                runs[-1][0] = f"{runs[-1][0]}{run}"
            elif run:
                runs.append([run, look])
    return runs


def _is_bare(style: Style) -> bool:
    """Return whether nothing is seen of a style where no letter stands."""
    return not any(_look(style)[1:])


@lru_cache(maxsize=1_024)
def _look(style: Style) -> tuple[Hashable, ...]:
    """Return what is seen of a style: of its letters, then what is seen of a blank, too."""
    colors = (style.color, style.bgcolor)
    letters, background = (None if color is None or color.is_default else color for color in colors)
    of_letters = (letters, *map(bool, (style.bold, style.dim, style.italic, style.blink)))
    lines = (style.underline, style.underline2, style.overline, style.strike, style.reverse)
    return (of_letters, background, *map(bool, lines))
