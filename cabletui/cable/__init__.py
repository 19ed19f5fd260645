"""What a cable is: its values, and pure functions that read its text.

This room is a library of its own: `from cabletui import cable` gives every name below. Each is
loaded when it is first asked for, so that a command which reads no text pays nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cabletui.cable.cable import Cable as Cable
    from cabletui.cable.cable import Copy as Copy
    from cabletui.cable.cable import Media as Media
    from cabletui.cable.cable import Source as Source
    from cabletui.cable.citing import cited as cited
    from cabletui.cable.citing import mentioned as mentioned
    from cabletui.cable.classification import Classification as Classification
    from cabletui.cable.headline import Headline as Headline
    from cabletui.cable.moment import Moment as Moment
    from cabletui.cable.moment import Precision as Precision
    from cabletui.cable.origin import Origin as Origin
    from cabletui.cable.reading.citation_kind import Citation as Citation
    from cabletui.cable.reading.classified_by import classified_by as classified_by
    from cabletui.cable.reading.declassification import Order as Order
    from cabletui.cable.reading.declassification import declassify_on as declassify_on
    from cabletui.cable.reading.declassification import executive_order as executive_order
    from cabletui.cable.reading.mentions import mentions as mentions
    from cabletui.cable.reading.paragraphs import Paragraph as Paragraph
    from cabletui.cable.reading.paragraphs import paragraphs as paragraphs
    from cabletui.cable.reading.paragraphs import portion_marks as portion_marks
    from cabletui.cable.reading.reasons import reasons as reasons
    from cabletui.cable.reading.recipients import Recipient as Recipient
    from cabletui.cable.reading.recipients import info_recipients as info_recipients
    from cabletui.cable.reading.recipients import recipients as recipients
    from cabletui.cable.reading.redactions import redactions as redactions
    from cabletui.cable.reading.references import references as references
    from cabletui.cable.reading.reflow import Reflow as Reflow
    from cabletui.cable.reading.reflow import reflow as reflow
    from cabletui.cable.reading.sections import Marker as Marker
    from cabletui.cable.reading.sections import sections as sections
    from cabletui.cable.reading.signers import signers as signers
    from cabletui.cable.reading.subject import subject as subject
    from cabletui.cable.reading.summary import summary as summary
    from cabletui.cable.reading.tags import tags as tags
    from cabletui.cable.reading.transmission import Transmission as Transmission
    from cabletui.cable.reading.transmission import transmission as transmission
    from cabletui.cable.reference import Reference as Reference
    from cabletui.cable.reference import canonical as canonical
    from cabletui.cable.tag import Tag as Tag

_HOMES = {
    "cable": (
        "Cable",
        "Copy",
        "Media",
        "Source",
    ),
    "citing": (
        "cited",
        "mentioned",
    ),
    "classification": ("Classification",),
    "headline": ("Headline",),
    "moment": (
        "Moment",
        "Precision",
    ),
    "origin": ("Origin",),
    "reading.citation_kind": ("Citation",),
    "reading.classified_by": ("classified_by",),
    "reading.declassification": (
        "Order",
        "declassify_on",
        "executive_order",
    ),
    "reading.mentions": ("mentions",),
    "reading.paragraphs": (
        "Paragraph",
        "paragraphs",
        "portion_marks",
    ),
    "reading.reasons": ("reasons",),
    "reading.recipients": (
        "Recipient",
        "info_recipients",
        "recipients",
    ),
    "reading.redactions": ("redactions",),
    "reading.references": ("references",),
    "reading.reflow": (
        "Reflow",
        "reflow",
    ),
    "reading.sections": (
        "Marker",
        "sections",
    ),
    "reading.signers": ("signers",),
    "reading.subject": ("subject",),
    "reading.summary": ("summary",),
    "reading.tags": ("tags",),
    "reading.transmission": (
        "Transmission",
        "transmission",
    ),
    "reference": (
        "Reference",
        "canonical",
    ),
    "tag": ("Tag",),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOME_OF})
