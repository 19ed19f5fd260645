"""The values of a field by their words, for a field with too many values to look at each.

The central file has its concepts as its clerks wrote them: hundreds of thousands, each of a few
words. So the words have a field of the index of their own: that finds the cables, and these have
the values.
"""

import tantivy
from tantivy import Occur

from cabletui.archive.field_parts.index_field import IndexField
from cabletui.archive.field_parts.query_field import Field
from cabletui.archive.fields import BY_WORDS
from cabletui.archive.index.near_words import near
from cabletui.archive.index.schema import has_value, one_of
from cabletui.archive.results import Count
from cabletui.archive.searchable import as_words
from cabletui.archive.words import words

_MOST = 60_000
"""The engine counts a few more values than these at once."""

_BEGUN = 2
"""Letters at the beginning of a misspelt word that must be right."""


def named_by_words(
    searcher: tantivy.Searcher, field: Field, text: str, *, is_prefix: bool
) -> list[Count] | None:
    """Return the values of the cables that have some words in the field, with their counts.

    A value that has all the words itself is among them, and counted exactly.

    Args:
        searcher: A state of an index.
        field: A field whose values are found by their words.
        text: The words.
        is_prefix: Whether the last word may go on.

    Returns:
        None if that does not work: there is no word, or there are too many values.
    """
    found = words(as_words(text))
    if field.by_words is None or not found:
        return None
    asked = [has_value(field.by_words, word) for word in found]
    if is_prefix:
        begun = searcher.terms_with_prefix(field.by_words.name, found[-1])
        asked[-1] = one_of(field.by_words, (name for name, _ in begun))
    query = tantivy.Query.boolean_query([(Occur.Must, one) for one in asked])
    return _values(searcher, query, field.index)


def begun_by_words(searcher: tantivy.Searcher, field: IndexField, text: str) -> list[Count] | None:
    """Return the values that may have some words, with their counts; the last word may go on.

    None if the field is not found by words, or there are too many values.
    """
    of_many = BY_WORDS.get(field)
    return named_by_words(searcher, of_many, text, is_prefix=True) if of_many else None


def respelled(searcher: tantivy.Searcher, field: Field, text: str) -> str:
    """Return the words that values have and that are nearest to some; empty if none are near."""
    if field.by_words is None:
        return ""
    found = []
    for word in words(as_words(text)):
        if searcher.doc_freq(field.by_words.name, word):
            found.append(word)
            continue
        known = searcher.terms_with_prefix(field.by_words.name, word[:_BEGUN])
        if not (alike := near(word, known, 1)):
            return ""
        found.append(alike[0][0])
    return field.written(" ".join(found))


def _values(
    searcher: tantivy.Searcher, query: tantivy.Query, field: IndexField
) -> list[Count] | None:
    wanted = {"values": {"terms": {"field": field.name, "size": _MOST}}}
    buckets = searcher.aggregate(query, wanted)["values"]["buckets"]
    if len(buckets) >= _MOST:
        return None
    return [Count(str(bucket["key"]), int(bucket["doc_count"])) for bucket in buckets]
