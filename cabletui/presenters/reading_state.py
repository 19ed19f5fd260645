"""How the reading of a cable stands: which keys have something to do, and what the edges tell."""

from collections.abc import Iterator

from cabletui.desk import Desk
from cabletui.keys import keys_of
from cabletui.messages import Listing
from cabletui.presenters.open_cable import Reading
from cabletui.text.counts import grouped


def idle_keys(reading: Reading | None, listing: Listing | None, position: int) -> Iterator[str]:
    """Yield the ids of the viewer's keys for which there is no cable, edition or list.

    Args:
        reading: The cable; None where there is none to read.
        listing: The list it was opened from.
        position: Its row in the list.
    """
    if reading is None:
        yield from (key.id for key in keys_of("viewer"))
    elif len(reading.editions) == 1:
        yield "viewer.edition"
    count = len(listing.rows) if listing else 0
    if position + 1 >= count:
        yield "viewer.next_cable"
    if not count or not position:
        yield "viewer.previous_cable"


def aside(desk: Desk, reading: Reading | None, listing: Listing | None, position: int) -> str:
    """Return what stands at the right of the title: `* note  2 of 40`.

    The star says that the cable is bookmarked, the word that it has a note of the reader's.
    """
    told = []
    if reading:
        reference_id = reading.cable.reference_id
        told += ["*"] if desk.bookmarks.is_bookmarked(reference_id) else []
        told += ["note"] if desk.notes.note(reference_id) else []
    kept = " ".join(told)
    place = f"{grouped(position + 1)} of {grouped(len(listing.rows))}" if listing else ""
    return f"{kept}  {place}".strip()


def paragraph_sign(reading: Reading | None, paragraph: int | None) -> str:
    """Return the number of a paragraph as the last line tells it; empty where it has none."""
    if paragraph is None or reading is None:
        return ""
    number = reading.passages[paragraph].number
    return "" if number is None else f"¶{number} "
