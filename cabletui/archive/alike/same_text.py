"""Whether two cables say the same: one was sent again, corrected or under another number."""

from collections.abc import Sequence

from cabletui.archive.searchable import searchable
from cabletui.archive.words import words

_RUN = 5
"""So many words in a row are compared."""

_SHARE = 0.75
"""Of the runs of the shorter text so many stand in the other one."""

_SHORTEST = 40
"""Words of a text that is its own; a shorter one may be what all cables of a kind say."""

_LENGTHS = 0.6
"""The shorter text has at least so many of the words of the longer one."""


def is_same_text(one: str, other: str) -> bool:
    """Return whether two bodies have nearly the same words in the same order.

    >>> lamps = " ".join(f"Lamp {at} burns until the morning comes." for at in range(20))
    >>> is_same_text(lamps, f"CORRECTED COPY {lamps}"), is_same_text(lamps, "The lamps burn.")
    (True, False)
    """
    shorter, longer = sorted((words(searchable(text).text) for text in (one, other)), key=len)
    if len(shorter) < _SHORTEST or len(shorter) < _LENGTHS * len(longer):
        return False
    runs, others = _runs(shorter), _runs(longer)
    return len(runs & others) >= _SHARE * len(runs)


def _runs(found: Sequence[str]) -> set[tuple[str, ...]]:
    return {tuple(found[at : at + _RUN]) for at in range(len(found) - _RUN + 1)}
