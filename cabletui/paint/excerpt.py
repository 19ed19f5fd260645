"""What a query found in a cable, in one line: as many matches as fit, then words around them."""

from dataclasses import dataclass

from cabletui.text.cells import fitted, width
from cabletui.text.glyphs import ELLIPSIS
from cabletui.text.sanitise import safe

OPEN, CLOSE = "‹", "›"
"""Signs around a match, so that it is seen without colours."""

_MOST_AROUND = 60
_AFTER = 12
"""Cells after the last match that are kept before the gaps between matches are cut further."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A passage of a cable, in one line of text."""

    labels: tuple[str, ...]
    """Where each match stands, such as `¶3`; empty if that is not known."""

    pieces: tuple[str, ...]
    """Text and match in turn, beginning and ending with a text; any of the texts may be empty.

    Between matches in two places, the text is what stands before the second.
    """


def excerpt_line(excerpt: Excerpt, columns: int) -> str:
    """Paint an excerpt so that as many of its matches as possible are seen.

    A text between two matches is cut in its middle if there is no room for all of it.

    >>> texts = ("All that night the ", "lamp", " of the old ", "harbour", " was lit.")
    >>> excerpt_line(Excerpt(("¶3", "¶3"), texts), 60)
    '¶3 All that night the ‹lamp› of the old ‹harbour› was lit.'
    >>> excerpt_line(Excerpt(("¶3", "¶4"), texts), 30)
    '¶3 …‹lamp›… ¶4 …‹harbour› was…'
    """
    first = excerpt.labels[0]
    head = f"{first} " if first else ""
    pieces = [safe(piece) for piece in excerpt.pieces]
    room = columns - width(head)
    around = _MOST_AROUND
    text = _joined(pieces, excerpt.labels, around)
    while around > 1 and width(text) - max(0, width(pieces[-1]) - _AFTER) > room:
        around = around * 3 // 4
        text = _joined(pieces, excerpt.labels, around)
    return fitted(head + text, columns)


def _joined(pieces: list[str], labels: tuple[str, ...], around: int) -> str:
    """Return the pieces, with at most `around` characters of text on each side of a match."""
    last = len(pieces) - 1
    parts = []
    for at, piece in enumerate(pieces):
        if at % 2:
            parts.append(f"{OPEN}{piece}{CLOSE}")
        elif at == 0:
            parts.append(_end(piece, around))
        elif at == last:
            parts.append(piece)
        elif labels[at // 2] != labels[at // 2 - 1]:
            parts.append(f"{ELLIPSIS} {labels[at // 2]} {_end(piece, around)}")
        elif len(piece) > 2 * around + 1:
            parts.append(f"{_start(piece, around)}{ELLIPSIS}{_end(piece, around).lstrip(ELLIPSIS)}")
        else:
            parts.append(piece)
    return "".join(parts)


def _start(text: str, most: int) -> str:
    """Return the whole words at the start of a text."""
    return text[:most].rpartition(" ")[0] if len(text) > most else text


def _end(text: str, most: int) -> str:
    """Return the whole words at the end of a text, after an ellipsis where some are left out."""
    if len(text) <= most:
        return text
    return ELLIPSIS + text[len(text) - most :].partition(" ")[2]
