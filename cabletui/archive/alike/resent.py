"""The cables whose text is that of another: sent again, corrected or under another number."""

from cabletui.archive.alike.same_text import is_same_text, may_be_sent_again
from cabletui.archive.upkeep.snapshot import Snapshot
from cabletui.cable import Headline, whole_copy

_MOST = 6
"""Cables that are compared with one; those that share most of its rarest words come first."""


def resent(snapshot: Snapshot, ordinal: int) -> tuple[Headline, ...]:
    """Return the other cables that have the text of one, the oldest first.

    Args:
        snapshot: The library.
        ordinal: The line of the cable.
    """
    reference_id, body = snapshot.body(ordinal)
    others = snapshot.index.sharing_rarest(body[slice(*whole_copy(body))], reference_id)
    ordinals = others.ordinals(0, _MOST) if others else ()
    if not ordinals:
        return ()
    (own,) = snapshot.headlines([ordinal])
    same = [
        headline
        for other, headline in zip(ordinals, snapshot.headlines(ordinals), strict=True)
        if may_be_sent_again(own.created, headline.created)
        and is_same_text(body, snapshot.body(other)[1])
    ]
    return tuple(sorted(same, key=lambda one: one.created.time))
