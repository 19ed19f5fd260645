"""What the screens below the one in sight are called in its title."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cabletui.cable.origin import origin
from cabletui.location import (
    Concordance,
    Gaps,
    Location,
    OneCable,
    OneIndex,
    OneList,
    Results,
    Thread,
    TwoEditions,
)
from cabletui.paint.trail import Step
from cabletui.text.counts import grouped
from cabletui.text.sanitise import safe

_INDEXES = {
    "latest": "Releases",
    "dates": "Dates",
    "origins": "Origins",
    "tags": "Tags",
    "classifications": "Classifications",
    "wanted": "Wanted",
    "lists": "Your lists",
    "bookmarks": "Bookmarks",
    "recent": "Recently read",
}
"""What each index is called there; one that is not named here, by its own name."""

_KINDS = {Concordance: "matches", Gaps: "numbers", Thread: "thread", TwoEditions: "editions"}
"""What is called by its kind: the step below says of which cable or query it is."""

_ONE_VALUE = re.compile(r"(?P<field>[a-z]+):(?:\"(?P<quoted>[^\"]+)\"|(?P<bare>[^\s\"(),]+))")
"""Takes `origin:Tripoli` and `origin:"Port Louis"`; not `origin:Tripoli oil`."""


def trail_steps(path: Sequence[Location]) -> tuple[Step, ...]:
    """Return the steps of the way to a location, home and the location itself left out.

    A list that a cable was opened from says which of its cables that was, but for the list just
    below the location: there `J` and `K` go on.

    Args:
        path: From home to the location.
    """
    return tuple(_steps(path))


def _steps(path: Sequence[Location]) -> Iterator[Step]:
    for location, after in pairwise(path[1:]):
        is_cable = isinstance(location, OneCable)
        yield Step(safe(_name(location)) + _place(after, path[-1]), is_cable)


def _place(after: Location, last: Location) -> str:
    """Return which cable of a list is open above it; nothing where that is the last location."""
    if after is last or not isinstance(after, OneCable) or after.listing is None:
        return ""
    return f" {grouped(after.position + 1)}/{grouped(len(after.listing.rows))}"


def _name(location: Location) -> str:
    """Return what a location is called, in a few words."""
    if isinstance(location, OneIndex):
        return _INDEXES.get(location.name, location.name)
    if isinstance(location, Results):
        one = _ONE_VALUE.fullmatch(location.query_text)
        value = (one["quoted"] or one["bare"]) if one else ""
        if one and one["field"] == "origin":
            value = origin(value).place
        return value or location.title or location.query_text
    if isinstance(location, OneList):
        return location.name
    if isinstance(location, OneCable):
        return location.reference_id
    return _KINDS.get(type(location), type(location).__name__)
