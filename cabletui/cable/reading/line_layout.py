"""How the lines of a body are laid out: how wide, in capitals or not, in double spacing or not."""

from collections.abc import Sequence

from cabletui.cable.reading.body_line import LEAST_WIDTH, SENTENCE_END, BodyLine

_CAPITALS = 0.9
_MOST_WIDTH = 90
"""Lines longer than this were not broken by a teleprinter, nor need they be joined."""

_RAGGED = 12
"""How much shorter than the others a line may be because of a long word below it."""

_DOUBLE = 0.5
_FEW_LINES = 12


def ahead(lines: Sequence[BodyLine]) -> list[str]:
    """Return for each line the text of the next one that is no marker."""
    found: list[str] = []
    following = ""
    for line in reversed(lines):
        found.append(following)
        following = following if line.is_marker else line.text
    return found[::-1]


def width(lines: Sequence[BodyLine]) -> int:
    """Return how long the lines are at which the sender's machine broke the text; 0 if none.

    Of a text that was broken in part, those are the lines that it broke, if they are not fewer
    than the paragraphs on lines of their own.
    """
    lengths = sorted(len(line.text) for line in lines if len(line.text) >= LEAST_WIDTH)
    broken = [length for length in lengths if length <= _MOST_WIDTH]
    if not broken:
        return 0
    usual = broken[len(broken) * 9 // 10]
    full = sum(length > usual - _RAGGED for length in broken)
    return usual if full >= len(lengths) - len(broken) else 0


def is_in_capitals(lines: Sequence[BodyLine]) -> bool:
    """Return whether nearly all long lines are in capitals, as old cables were sent."""
    full = [line.text for line in lines if len(line.text) >= LEAST_WIDTH]
    return sum(text.isupper() for text in full) > _CAPITALS * len(full)


def is_double_spaced(lines: Sequence[BodyLine]) -> bool:
    """Return whether a blank line follows nearly every full line, even within a sentence.

    If each paragraph is one line, a blank line follows all of them, too, but only after the end of
    a sentence.
    """
    full = [at for at, line in enumerate(lines[:-2]) if len(line.text) >= LEAST_WIDTH]
    spaced = [at for at in full if not lines[at + 1].text and lines[at + 2].text]
    still_open = sum(not SENTENCE_END.search(lines[at].text) for at in spaced)
    return len(full) >= _FEW_LINES and still_open >= _DOUBLE * len(full)
