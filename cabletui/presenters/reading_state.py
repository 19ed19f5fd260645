"""What the viewer shows of its state: the counter, the paragraph, the keys that do nothing."""

from collections.abc import Iterator

from cabletui.cable import Cable
from cabletui.cable.classification import mark_of
from cabletui.desk import Desk
from cabletui.keys import keys_of
from cabletui.location import Listing
from cabletui.presenters.open_cable import OpenedCable
from cabletui.text.counts import grouped
from cabletui.text.sanitise import safe


def idle_keys(opened: OpenedCable | None, listing: Listing | None, position: int) -> Iterator[str]:
    """Yield the ids of the viewer's keys for which there is no cable, edition or list.

    Args:
        opened: The cable; None if there is none to read.
        listing: The list it was opened from.
        position: Its row in the list.
    """
    if opened is None:
        yield from (key.id for key in keys_of("viewer"))
    elif len(opened.editions) == 1:
        yield "viewer.edition"
    count = len(listing.rows) if listing else 0
    if position + 1 >= count:
        yield "viewer.next_cable"
    if not count or not position:
        yield "viewer.previous_cable"


def title(cable: Cable) -> str:
    """Return the title over a cable: its classification, reference id and subject, as safe text."""
    return safe(f"{mark_of(cable.classification)}  {cable.reference_id}  {cable.subject}")


def counter(desk: Desk, opened: OpenedCable | None, listing: Listing | None, position: int) -> str:
    """Return what stands at the right of the title: `* note  2 of 40`.

    The star says that the cable is bookmarked, the word that it has a note of the reader's.
    """
    signs = []
    if opened:
        reference_id = opened.cable.reference_id
        signs += ["*"] if desk.bookmarks.is_bookmarked(reference_id) else []
        signs += ["note"] if desk.notes.note(reference_id) else []
    on_desk = " ".join(signs)
    place = f"{grouped(position + 1)} of {grouped(len(listing.rows))}" if listing else ""
    return f"{on_desk}  {place}".strip()


def paragraph_sign(opened: OpenedCable | None, paragraph: int | None) -> str:
    """Return the number of a paragraph as the last line shows it; empty if it has none."""
    if paragraph is None or opened is None:
        return ""
    number = opened.passages[paragraph].number
    return "" if number is None else f"¶{number} "
