"""How the reader has laid out lists, as the desk keeps it from one session to the next."""

from cabletui.desk import Desk
from cabletui.errors import DeskError
from cabletui.presenters.open_library import ListLayout

_NAME = "preview"
_SIZES = ("0", "1", "2")
"""None, some, much; any other value was kept by another version, and is not touched."""


def kept_layout(desk: Desk) -> ListLayout:
    """Return how lists were laid out last; as at first where the desk does not say it."""
    try:
        kept = desk.preferences.text(_NAME)
    except DeskError:
        kept = ""
    return ListLayout(preview=_SIZES.index(kept)) if kept in _SIZES else ListLayout()


def keep_preview(desk: Desk, size: int) -> None:
    """Keep how much room the preview has, from 0 to 2.

    Raises:
        DeskError: The desk cannot be written.
    """
    desk.preferences.keep(_NAME, value=str(size))
