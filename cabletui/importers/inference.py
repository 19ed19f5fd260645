"""What is read from the text of a cable if its copy has no field for it."""

from functools import cache

from cabletui.cable.addressee import display_name
from cabletui.cable.cable_errors import NotAReferenceError
from cabletui.cable.facts import rows
from cabletui.cable.moment import Moment
from cabletui.cable.reading.opening_line import opening_line
from cabletui.cable.reference import Reference, station

_FROM = "FM "


def reference_id_of(body: str, created: Moment) -> str:
    """Return the reference id that the first line of a body gives; empty if it does not."""
    line = opening_line(body)
    if line.serial is None:
        return ""
    return str(Reference(created.time.year, station(line.station), line.serial))


def origin_of(header: str, reference_id: str) -> str:
    """Return who sent a cable, as the site names it, by its FM line and its id."""
    lines = (line.strip() for line in header.split("\n"))
    sender = next((line[len(_FROM) :].strip() for line in lines if line.startswith(_FROM)), "")
    name = display_name(sender)
    if name in _origins().values():
        return name
    try:
        known = _origins().get(Reference.parse(reference_id).station)
    except NotAReferenceError:
        known = None
    return known or name


def classification_of(body: str) -> str:
    """Return how a cable is classified, as the site has it; empty if its body does not say."""
    return opening_line(body).classification


@cache
def _origins() -> dict[str, str]:
    return {row["station"]: row["origin"] for row in reversed(list(rows("posts")))}
