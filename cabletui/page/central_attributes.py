"""What the central file says of a cable, as entries of the top box."""

from collections.abc import Iterator

from cabletui.cable import Cable
from cabletui.cable.marking import caption_meaning
from cabletui.page.asked_field import AskedField
from cabletui.page.doors import Fact, doors
from cabletui.page.page import BoxEntry

_SHOWN: tuple[tuple[str, tuple[str, ...], AskedField | None], ...] = (
    ("Now", ("Current Classification",), None),
    ("Handling", ("Handling Restrictions", "Previous Handling Restrictions"), None),
    ("From", ("From",), None),
    ("To", ("To",), None),
    ("Office", ("Office Origin", "Office Action"), None),
    ("Drafter", ("Drafter",), None),
    ("Concepts", ("Concepts",), AskedField.CONCEPT),
    ("Type", ("Type",), AskedField.TYPE),
    ("Enclosure", ("Enclosure",), None),
    ("Archive status", ("Archive Status",), None),
    ("Locator", ("Locator",), None),
    ("Film number", ("Film Number",), AskedField.FILM),
    ("Review", ("Review Action", "Review Date", "Review Exemptions"), None),
    ("Release", ("Markings",), None),
    ("Record", ("URL",), None),
)
"""The label, the attributes below it, and the field by which others are found, if there is one."""

_MOST_LINES = 4
"""Values of a list up to this many have a line each."""


def central_attributes(cable: Cable) -> Iterator[BoxEntry]:
    """Yield what the central file says, in words; nothing for cables of other collections."""
    for label, names, field in _SHOWN:
        values = list(cable.attribute_values(*names))
        if label == "Office":
            values = values or list(cable.attribute_values("Office"))
        if label == "Handling":
            values = list(map(_explained, values))
        if label == "Review":
            values = [", ".join(values)]
        text = ("\n" if len(values) <= _MOST_LINES else " · ").join(values)
        facts: list[Fact] = [(value, field, value) for value in values] if field else []
        yield BoxEntry(text, label, doors=doors(text, facts))


def _explained(mark: str) -> str:
    """Return a mark with what it says, unless it is said already: `EXDIS - Exclusive ...`."""
    return f"{mark}  {caption_meaning(mark)}".rstrip()
