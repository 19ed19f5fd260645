"""The captions and lines of the head that each section of a long cable repeats."""

import re
from collections.abc import Sequence

from cabletui.cable import marking
from cabletui.cable.reading.body_line import BodyLine

_WORD = re.compile(r"[^\W\d_]{2}")
"""Takes `of`; not `12`, nor `A-1`."""

_SIGNS = re.compile(r"[\W_]+")
"""Takes ` - `; not `bees`."""

_DISTRIBUTION = re.compile(r"(?:ACTION|INFO)[ \t]+[A-Z]{1,6}-\d\d(?:[ \t]|$)")
"""Takes `ACTION SA-00` and `INFO  LOG-00   NP-00`, of the offices; not `INFO AMEMBASSY OSLO`."""

_LEVEL = re.compile(
    r"UNCLASSIFIED|LIMITED OFFICIAL USE|CONFIDENTIAL|SECRET"
    r"|C O N F I D E N T I A L|S E C R E T|U N C L A S S I F I E D"
)
"""Takes `LIMITED OFFICIAL USE` and `S E C R E T` on a line of their own; not `SECRET LIMA 12`."""

_HEAD = 6_000
"""Characters; no head of a cable has more."""

_MOST_LINES = 40
"""Lines between the offices at the top of a section and its classification line."""

_LEAST = 6
"""Letters; fewer may stand in the head by chance."""


def mark_captions(lines: Sequence[BodyLine], text_start: int) -> None:
    """Mark the captions that are repeated: below a marker, or in the middle of the text.

    Args:
        lines: The lines of a body; those that are marked lose their text.
        text_start: Where the text begins.
    """
    known: set[str] = set()
    head = _letters(" ".join(line.text for line in lines if line.start < text_start)[:_HEAD])
    below_marker = False
    _mark_distribution(lines, text_start)
    _mark_levels(lines, text_start)
    for line in lines:
        if line.is_marker:
            below_marker = True
        elif line.text:
            is_caption = marking.is_caption(line.text.split("//", 1)[0].strip())
            again = line.text in known and (is_caption or below_marker)
            again = again or (below_marker and line.start >= text_start and _is_of(line.text, head))
            if again or (is_caption and line.start >= text_start):
                line.text, line.is_marker = "", True
            elif line.start < text_start:
                known.add(line.text if _WORD.search(line.text) else "")
            else:
                below_marker = False


def _mark_levels(lines: Sequence[BodyLine], text_start: int) -> None:
    """Mark the levels that pages of the 1970s print at their feet and above their page lines."""
    for step in (1, -1):
        below_marker = False
        for line in lines[::step]:
            if line.is_marker:
                below_marker = True
            elif below_marker and line.start >= text_start and _LEVEL.fullmatch(line.text):
                line.text, line.is_marker = "", True
            elif line.text:
                below_marker = False


def _mark_distribution(lines: Sequence[BodyLine], text_start: int) -> None:
    """Mark the offices and the header that old cables repeat above the lines of a section."""
    for at, line in enumerate(lines):
        if line.start < text_start or not _DISTRIBUTION.match(line.text):
            continue
        below = lines[at : at + _MOST_LINES]
        length = next((step for step, one in enumerate(below) if one.is_marker and step), 1)
        for one in below[:length]:
            one.text, one.is_marker = "", True


def _is_of(text: str, head: str) -> bool:
    """Return whether a line repeats words of the head, whose lines may be broken elsewhere."""
    letters = _letters(text)
    return len(letters) >= _LEAST and letters in head


def _letters(text: str) -> str:
    return _SIGNS.sub("", text).upper()
