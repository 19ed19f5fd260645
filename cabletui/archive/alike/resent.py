"""The cables whose text is that of another: sent again, corrected or under another number."""

from cabletui.archive.alike.same_text import is_same_text
from cabletui.archive.upkeep.snapshot import Snapshot
from cabletui.cable import Headline

_MOST = 6
"""Cables that are compared with one; those that share most of its rarest words come first."""


def resent(snapshot: Snapshot, ordinal: int) -> tuple[Headline, ...]:
    """Return the other cables that have the text of one, the oldest first.

    Args:
        snapshot: The library.
        ordinal: The line of the cable.
    """
    reference_id, body = snapshot.body(ordinal)
    others = snapshot.index.sharing_rarest(body, reference_id)
    same = [
        other
        for other in (others.ordinals(0, _MOST) if others else ())
        if is_same_text(body, snapshot.body(other)[1])
    ]
    return tuple(sorted(snapshot.headlines(same), key=lambda one: one.created.time))
