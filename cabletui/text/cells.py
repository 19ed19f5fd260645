"""Fit short texts into a number of cells: the one measure of width, for both faces of the program.

Every text that comes here is safe already, without control characters (`sanitise.safe`). Rich's
table of widths, which Textual paints by, is loaded only for characters that may take zero cells or
two.
"""

import re

from cabletui.text.glyphs import ELLIPSIS

_NARROW = re.compile("[ -~\xa0-\u02ff\u2010-\u2027\u2190-\u2319\u2500-\u25fc]*")
"""Takes characters of one cell each: `“Übung” → ▸ 3`; not `日本`, whose characters have two."""


def is_narrow(text: str) -> bool:
    """Return whether each character of a text is known to take one cell; seen without a table."""
    return text.isascii() or bool(_NARROW.fullmatch(text))


def width(text: str) -> int:
    """Return how many cells of a terminal a text takes."""
    if is_narrow(text):
        return len(text)
    from rich.cells import cell_len  # noqa: PLC0415 (few commands print what needs it)

    return cell_len(text)


def fitted(text: str, columns: int) -> str:
    """Return a text cut to a width, with an ellipsis where something was cut off."""
    if width(text) <= columns:
        return text
    if columns <= 0:
        return ""
    from rich.cells import set_cell_size  # noqa: PLC0415 (as above)

    return set_cell_size(text, columns - 1).rstrip() + ELLIPSIS


def filled(text: str, columns: int) -> str:
    """Return a text with spaces after it up to a width; a wider one as it is."""
    return text + " " * (columns - width(text))


def padded(text: str, columns: int) -> str:
    """Return a text that takes exactly a width: cut, or filled with spaces."""
    over = width(text) - columns
    return text + " " * -over if over <= 0 else filled(fitted(text, columns), columns)
