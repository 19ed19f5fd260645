"""The cables that are like one, with what they share."""

from cabletui.archive.alike.same_text import is_same_text
from cabletui.archive.results import SimilarCable
from cabletui.archive.upkeep.snapshot import Snapshot
from cabletui.cable import Cable

_MOST_COMPARED = 8
"""Cables whose texts are compared: one that was sent again is among those that are most alike."""


def similar_cables(snapshot: Snapshot, cable: Cable, most: int) -> tuple[SimilarCable, ...]:
    """Return the cables most similar to another, the most similar first."""
    ordinals = snapshot.index.similar(cable).ordinals(0, most)
    found = dict(zip(ordinals, snapshot.headlines(ordinals), strict=True))
    ids = {ordinal: headline.reference_id for ordinal, headline in found.items()}
    shared = snapshot.index.shared(cable, ids)
    likest = ordinals[:_MOST_COMPARED]
    same = {one for one in likest if is_same_text(cable.body, snapshot.body(one)[1])}
    return tuple(SimilarCable(found[one], shared[one], one in same) for one in ordinals)
