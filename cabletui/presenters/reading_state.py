"""What the viewer shows of its state: the counter, the paragraph, the keys that do nothing."""

from collections.abc import Iterator
from math import ceil

from cabletui.cable import Cable
from cabletui.cable.classification import mark_of
from cabletui.desk import Desk
from cabletui.keys import keys_of
from cabletui.location import Listing
from cabletui.page.folds import minutes
from cabletui.presenters.open_cable import OpenedCable
from cabletui.text.counts import counted
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
    else:
        yield from () if opened.passages else ("viewer.outline", "viewer.passages")
        if len(opened.editions) < 2:
            yield from ("viewer.edition", "viewer.differences")
    count = len(listing.rows) if listing else 0
    if position + 1 >= count:
        yield "viewer.next_cable"
    if not count or not position:
        yield "viewer.previous_cable"
    if not listing:
        yield "viewer.list"


def title(cable: Cable) -> str:
    """Return the title over a cable: its classification, reference id and subject, as safe text."""
    return safe(f"{mark_of(cable.classification)}  {cable.reference_id}  {cable.subject}")


def counter(desk: Desk, opened: OpenedCable | None) -> str:
    """Return what stands at the right of the title, before the trail: `ed 1/2 * note`.

    The star says that the cable is in a list, the word that it has a note of the reader's.
    """
    signs = []
    if opened:
        reference_id = opened.cable.reference_id
        number, count = opened.edition + 1, len(opened.editions)
        signs += [f"ed {number}/{count}"] if count > 1 else []
        signs += ["*"] if desk.bookmarks.is_bookmarked(reference_id) else []
        notes = len(desk.notes.of(reference_id))
        signs += [counted(notes, "note") if notes > 1 else "note"] if notes else []
    return " ".join(signs)


def progress(opened: OpenedCable | None, paragraph: int | None, share: float, room: int) -> str:
    """Return how far a cable is read: `¶10/77  44%  9 min`; as much of it as there is room for.

    Args:
        opened: The cable; None if there is none to read.
        paragraph: The one in sight, counted from 0; None above the first.
        share: How much of the page has come into view, 0 to 1.
        room: How many cells there are.
    """
    here, last = "", ""
    if opened and paragraph is not None and (number := opened.passages[paragraph].number):
        final = opened.passages[-1].number
        here, last = f"¶{number} ", f"/{final}" if final and final >= number else ""
    has_text = opened is not None and opened.cable.has_text
    left = ceil(minutes(opened.cable.body) * (1 - share)) if opened and has_text else 0
    done, rest = f"{share:4.0%}", f" {left:2} min" if left else ""
    whole = f"{here.rstrip()}{last} {done}{rest}" if here else f"{done}{rest}"
    return next((one for one in (whole, f"{here}{done}{rest}") if len(one) <= room), here + done)
