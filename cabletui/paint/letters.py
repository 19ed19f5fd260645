"""The row of letters above an alphabetical index."""

from collections.abc import Collection
from dataclasses import dataclass
from string import ascii_uppercase


@dataclass(frozen=True, slots=True)
class LetterCell:
    """One letter of the row."""

    text: str
    """The letter in its cells: in brackets if it is the current one."""

    style: str
    """`current`, `present` or `empty`."""


def letter_cells(letters: Collection[str], current: str, width: int) -> list[LetterCell]:
    """Paint the letters A to Z, and `#` if there is a group of others.

    Without colours, an empty letter is known by its lower case and the current one by brackets. In
    a narrow row, letters stand closer together.

    Args:
        letters: The letters that have a group.
        current: The letter of the group that the cursor is in; empty for none.
        width: In cells.
    """
    alphabet = ("#" if "#" in letters else "") + ascii_uppercase
    spacing = next((cells for cells in (3, 2) if cells * len(alphabet) + 1 <= width), 1)
    return [_cell(letter, letters, current, spacing) for letter in alphabet]


def _cell(letter: str, letters: Collection[str], current: str, spacing: int) -> LetterCell:
    style = "current" if letter == current else "present" if letter in letters else "empty"
    face = letter.lower() if style == "empty" else letter
    match spacing:
        case 1:
            return LetterCell(face, style)
        case 2:
            return LetterCell(f"{face} ", style)
    return LetterCell(f"[{face}]" if style == "current" else f" {face} ", style)
