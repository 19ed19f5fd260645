"""The reading mode, as the desk keeps it from one session to the next."""

from dataclasses import asdict

from cabletui.desk import Desk
from cabletui.errors import DeskError
from cabletui.page.reading_mode import CLEAN, ReadingMode


def kept_mode(desk: Desk) -> ReadingMode:
    """Return how the reader last wanted cables to be shown.

    It is clean, with as much of the other boxes as there is room for, where nothing was chosen or
    the desk cannot be read.
    """
    try:
        kept = desk.preferences.all()
    except DeskError:
        return CLEAN
    return ReadingMode(
        is_clean=kept.get("is_clean") is not False,
        is_decoded=kept.get("is_decoded") is True,
        shows_particulars=kept.get("shows_particulars"),
        shows_header=kept.get("shows_header"),
        shows_list=kept.get("shows_list"),
    )


def keep_mode(desk: Desk, mode: ReadingMode) -> None:
    """Keep how the reader wants cables to be shown: what has changed of it.

    Raises:
        DeskError: The desk cannot be read or written.
    """
    before = asdict(kept_mode(desk))
    for name, value in asdict(mode).items():
        if value != before[name]:
            desk.preferences.keep(name, value=value)
