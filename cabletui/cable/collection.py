"""The collections that cables belong to: Cablegate, and the central file of the 1970s by its years.

The State Department's Central Foreign Policy File of 1973 to 1979 was published later and is the
larger one. It comes in formats of its own, so the format of a copy tells its collection.
"""

from cabletui.cable.cable import Cable

CABLEGATE = "cablegate"
CENTRAL_FILE = "central"

COLLECTION_NAMES = {CABLEGATE: "Cablegate", CENTRAL_FILE: "Central file of the 1970s"}
"""What readers call them."""

PLUSD = "plusd"
"""The form of a page of PlusD that shows a record of the central file."""

PLUSD_OF_CABLEGATE = "plusd-a"
"""The form of a page there that shows a cable of Cablegate."""

NATIONAL_ARCHIVES = "national archives"
OVERVIEW = "overview"
UNIVERSITY = "university"

_OF_CENTRAL_FILE = frozenset({PLUSD, NATIONAL_ARCHIVES, OVERVIEW, UNIVERSITY})
_OF_OTHERS = _OF_CENTRAL_FILE | {PLUSD_OF_CABLEGATE}


def may_differ_in_blanks(form: str) -> bool:
    """Return whether copies in a format were laid out again, so that their blanks may differ."""
    return form in _OF_OTHERS


def is_of_central_file(form: str) -> bool:
    """Return whether copies in a format, as a source names it, are of the central file."""
    return form in _OF_CENTRAL_FILE


def collections(cable: Cable) -> tuple[str, ...]:
    """Return the collections that hold a cable: `cablegate`, or `central` and its year `1974`."""
    are_central = {is_of_central_file(copy.source.format) for copy in cable.all_copies}
    central = (CENTRAL_FILE, f"{cable.created.time.year:04}") if True in are_central else ()
    return (*central, CABLEGATE) if False in are_central else central
