r"""Break text into rows of a given width, keeping offsets instead of copies.

A row is a pair of offsets into the text, so the place of a match, a link or a paragraph is found
in any layout without looking at the text again. The text must be safe already (see
`cabletui.text.sanitise`): it holds no control character but `\n` and `\t`.
"""

from array import array
from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import chain, pairwise
from typing import TYPE_CHECKING, overload

from rich.cells import cell_len

if TYPE_CHECKING:
    from cabletui.cable import Reflow

TAB = 8
"""Every how many cells a tab stops."""

LEFT_OUT = "\0"
"""Stands for a character that is not shown and has no width; no safe text has it."""

_BLANK = f" \t{LEFT_OUT}"

Row = tuple[int, int]
"""Where a row starts and ends in the text; the spaces at which it was broken are in no row."""


class WrappedRows(Sequence[Row]):
    """Rows of a text, in order: eight bytes for each, for a body may have millions of them."""

    def __init__(self) -> None:
        """Make a sequence without rows."""
        self._starts = array("I")
        self._ends = array("I")

    def append(self, start: int, end: int) -> None:
        """Add a row after the others."""
        self._starts.append(start)
        self._ends.append(end)

    def __len__(self) -> int:
        return len(self._starts)

    @overload
    def __getitem__(self, number: int) -> Row: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Row]: ...
    def __getitem__(self, number: int | slice) -> Row | Sequence[Row]:
        if isinstance(number, slice):
            return list(zip(self._starts[number], self._ends[number], strict=True))
        return self._starts[number], self._ends[number]


def wrap(text: str, width: int) -> WrappedRows:
    """Break a text into rows of at most `width` cells, at spaces if there are any.

    The text is split at newlines first. It takes about 0.1 s for 2 MB; characters that are not
    one cell wide (and tabs) are measured only in the lines that have some.

    Args:
        text: A safe text.
        width: The room in cells; at least 2, so that any character fits.
    """
    odd = frozenset(character for character in set(text) if cell_len(character) != 1) - {"\n"}
    rows = WrappedRows()
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        if end < 0:
            end = len(text)
        if odd and not odd.isdisjoint(text[start:end]):
            _break(text, (start, end), rows, _by_cells(text, width))
        elif end - start <= width:
            rows.append(start, end)
        else:
            _break(text, (start, end), rows, lambda at: at + width)
        start = end + 1
    return rows


def row_at(rows: Sequence[Row], offset: int) -> int:
    """Return the number of the row that shows the character at an offset."""
    return max(0, bisect_right(rows, (offset, 1 << 62)) - 1)


def reflowed(text: str, reflow: "Reflow | None") -> str:
    """Return a safe text with its joined lines in one, and `LEFT_OUT` for all that is hidden.

    The result has as many characters as the text, so that every offset stays valid.
    """
    if reflow is None:
        return text
    pieces = []
    start = 0
    for left, right in reflow.hidden:
        pieces += [text[start:left], LEFT_OUT * (right - left)]
        start = right
    shown = "".join((*pieces, text[start:]))
    # Slices between the joins: a list of single characters would take many times the memory.
    edges = chain((-1,), reflow.joined, (len(shown),))
    return " ".join(shown[left + 1 : right] for left, right in pairwise(edges))


def tabs_expanded(text: str, column: int = 0) -> str:
    """Return a piece of a row as it is shown, its tabs expanded from a column on."""
    text = text.replace(LEFT_OUT, "")
    if "\t" not in text:
        return text
    parts = text.split("\t")
    for number, part in enumerate(parts[:-1]):
        column += cell_len(part)
        gap = TAB - column % TAB
        parts[number] = part + " " * gap
        column += gap
    return "".join(parts)


def _break(text: str, line: Row, rows: WrappedRows, reach: Callable[[int], int]) -> None:
    """Append the rows of one line; `reach` gives the offset that no longer fits in a row."""
    start, end = line
    last = start + len(text[start:end].rstrip(_BLANK))
    while (edge := reach(start)) < last:
        cut = max(text.rfind(" ", start, edge + 1), text.rfind("\t", start, edge + 1))
        if cut < 0 or not text[start:cut].strip(_BLANK):
            cut = edge
        rows.append(start, start + len(text[start:cut].rstrip(_BLANK)))
        start = cut
        while start < last and text[start] in _BLANK:
            start += 1
    rows.append(start, max(start, last))


def _by_cells(text: str, width: int) -> Callable[[int], int]:
    def reach(start: int) -> int:
        used = 0
        for at in range(start, len(text)):
            character = text[at]
            used += TAB - used % TAB if character == "\t" else cell_len(character)
            if used > width and at > start:
                return at
        return len(text)

    return reach
