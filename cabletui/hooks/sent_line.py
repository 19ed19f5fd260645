"""A line of the terminal in cells, and what is sent of it: no more than a reader sees.

Textual ends and begins the style for each piece that it painted, sends a blank for each blank, and
what stands there already along with what differs.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from rich.cells import cell_len
from rich.color import ColorSystem
from rich.style import Style
from textual.strip import Strip

from cabletui.text.cells import is_narrow

_PLAIN = Style.null()

_LOOKS = {_PLAIN: _PLAIN}
"""Each style that was seen, so that two that look alike are one object."""

_OF_LETTERS = ("bold", "dim", "italic", "blink")
_OF_BLANKS = ("underline", "underline2", "overline", "strike", "reverse")
"""What of a style is seen of letters alone, and what of blanks, too."""

Cell = tuple[str, Style]
"""A letter with what is seen of its style; the second cell of a wide letter has none."""

UNKNOWN: Cell = ("\N{REPLACEMENT CHARACTER}", Style(strike=True, overline=True, blink=True))
"""A cell of which nothing is known: no text ever looks so."""

BLANK: Cell = (" ", _PLAIN)
"""A cell with nothing to be seen."""

_NEAR = 8
"""Cells that stand already and are sent all the same: to go to another place takes as much."""

_ERASE_REST = "\x1b[K"
"""Erases the rest of a line, in the terminal's own background."""

_GAP = re.compile(r" {24,}| {4,}\Z")
"""Takes blanks that cost more than to go over them once they are erased, at a line's end the `    `
of `TAGS    `; not `TAGS    PREL`."""


def cells(strip: Strip) -> list[Cell]:
    """Return what a reader sees of each cell of a strip."""
    found: list[Cell] = []
    for text, style, _ in strip._segments:
        seen = _seen(style) if style else _PLAIN
        letters = text if is_narrow(text) else _letters(text)
        if _is_bare(seen):
            found += [BLANK if letter == " " else (letter, seen) for letter in letters]
        else:
            found += [(letter, seen) for letter in letters]
    return found


def differing(shown: Sequence[Cell], wanted: Sequence[Cell]) -> Iterator[tuple[int, int]]:
    """Yield from where to where cells differ; the few alike between two that do go with them.

    Args:
        shown: What the terminal shows of a line.
        wanted: What it is to show: as many cells, of which those unknown do not matter.
    """
    begun = end = -_NEAR - 1
    for at, cell in enumerate(wanted):
        if cell == shown[at] or cell is UNKNOWN:
            continue
        if at - end > _NEAR or UNKNOWN in wanted[end:at]:
            if end > 0:
                yield begun, end
            begun = at if cell[0] else at - 1
        end = at + 1
        while end < len(wanted) and not wanted[end][0]:
            end += 1
    if end > 0:
        yield begun, end


def apart(line: Sequence[Cell]) -> Iterator[tuple[int, int]]:
    """Yield from where to where the parts of a line go that are sent once its rest is erased.

    The first begins with the line, and is empty if that begins with many blanks.
    """
    start = 0
    for gap in _GAP.finditer("".join(" " if cell == BLANK else "x" for cell in line)):
        yield start, gap.start()
        start = gap.end()
    if start < len(line):
        yield start, len(line)


def as_sent(line: Sequence[Cell], colors: ColorSystem, *, erases_rest: bool) -> str:
    """Return what shows some cells on a terminal, from where the cursor stands.

    Args:
        line: What is to be shown.
        colors: Those that the terminal has.
        erases_rest: Whether the line of the terminal is blank after them.
    """
    sent = ""
    style, is_bare = _PLAIN, True
    for letter, wanted in line:
        if wanted is not style and not (is_bare and letter == " " and wanted is _PLAIN):
            sent += _change(style, wanted, colors)
            style, is_bare = wanted, _is_bare(wanted)
        sent += letter
    return f"{sent}{_change(style, _PLAIN, colors)}{_ERASE_REST if erases_rest else ''}"


def _letters(text: str) -> list[str]:
    """Return what stands in each cell: a letter with its marks; nothing after a wide one."""
    if all(cell_len(letter) == 1 for letter in text):
        return [*text]
    found: list[str] = []
    lead = 0
    for at, letter in enumerate(text):
        more = cell_len(text[: at + 1]) - len(found)
        if more > 0 and cell_len(letter):
            lead = len(found)
            found.append(letter)
            more -= 1
        elif found:
            found[lead] += letter
        found += [""] * more
    return found


def _change(style: Style, wanted: Style, colors: ColorSystem) -> str:
    """Return what leads from one style to another."""
    if style == wanted:
        return ""
    codes = Strip.render_ansi(wanted, colors)
    return f"\x1b[0;{codes}m" if codes and style != _PLAIN else f"\x1b[{codes}m"


@lru_cache(maxsize=1_024)
def _seen(style: Style) -> Style:
    """Return a style with no more than what is seen of it; one object for all that look alike."""
    color, background = style.color, style.bgcolor
    look = Style(
        color=None if color and color.is_default else color,
        bgcolor=None if background and background.is_default else background,
        **{name: getattr(style, name) or None for name in (*_OF_LETTERS, *_OF_BLANKS)},
    )
    return _LOOKS.setdefault(look, look)


@lru_cache(maxsize=1_024)
def _is_bare(style: Style) -> bool:
    """Return whether nothing is seen of a style where no letter stands."""
    return not (style.bgcolor or any(getattr(style, name) for name in _OF_BLANKS))
