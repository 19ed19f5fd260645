"""Whom a cable is from and to, as rows of the table of what it is found by."""

from cabletui import cable as reading
from cabletui.archive.field_parts import field_readers
from cabletui.archive.field_parts.field_synonyms import SYNONYMS
from cabletui.archive.field_parts.index_field import Form, IndexField
from cabletui.archive.field_parts.query_field import Field, Kind

TO = Field(
    "to",
    Kind.TEXT,
    "An addressee",
    "to:kabul",
    IndexField("recipients", Form.WORDS, field_readers.recipients, is_of_text=True),
    SYNONYMS["to"],
)
ACTION = Field(
    "action",
    Kind.PLACE,
    "Who got it for action",
    "action:kabul",
    IndexField("action", Form.COUNTED, field_readers.for_action, is_of_text=True),
    is_joined=True,
)
INFO = Field(
    "info",
    Kind.PLACE,
    "Who got it for information",
    "info:kabul",
    IndexField("info", Form.COUNTED, field_readers.for_information, is_of_text=True),
    SYNONYMS["info"],
    is_joined=True,
)
FROM = Field(
    "from",
    Kind.TEXT,
    "The sender",
    "from:beijing",
    IndexField("sender", Form.WORDS, field_readers.senders),
    SYNONYMS["from"],
)
SIGNER = Field(
    "signer",
    Kind.PLACE,
    "Who signed it",
    "signer:randt",
    IndexField("signer", Form.COUNTED, field_readers.signers, is_of_text=True),
    SYNONYMS["signer"],
    is_joined=True,
)
CLASSIFIED_BY = Field(
    "classifiedby",
    Kind.TEXT,
    "Who classified it",
    "classifiedby:sedney",
    IndexField(
        "classified_by",
        Form.WORDS,
        lambda cable: reading.classified_by(cable.body),
        is_of_text=True,
    ),
    SYNONYMS["classifiedby"],
)
