"""Whether two cables say the same: one was sent again, corrected or under another number."""

from collections.abc import Sequence
from datetime import timedelta

from cabletui.archive.searchable import searchable
from cabletui.archive.words import words
from cabletui.cable import Moment, whole_copy

_RUN = 5
"""Words in a row that are compared as one."""

_SHARE = 0.75
"""The share of its runs that each of the two must have in common with the other."""

_SHORTEST = 40
"""Words in a text, at least; a shorter one may be what all cables of a kind say."""

_LENGTHS = 0.75
"""The length of the shorter text as a share of the longer one, at least."""

_APART = timedelta(days=366)
"""Between a cable and its being sent again; what is alike and later was written for itself."""


def is_same_text(one: str, other: str) -> bool:
    """Return whether two bodies have nearly the same words in the same order.

    Of each, its whole copy is read: a text that another body has at its end is not that cable's.

    >>> lamps = " ".join(f"Lamp {at} burns until the morning comes." for at in range(20))
    >>> is_same_text(lamps, f"CORRECTED COPY {lamps}"), is_same_text(lamps, "The lamps burn.")
    (True, False)
    """
    shorter, longer = sorted(map(_words, (one, other)), key=len)
    if len(shorter) < _SHORTEST or len(shorter) < _LENGTHS * len(longer):
        return False
    runs, others = _runs(shorter), _runs(longer)
    return len(runs & others) >= _SHARE * max(len(runs), len(others))


def may_be_sent_again(one: Moment, other: Moment) -> bool:
    """Return whether two cables were sent so near in time that one may be the other sent again."""
    return abs(one.time - other.time) <= _APART


def _words(body: str) -> Sequence[str]:
    return words(searchable(body[slice(*whole_copy(body))]).text)


def _runs(found: Sequence[str]) -> set[tuple[str, ...]]:
    return {tuple(found[at : at + _RUN]) for at in range(len(found) - _RUN + 1)}
