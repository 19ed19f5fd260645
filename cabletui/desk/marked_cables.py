"""Which cables have each mark of the reader, as a search asks for them."""

from cabletui.desk.desk import Desk
from cabletui.errors import DeskError


def marked_cables(desk: Desk) -> dict[str, frozenset[str]]:
    """Return the reference ids of the cables that were read, begun, noted and bookmarked.

    A cable is read if its end was in sight, and begun if it was left below its first line before
    that. No cable has a mark if the desk cannot be read.
    """
    try:
        readings, notes, bookmarks = desk.readings.all(), desk.notes.all(), desk.bookmarks.all()
    except DeskError:
        return {}
    return {
        "read": frozenset(one.reference_id for one in readings if one.is_read),
        "begun": frozenset(one.reference_id for one in readings if one.offset and not one.is_read),
        "noted": frozenset(one.reference_id for one in notes),
        "bookmarked": frozenset(one.reference_id for one in bookmarks),
    }
