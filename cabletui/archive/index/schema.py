"""The fields of the index, and how text becomes words.

One index document stands for one cable: the text and the particulars of its current edition, and
the ordinals of all its editions and of what adds to them. `VERSION` goes up with every change
here, so that an index of another version is known for what it is and made anew.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from functools import cache, lru_cache

import tantivy

from cabletui.archive.results import Values
from cabletui.cable import Cable, Moment
from cabletui.cable.moment import Precision

VERSION = 1

PARTIAL_EXTRACT = "This record is a partial extract of the original cable."
"""The sentence that stands in place of the header of a cable of which only a part was had."""

ANALYSER = "cable"
LONGEST_VALUE = 16_000
"""Of a longer tag or origin, which no cable has but a forged one, so many characters are known.

The engine would list a value of more than 65,530 bytes, and never find it.
"""

_ORDINAL_BITS = 24
_FIRST_DAY = datetime(1900, 1, 1, tzinfo=UTC)
_DAY = 24 * 60
_TEXTS = ("body", "subject", "header", "recipients", "sender", "signer", "classified_by")
_CODES = ("reference_id", "flag", "reason", "precedence", "portion_mark")
_FACETS = ("tag", "origin", "country", "classification", "year", "month", "released")


@cache
def analyser() -> tantivy.TextAnalyzer:
    """Return what turns text into words: letters and digits, lower case, accents folded."""
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    return builder.filter(tantivy.Filter.lowercase()).filter(tantivy.Filter.ascii_fold()).build()


def words(text: str) -> list[str]:
    """Return the words of a text, as the index knows them."""
    return analyser().analyze(text)


@cache
def schema() -> tantivy.Schema:
    """Return the fields of the index."""
    builder = tantivy.SchemaBuilder()
    for name in _TEXTS:
        builder.add_text_field(name, tokenizer_name=ANALYSER, index_option="position")
    for name in _CODES:
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    for name in _FACETS:
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic", fast=True)
    for name in ("canonical", "cites", "editions"):
        builder.add_text_field(name, stored=True, tokenizer_name="raw", index_option="basic")
    for name in ("order", "created", "released_on", "newest_edition"):
        builder.add_unsigned_field(name, indexed=name in ("created", "released_on"), fast=True)
    return builder.build()


def one_of(field: str, values: Iterable[str]) -> tantivy.Query:
    """Return the query for any of some values of a field; none of them finds nothing."""
    terms = list(dict.fromkeys(value[:LONGEST_VALUE] for value in values))
    if len(terms) == 1:
        return tantivy.Query.term_query(schema(), field, terms[0], index_option="basic")
    return (
        tantivy.Query.term_set_query(schema(), field, terms)
        if terms
        else (tantivy.Query.empty_query())
    )


def order_key(cable: Cable, ordinal: int) -> int:
    """Return the number that puts cables in order of creation, with the ordinal in it."""
    return cable.created.minutes << _ORDINAL_BITS | ordinal


def day_of(key: int) -> Moment:
    """Return the day of creation in an order key."""
    return Moment(_FIRST_DAY + timedelta(days=(key >> _ORDINAL_BITS) // _DAY), Precision.DAY)


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
    document.add_text("body", cable.body)
    if cable.subject not in cable.body:
        document.add_text("body", cable.subject)
    document.add_text("subject", cable.subject)
    document.add_text("header", cable.header)
    for name, texts in values.items():
        for text in texts:
            document.add_text(name, text[:LONGEST_VALUE])
    others = sorted(other for other in editions if other != ordinal)
    document.add_text("editions", " ".join(map(str, [ordinal, *others])))
    document.add_unsigned("order", order_key(cable, ordinal))
    document.add_unsigned("created", cable.created.minutes)
    document.add_unsigned("newest_edition", max(editions))
    if cable.released:
        document.add_unsigned("released_on", cable.released.minutes)
    return document


@lru_cache(maxsize=256)
def portion_mark(printed: str) -> str:
    """Return a portion mark in one form: `S//NOFORN` and `s/nf` are `S/NF`."""
    return "/".join(
        part.strip().replace("NOFORN", "NF") for part in printed.upper().split("/") if part.strip()
    )
