"""Fit short texts into a number of cells."""

from rich.cells import cell_len, set_cell_size

from cabletui.text.glyphs import ELLIPSIS


def fitted(text: str, width: int) -> str:
    """Return a safe text cut to a width, with a sign where something was cut off."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, max(0, width - 1)).rstrip() + ELLIPSIS if width > 0 else ""


def padded(text: str, width: int) -> str:
    """Return a safe text that takes exactly a width: cut, or filled with spaces."""
    short = fitted(text, width)
    return short + " " * (width - cell_len(short))
