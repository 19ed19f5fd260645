"""The schema of the index, and what a document of it holds; both follow the table of fields.

One index document stands for one cable: the text and the particulars of its current edition, and
the ordinals of all its editions and of what adds to them.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from functools import cache

import tantivy

from cabletui.archive.field_parts.index_field import Form, IndexField
from cabletui.archive.fields import (
    BODY,
    EDITIONS,
    HEADER,
    INDEX_FIELDS,
    NEWEST_EDITION,
    ORDER,
    SUBJECT_WORDS,
)
from cabletui.archive.results import Values
from cabletui.archive.searchable import as_words, searchable
from cabletui.archive.words import ANALYSER
from cabletui.cable import Cable, Moment
from cabletui.cable.moment import Precision
from cabletui.errors import LibraryError

LONGEST_VALUE = 16_000
"""How many characters are kept of a longer value, such as only a forged cable has.

The engine would list a value of more than 65,530 bytes, and never find it.
"""

_OF_WORDS = {field.name for field in INDEX_FIELDS if field.form is Form.WORDS}
_NUMBERS = {field.name for field in INDEX_FIELDS if field.form is Form.NUMBER}
_HEAD = 6_000
"""How many letters at the beginning of a body are searched for a subject in several lines."""

_ORDINAL_BITS = 24
"""Together with the minutes since 1900 they make a number that the engine counts exactly, below 2
to the power of 53."""

MOST_LINES = (1 << _ORDINAL_BITS) - 1
"""How many lines a library can have: seven times the cables of all collections."""

_FIRST_DAY = datetime(1900, 1, 1, tzinfo=UTC)
DAY = 24 * 60
"""Minutes, in which the index keeps times."""


@cache
def schema() -> tantivy.Schema:
    """Return the fields of the index, as the engine knows them."""
    builder = tantivy.SchemaBuilder()
    for field in INDEX_FIELDS:
        match field.form:
            case Form.WORDS:
                builder.add_text_field(field.name, tokenizer_name=ANALYSER, index_option="position")
            case Form.TIME | Form.NUMBER | Form.ORDER:
                is_asked = field.form is not Form.ORDER
                builder.add_unsigned_field(field.name, indexed=is_asked, fast=True)
            case _:
                builder.add_text_field(
                    field.name,
                    stored=field.form is Form.STORED,
                    fast=field.form is Form.COUNTED,
                    tokenizer_name="raw",
                    index_option="basic",
                )
    return builder.build()


def has_value(field: IndexField, value: str) -> tantivy.Query:
    """Return the query for one value of a field that is kept by its values."""
    return tantivy.Query.term_query(
        schema(), field.name, value[:LONGEST_VALUE], index_option="basic"
    )


def one_of(field: IndexField, values: Iterable[str]) -> tantivy.Query:
    """Return the query for any of some values of a field; none of them finds nothing."""
    terms = list(dict.fromkeys(value[:LONGEST_VALUE] for value in values))
    if not terms:
        return tantivy.Query.empty_query()
    if len(terms) == 1:
        return has_value(field, terms[0])
    return tantivy.Query.term_set_query(schema(), field.name, terms)


def order_key(cable: Cable, ordinal: int) -> int:
    """Return the number that puts cables in order of creation, with the ordinal in it.

    Raises:
        LibraryError: The ordinal is beyond those that a library can have.
    """
    if ordinal > MOST_LINES:
        raise LibraryError(too_many())
    return cable.created.minutes << _ORDINAL_BITS | ordinal


def too_many() -> str:
    """Return a sentence on what to do once a library has all the lines that it can have."""
    return (
        f"A library holds {MOST_LINES:,} copies and additions at the most, and this one has them; "
        "import what is left into another folder."
    )


def day_of(key: int) -> Moment:
    """Return the day of creation in an order key."""
    return Moment(_FIRST_DAY + timedelta(days=(key >> _ORDINAL_BITS) // DAY), Precision.DAY)


def day_named(minutes: float) -> str:
    """Return the day that some minutes since 1900 lie in: `2006-12-05`."""
    return (_FIRST_DAY + timedelta(minutes=minutes)).date().isoformat()


def ordinal_of(key: int) -> int:
    """Return the ordinal in an order key."""
    return key & (1 << _ORDINAL_BITS) - 1


def index_document(
    ordinal: int, cable: Cable, values: Values, editions: Sequence[int]
) -> tantivy.Document:
    """Return what the index holds of a cable.

    Args:
        ordinal: The line of the current edition, or the one that adds to it and is shown in lists.
        cable: The current edition.
        values: What it is found by beside its text.
        editions: The ordinals of all editions and of what adds to them, this one among them.
    """
    document = tantivy.Document()
    body, subject = searchable(cable.body).text, searchable(cable.subject).text
    document.add_text(BODY.name, body)
    if not _holds(body, subject):
        document.add_text(BODY.name, subject)
    document.add_text(SUBJECT_WORDS.name, subject)
    document.add_text(HEADER.name, as_words(cable.header))
    for name, texts in values.items():
        for text in texts:
            if name in _NUMBERS:
                document.add_unsigned(name, int(text))
                continue
            document.add_text(name, as_words(text) if name in _OF_WORDS else text[:LONGEST_VALUE])
    others = sorted(other for other in editions if other != ordinal)
    document.add_text(EDITIONS.name, " ".join(map(str, [ordinal, *others])))
    document.add_unsigned(ORDER.name, order_key(cable, ordinal))
    document.add_unsigned(NEWEST_EDITION.name, max(editions))
    for field in INDEX_FIELDS:
        if field.time and (moment := field.time(cable)):
            document.add_unsigned(field.name, moment.minutes)
    return document


def _holds(body: str, subject: str) -> bool:
    """Return whether a subject stands in a body, wherever its lines are broken."""
    wanted = " ".join(subject.split())
    return _stands_in(body[:_HEAD], wanted) or _stands_in(" ".join(body[:_HEAD].split()), wanted)


def _stands_in(text: str, wanted: str) -> bool:
    start = text.find(wanted)
    end = start + len(wanted)
    return start >= 0 and not text[end : end + 1].isalnum()
