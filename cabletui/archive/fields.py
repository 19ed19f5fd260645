"""The one table of what a cable is found by.

A row names the field of the query language and holds the field of the index that it asks, with
what is read of a cable for it. The schema of the index, the values of a cable, the language, the
completion, the facets and the help all refer to these objects. A new field is a row here, or in
`people_fields` or `central_fields`, and a test; the version of the index follows from the table, so
that an index of an older one is made again.
"""

from collections.abc import Sequence
from zlib import crc32

from cabletui import cable as reading
from cabletui.archive.field_parts import field_readers
from cabletui.archive.field_parts.central_fields import CENTRAL_FIELDS
from cabletui.archive.field_parts.field_synonyms import SYNONYMS
from cabletui.archive.field_parts.index_field import Form, IndexField, each_once
from cabletui.archive.field_parts.people_fields import ACTION, CLASSIFIED_BY, FROM, INFO, SIGNER, TO
from cabletui.archive.field_parts.query_field import Field, Kind
from cabletui.cable.classification import Classification
from cabletui.cable.facts import rows
from cabletui.cable.portion import portion_mark
from cabletui.cable.precedence import urgency_named
from cabletui.cable.reason import known_reasons, reason_named
from cabletui.cable.reference import canonical
from cabletui.cable.tag import known_tags

_REVISION = 11
"""Goes up when the same text yields other words or values, which the table does not show."""

BODY = IndexField("body", Form.WORDS)
SUBJECT_WORDS = IndexField("subject", Form.WORDS)
HEADER = IndexField("header", Form.WORDS)
INFLECTED = (BODY, SUBJECT_WORDS)
"""The fields of running text, whose words have other forms; the others hold names."""

REFERENCE_ID = IndexField("reference_id", Form.VALUE, lambda cable: [cable.reference_id])
CANONICAL = IndexField("canonical", Form.STORED, lambda cable: [canonical(cable.reference_id)])
CITES = IndexField("cites", Form.STORED, lambda cable: map(canonical, cable.references))
EDITIONS = IndexField("editions", Form.STORED)
"""The ordinals of the lines of a cable, in one text, the one that lists show first."""

YEAR = IndexField("year", Form.COUNTED, lambda cable: [str(cable.created)[:4]])
MONTH = IndexField("month", Form.COUNTED, lambda cable: [str(cable.created)[:7]])
RELEASE_DAY = IndexField(
    "released", Form.COUNTED, lambda cable: [str(cable.released)[:10]] if cable.released else []
)
ORDER = IndexField("order", Form.ORDER)
"""The time of creation with the ordinal in it."""

NEWEST_EDITION = IndexField("newest_edition", Form.ORDER)
"""The last line of the documents that belongs to a cable."""

TAG = Field(
    "tag",
    Kind.CODE,
    "A code of the TAGS line",
    "tag:PREL",
    IndexField("tag", Form.COUNTED, field_readers.tags),
    SYNONYMS["tag"],
    known=lambda: tuple(known_tags()),
    is_joined=True,
)
ORIGIN = Field(
    "origin",
    Kind.PLACE,
    "The post, by its place or name",
    "origin:beijing",
    IndexField("origin", Form.COUNTED, lambda cable: [cable.origin]),
    SYNONYMS["origin"],
    known=lambda: tuple(dict.fromkeys(row["origin"] for row in rows("posts"))),
    is_joined=True,
)
COUNTRY = Field(
    "country",
    Kind.PLACE,
    "The country of the post",
    "country:china",
    IndexField("country", Form.COUNTED, field_readers.country),
    SYNONYMS["country"],
    known=lambda: tuple(dict.fromkeys(row["country"] for row in rows("posts"))),
    is_joined=True,
)
CLASS = Field(
    "class",
    Kind.CODE,
    "The level, with any caveat or none; class:=secret with none",
    "class:secret",
    IndexField("classification", Form.COUNTED, lambda cable: [cable.classification]),
    SYNONYMS["class"],
    known=lambda: tuple(map(str, Classification)),
    is_joined=True,
)
MADE_OF_IT = ("read", "begun", "noted", "bookmarked")
"""What a reader may have made of a cable."""

FLAG = Field(
    "is",
    Kind.CODE,
    "noforn, partial, redacted or edited; read, unread, begun, noted or bookmarked by you",
    "is:redacted",
    IndexField("flag", Form.VALUE, field_readers.flags),
    written=str.lower,
    known=lambda: ("noforn", "partial", "redacted", "edited", *MADE_OF_IT, "unread"),
    is_closed=True,
)
HAS = Field(
    "has",
    Kind.CODE,
    "summary, media, editions, or a note of yours",
    "has:summary",
    IndexField("having", Form.VALUE, field_readers.having),
    written=str.lower,
    known=lambda: ("summary", "media", "editions", "note"),
    is_closed=True,
)
SUBJECT = Field(
    "subject",
    Kind.TEXT,
    "Words of the subject",
    "subject:energy",
    SUBJECT_WORDS,
    SYNONYMS["subject"],
)
DATE = Field(
    "date",
    Kind.DATE,
    "When it was created",
    "date:2006..2007-03",
    IndexField("created", Form.TIME, time=lambda cable: cable.created),
    SYNONYMS["date"],
)
RELEASED = Field(
    "released",
    Kind.DATE,
    "When it was released",
    "released:2011-08-30",
    IndexField("released_on", Form.TIME, time=lambda cable: cable.released),
    SYNONYMS["released"],
)
ID = Field(
    "id",
    Kind.CABLE,
    "The cable of this reference id",
    "id:06BEIJING24302",
    CANONICAL,
    SYNONYMS["id"],
)
CITED_BY = Field(
    "citedby", Kind.CABLE, "Cables that this one cites", "citedby:06BEIJING24302", CITES
)

PARAGRAPH = Field(
    "para",
    Kind.CODE,
    "A portion mark in it; with words, para:S/NF(uranium), in one paragraph",
    "para:S/NF",
    IndexField("portion_mark", Form.VALUE, field_readers.portion_marks, is_of_text=True),
    SYNONYMS["para"],
    written=portion_mark,
    known=lambda: ("U", "SBU", "U/FOUO", "FOUO", "C", "C/NF", "S", "S/NF", "TS"),
)

TABLE: tuple[Field, ...] = (
    TAG,
    ORIGIN,
    COUNTRY,
    CLASS,
    FLAG,
    SUBJECT,
    Field(
        "header",
        Kind.TEXT,
        "Words of the header",
        "header:immediate",
        HEADER,
        SYNONYMS["header"],
    ),
    Field("body", Kind.TEXT, "Words of the body", "body:enrichment", BODY, SYNONYMS["body"]),
    Field(
        "summary",
        Kind.PASSAGE,
        "Words of the summary",
        "summary:enrichment",
        BODY,
        SYNONYMS["summary"],
    ),
    Field(
        "comment",
        Kind.PASSAGE,
        "Words of a comment of the writer",
        "comment:doubt",
        BODY,
        SYNONYMS["comment"],
    ),
    Field(
        "heading",
        Kind.PASSAGE,
        "Words of a heading in it",
        "heading:oysters",
        BODY,
        SYNONYMS["heading"],
    ),
    TO,
    ACTION,
    INFO,
    FROM,
    DATE,
    RELEASED,
    Field(
        "ref",
        Kind.CABLE,
        "Cables that cite this one",
        "ref:06BEIJING11758",
        CITES,
        SYNONYMS["ref"],
    ),
    Field(
        "cites",
        Kind.CABLE,
        "Cables that cite this one",
        "cites:06BEIJING11758",
        CITES,
        SYNONYMS["cites"],
    ),
    CITED_BY,
    ID,
    SIGNER,
    CLASSIFIED_BY,
    Field(
        "reason",
        Kind.CODE,
        "Why it was classified",
        "reason:1.4b",
        IndexField(
            "reason", Form.VALUE, lambda cable: reading.reasons(cable.body), is_of_text=True
        ),
        SYNONYMS["reason"],
        written=reason_named,
        known=known_reasons,
    ),
    Field(
        "words",
        Kind.NUMBER,
        "How many words its body has",
        "words:>2000",
        IndexField("length", Form.NUMBER, field_readers.length, is_of_text=True),
        SYNONYMS["words"],
    ),
    Field(
        "refs",
        Kind.NUMBER,
        "How many cables it cites",
        "refs:>3",
        IndexField("citations", Form.NUMBER, lambda cable: [str(len(cable.references))]),
    ),
    HAS,
    Field(
        "precedence",
        Kind.CODE,
        "How urgent it was",
        "precedence:immediate",
        IndexField("precedence", Form.VALUE, field_readers.precedence, is_of_text=True),
        SYNONYMS["precedence"],
        written=urgency_named,
        known=lambda: ("FLASH", "IMMEDIATE", "PRIORITY", "ROUTINE"),
        is_closed=True,
    ),
    PARAGRAPH,
    *CENTRAL_FIELDS,
)
"""Every field of the query language, in the order of the help."""

_OF_INDEX_ALONE = (REFERENCE_ID, EDITIONS, YEAR, MONTH, RELEASE_DAY, ORDER, NEWEST_EDITION)


def _by_name(table: Sequence[Field]) -> dict[str, Field]:
    """Return the fields by their names.

    Raises:
        ValueError: A name stands twice, or is also what readers call another field.
    """
    called = [name for field in table for name in (field.name, *field.synonyms)]
    if twice := sorted({name for name in called if called.count(name) > 1}):
        raise ValueError(f"more than one field is called {', '.join(twice)}")
    return {field.name: field for field in table}


INDEX_FIELDS = each_once(
    (
        *(field.index for field in TABLE),
        *(field.by_words for field in TABLE if field.by_words),
        *_OF_INDEX_ALONE,
    )
)
"""Every field of the index."""

BY_NAME = _by_name(TABLE)
FIELDS = tuple(BY_NAME)
"""The names of the language."""

BY_WORDS = {field.index: field for field in TABLE if field.by_words}
"""The fields whose values are found by their words; the keys are the index fields of the values."""

MEANT = {synonym: field.name for field in TABLE for synonym in field.synonyms}
"""What else readers call some of them."""


def version() -> str:
    """Return what distinguishes an index of this table from those of others."""
    shape = [f"{field.name} {field.form} {field.is_of_text}" for field in INDEX_FIELDS]
    text = "\n".join([str(_REVISION), *sorted(shape)])
    return f"{crc32(text.encode('ascii')):08x}"
