"""The cables that are like one, with what they share."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cabletui.archive.alike.same_text import is_same_text, may_be_sent_again
from cabletui.archive.upkeep.snapshot import Snapshot
from cabletui.cable import Cable, Headline, canonical

_MOST_COMPARED = 8
"""Cables whose texts are compared: one that was sent again is among those that are most alike."""

_PUT_IN_ORDER = 24
"""So many of those that share most are compared as wholes, thrice what a screen has rows for.

It takes some milliseconds each, and with 40 of them the first eight are no better.
"""


@dataclass(frozen=True, slots=True)
class SimilarCable:
    """A cable that is like another one."""

    headline: Headline
    shared: tuple[str, ...]
    """What is rare and both have, the most telling first: what they cite, words and TAGS."""

    is_same_text: bool = False
    """Whether it is the same text, sent again."""

    is_cited: bool = False
    """Whether the other one cites it."""

    is_citing: bool = False
    """Whether it cites the other one."""


def similar_cables(snapshot: Snapshot, cable: Cable, most: int) -> tuple[SimilarCable, ...]:
    """Return the cables most similar to another, the most similar first."""
    found = snapshot.index.similar(cable).ordinals(0, max(most, _PUT_IN_ORDER))
    first, rest = found[:_PUT_IN_ORDER], found[_PUT_IN_ORDER:]
    read = {ordinal: other for ordinal in first if (other := snapshot.cable(ordinal))}
    likest = snapshot.index.likest_first(cable, read)
    damaged = [ordinal for ordinal in first if ordinal not in read]
    ordinals = (*likest, *rest, *damaged)[:most]
    return _told(snapshot, cable, ordinals, read)


def _told(
    snapshot: Snapshot, cable: Cable, ordinals: Sequence[int], read: Mapping[int, Cable]
) -> tuple[SimilarCable, ...]:
    """Return some cables with what they share with one."""
    found = dict(zip(ordinals, snapshot.headlines(ordinals), strict=True))
    ids = {ordinal: headline.reference_id for ordinal, headline in found.items()}
    shared = snapshot.index.shared(cable, ids)
    likest = ordinals[:_MOST_COMPARED]
    same = {one for one in likest if one in read and _is_sent_again(cable, read[one])}
    own, cited = canonical(cable.reference_id), set(map(canonical, cable.references))
    return tuple(
        SimilarCable(
            found[one],
            shared[one],
            is_same_text=one in same,
            is_cited=canonical(ids[one]) in cited,
            is_citing=one in read and own in map(canonical, read[one].references),
        )
        for one in ordinals
    )


def _is_sent_again(one: Cable, other: Cable) -> bool:
    return may_be_sent_again(one.created, other.created) and is_same_text(one.body, other.body)
