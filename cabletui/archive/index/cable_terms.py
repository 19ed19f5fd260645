"""Queries for cables by their reference ids, and by what cites them."""

from collections.abc import Iterable, Sequence

import tantivy
from tantivy import Occur

from cabletui.archive.field_parts.query_field import Field
from cabletui.archive.fields import CANONICAL, CITED_BY, CITES, ID, REFERENCE_ID
from cabletui.archive.index.schema import one_of, schema
from cabletui.archive.query.ast import Words
from cabletui.cable.cable_errors import NotAReferenceError
from cabletui.cable.reference import Reference, canonical
from cabletui.cable.spelling import compact

_ALIKE = 20


def query(searcher: tantivy.Searcher, field: Field, value: Words) -> tantivy.Query:
    """Return the query for the value of a field that takes reference ids."""
    if value.is_prefix:
        return tantivy.Query.regex_query(schema(), field.index.name, ".+")
    if field is ID:
        return own([value.text])
    if field is CITED_BY:
        return one_of(CANONICAL, _cited_by(searcher, _canonical(value.text)))
    return citing([value.text])


def own(spellings: Iterable[str]) -> tantivy.Query:
    """Return the query for the cables with some reference ids, each in any spelling."""
    known = list(spellings)
    published = [_published(text) for text in known]
    return tantivy.Query.boolean_query(
        [
            (Occur.Should, one_of(CANONICAL, map(_canonical, known))),
            (Occur.Should, one_of(REFERENCE_ID, published)),
        ]
    )


def citing(spellings: Iterable[str]) -> tantivy.Query:
    """Return the query for the cables that cite any of some others."""
    return one_of(CITES, map(_canonical, spellings))


def is_held(searcher: tantivy.Searcher, spelling: str) -> bool:
    """Return whether a reference id is that of a cable."""
    return any(
        searcher.doc_freq(field.name, value)
        for field, value in (
            (CANONICAL, _canonical(spelling)),
            (REFERENCE_ID, _published(spelling)),
        )
    )


def not_held(searcher: tantivy.Searcher, ids: Sequence[str]) -> tuple[str, ...]:
    """Return those of some reference ids that no cable has."""
    return tuple(one for one in ids if not is_held(searcher, one))


def cited(searcher: tantivy.Searcher, stem: str) -> list[tuple[str, int]]:
    """Return the canonical ids with a stem that cables cite, with how many cite each.

    The dictionary counts them: if cables were replaced since, a number may be too high.
    """
    return [(name, int(count)) for name, count in searcher.terms_with_prefix(CITES.name, stem)]


def cited_by_all(searcher: tantivy.Searcher, found: tantivy.Query) -> list[tuple[str, int]]:
    """Return every canonical id that the cables of a query cite, with how many of them do."""
    counts: dict[str, int] = {}
    for _, address in searcher.search(found, limit=max(1, searcher.num_docs)).hits:
        for name in set(searcher.doc(address).get_all(CITES.name)):
            counts[name] = counts.get(name, 0) + 1
    return list(counts.items())


def _canonical(spelling: str) -> str:
    try:
        return canonical(str(Reference.parse(spelling)))
    except NotAReferenceError:
        return canonical(spelling)


def _published(spelling: str) -> str:
    """Return an id as it may have been published, with the slips of the wire left in."""
    return compact(spelling)[0] or "".join(spelling.upper().split())


def _cited_by(searcher: tantivy.Searcher, reference: str) -> list[str]:
    found = searcher.search(one_of(CANONICAL, [reference]), limit=_ALIKE)
    documents = (searcher.doc(address) for _, address in found.hits)
    return [name for document in documents for name in document.get_all(CITES.name)]
