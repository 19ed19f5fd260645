"""Cables of which the archive has only a part."""

from cabletui.cable.cable import Cable

PARTIAL_EXTRACT = "This record is a partial extract of the original cable."
"""The sentence that stands in place of what is missing, most often of the header."""

PARTIAL_HEADER = f"{PARTIAL_EXTRACT} The full text of the original cable is not available."
"""What stands in place of a header that the archive does not have."""


def is_partial(cable: Cable) -> bool:
    """Return whether a cable says of itself that it is only an extract."""
    return PARTIAL_EXTRACT in cable.header or PARTIAL_EXTRACT in cable.body
