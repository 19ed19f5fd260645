"""The edges of boxes, and the banner of a classification, as pieces of text with styles."""

from cabletui.cable.classification import level_of
from cabletui.page.page import Box
from cabletui.text.cells import fitted, width
from cabletui.text.glyphs import ACROSS, LOWER_CORNERS, SHADES, UPPER_CORNERS
from cabletui.text.sanitise import safe

_ROOM_FOR_HINTS = 60
"""In fewer cells than this there is room only for the title."""

_AROUND = f"{UPPER_CORNERS[0]}{ACROSS}  {UPPER_CORNERS[1]}"
"""What always stands in an upper edge."""

Piece = tuple[str, str]
"""A text, and the name of its style."""


def upper_edge(box: Box, room: int, *, is_folded: bool = False) -> tuple[Piece, ...]:
    """Return the upper edge of a box: its title, and at the right what its key does.

    The edge of a folded box that has a banner shows the banner in place of its title.

    Args:
        box: The box.
        room: Its width in cells, with the corners.
        is_folded: Whether it is shown folded.
    """
    fold = box.fold if is_folded else None
    title = safe(fold.title if fold else box.title)
    style = f"banner-{level_of(box.banner)}" if fold and box.banner else "text"
    if style != "text":
        title = f" {_spaced(title, room // 2)} "
    hint = safe(fold.hint if fold else box.hint)
    end = f" {hint} {ACROSS}" if hint and room >= _ROOM_FOR_HINTS else ""
    words = fitted(title, room - len(_AROUND) - width(end) - 1)
    line = room - len(_AROUND) - width(words) - width(end)
    rest = f" {ACROSS * line}{end}{UPPER_CORNERS[1]}"
    return (f"{UPPER_CORNERS[0]}{ACROSS} ", "text"), (words, style), (rest, "text")


def lower_edge(room: int) -> tuple[Piece, ...]:
    """Return the lower edge of a box of this many cells."""
    return ((f"{LOWER_CORNERS[0]}{ACROSS * (room - 2)}{LOWER_CORNERS[1]}", "text"),)


def banner(classification: str, room: int) -> Piece:
    """Return a banner of this many cells that can be recognised without its colour."""
    level = level_of(classification)
    shown = f"  {fitted(_spaced(safe(classification), room - 4), room - 4)}  "
    left, right = divmod(room - width(shown), 2)
    shade = SHADES[level]
    return f"{shade * left}{shown}{shade * (left + right)}", f"banner-{level}"


def _spaced(words: str, room: int) -> str:
    """Return words with their letters spaced out, if there is room for that."""
    spaced = "  ".join(" ".join(word) for word in words.split(" "))
    return spaced if width(spaced) <= room else words
