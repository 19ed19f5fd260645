"""Whether two cables say the same: one was sent again, corrected or under another number."""

from collections.abc import Sequence

from cabletui.archive.searchable import searchable
from cabletui.archive.words import words

_RUN = 5
"""Words in a row that are compared as one."""

_SHARE = 0.75
"""The share of the runs of the shorter text that the other one must have."""

_SHORTEST = 40
"""Words in a text, at least; a shorter one may be what all cables of a kind say."""

_LENGTHS = 0.6
"""The length of the shorter text as a share of the longer one, at least."""


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
