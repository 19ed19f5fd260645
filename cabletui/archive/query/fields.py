"""The fields of the query language, in one table."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a field takes as its value."""

    TEXT = "text"
    """Words, a phrase or the beginning of a word."""

    CODE = "code"
    """One of a known set of values, or the beginning of some."""

    PLACE = "place"
    """The words of a name, in any order and case."""

    DATE = "date"
    """A year, a month, a day, or a span of two with `..` between them."""

    CABLE = "cable"
    """A reference id in any spelling."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field that a query may name."""

    name: str
    kind: Kind
    description: str
    example: str
    index: str
    """The field of the index that it asks."""


TABLE: tuple[Field, ...] = (
    Field("tag", Kind.CODE, "A code of the TAGS line", "tag:PREL", "tag"),
    Field("origin", Kind.PLACE, "The post, by its place or name", "origin:beijing", "origin"),
    Field("country", Kind.PLACE, "The country of the post", "country:china", "country"),
    Field(
        "class",
        Kind.CODE,
        "The level, caveats included; class:=secret without",
        "class:secret",
        "classification",
    ),
    Field("is", Kind.CODE, "noforn, partial or redacted", "is:redacted", "flag"),
    Field("subject", Kind.TEXT, "Words of the subject", "subject:energy", "subject"),
    Field("header", Kind.TEXT, "Words of the header", "header:immediate", "header"),
    Field("body", Kind.TEXT, "Words of the body", "body:enrichment", "body"),
    Field("to", Kind.TEXT, "An addressee", "to:kabul", "recipients"),
    Field("from", Kind.TEXT, "The sender", "from:beijing", "sender"),
    Field("date", Kind.DATE, "When it was created", "date:2006..2007-03", "created"),
    Field("released", Kind.DATE, "When it was released", "released:2011-08-30", "released_on"),
    Field("ref", Kind.CABLE, "Cables that cite this one", "ref:06BEIJING11758", "cites"),
    Field("cites", Kind.CABLE, "Cables that cite this one", "cites:06BEIJING11758", "cites"),
    Field("citedby", Kind.CABLE, "Cables that this one cites", "citedby:06BEIJING24302", "cites"),
    Field("id", Kind.CABLE, "The cable of this reference id", "id:06BEIJING24302", "canonical"),
    Field("signer", Kind.TEXT, "Who signed it", "signer:randt", "signer"),
    Field("classifiedby", Kind.TEXT, "Who classified it", "classifiedby:sedney", "classified_by"),
    Field("reason", Kind.CODE, "Why it was classified", "reason:1.4b", "reason"),
    Field("precedence", Kind.CODE, "How urgent it was", "precedence:immediate", "precedence"),
    Field("para", Kind.CODE, "A portion mark in it", "para:S/NF", "portion_mark"),
)
"""Every field, in the order of the help."""

BY_NAME = {field.name: field for field in TABLE}
FIELDS = tuple(BY_NAME)
"""The names alone."""

MEANT = {
    "title": "subject",
    "text": "body",
    "post": "origin",
    "embassy": "origin",
    "place": "origin",
    "classification": "class",
    "classified": "class",
    "level": "class",
    "year": "date",
    "since": "date",
    "before": "date",
    "after": "date",
    "until": "date",
    "created": "date",
    "sender": "from",
    "author": "signer",
    "recipient": "to",
    "reference": "ref",
    "urgency": "precedence",
    "paragraph": "para",
    "subj": "subject",
    "tags": "tag",
    "origins": "origin",
    "dates": "date",
    "refs": "ref",
    "cite": "cites",
    "reasons": "reason",
}
"""What else some of them are called."""
