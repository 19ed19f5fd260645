"""What the cables of the central file are found by beside the fields of all cables.

Cables of another collection have none of these values, except for the collection itself.
"""

from collections.abc import Callable, Iterable

from cabletui.archive.field_parts.field_synonyms import SYNONYMS
from cabletui.archive.field_parts.index_field import Form, IndexField
from cabletui.archive.field_parts.query_field import Field, Kind
from cabletui.cable import Cable
from cabletui.cable.absent_text import is_card, is_withdrawn
from cabletui.cable.collection import CABLEGATE, CENTRAL_FILE, collections

_OFFICES = ("Office", "Office Origin", "Office Action")
_HANDLING = ("Handling Restrictions", "Previous Handling Restrictions")
_REVIEW = ("Review Action", "Review Date", "Disposition Action", "Markings", "Archive Status")


def _said(*names: str) -> Callable[[Cable], Iterable[str]]:
    return lambda cable: cable.attribute_values(*names)


COLLECTION = Field(
    "in",
    Kind.CODE,
    "The collection: cablegate, central (the file of the 1970s) or a year of that",
    "in:1974",
    IndexField("collection", Form.COUNTED, collections),
    ("collection",),
    written=str.lower,
    known=lambda: (CABLEGATE, CENTRAL_FILE),
)
CONCEPT = Field(
    "concept",
    Kind.PLACE,
    "A concept of the central file",
    "concept:fisheries",
    IndexField("concept", Form.COUNTED, _said("Concepts")),
    ("concepts",),
    is_joined=True,
    by_words=IndexField("concept_words", Form.WORDS, _said("Concepts")),
)
FILM = Field(
    "film",
    Kind.CODE,
    "Its number on the microfilm",
    "film:D740123-0751",
    IndexField("film", Form.VALUE, _said("Film Number")),
)


def _status(cable: Cable) -> Iterable[str]:
    if is_card(cable):
        yield "textless"
    if is_withdrawn(cable):
        yield "withdrawn"


CENTRAL_FIELDS = (
    COLLECTION,
    Field(
        "status",
        Kind.CODE,
        "textless, a card alone; or withdrawn, a card because the text was held back",
        "status:withdrawn",
        IndexField("status", Form.VALUE, _status),
        written=str.lower,
        known=lambda: ("textless", "withdrawn"),
        is_closed=True,
    ),
    CONCEPT,
    Field(
        "handling",
        Kind.TEXT,
        "How the central file restricted it",
        "handling:exdis",
        IndexField("handling", Form.WORDS, _said(*_HANDLING)),
    ),
    Field(
        "office",
        Kind.TEXT,
        "The office it came from or went to",
        "office:eur",
        IndexField("office", Form.WORDS, _said(*_OFFICES)),
        ("bureau",),
    ),
    Field(
        "drafter",
        Kind.TEXT,
        "Who drafted it",
        "drafter:lamp",
        IndexField("drafter", Form.WORDS, _said("Drafter")),
        SYNONYMS["drafter"],
    ),
    FILM,
    Field(
        "locator",
        Kind.TEXT,
        "Where its text is kept",
        "locator:microfilm",
        IndexField("locator", Form.WORDS, _said("Locator")),
    ),
    Field(
        "type",
        Kind.CODE,
        "Its kind in the central file: TE, a telegram",
        "type:TE",
        IndexField("type", Form.VALUE, _said("Type")),
    ),
    Field(
        "review",
        Kind.TEXT,
        "How and when it was reviewed and released",
        "review:2005",
        IndexField("review", Form.WORDS, _said(*_REVIEW)),
    ),
    Field(
        "current",
        Kind.TEXT,
        "How it is classified today",
        "current:unclassified",
        IndexField("current_classification", Form.WORDS, _said("Current Classification")),
    ),
)
"""The rows that the table of fields takes from here, in the order of the help."""
