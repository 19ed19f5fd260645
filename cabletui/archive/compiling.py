"""From the tree of a query to a query of the search engine."""

import re
from collections.abc import Callable, Iterable

import tantivy
from tantivy import Occur

from cabletui.archive.query import spans
from cabletui.archive.query.fields import BY_NAME, Field, Kind
from cabletui.archive.query.tree import All, Any, Everything, InField, Node, Not, Words
from cabletui.archive.schema import LONGEST_VALUE, portion_mark, schema, words
from cabletui.cable.classification import Classification
from cabletui.cable.origin import origin
from cabletui.cable.reference import canonical

_BEGINNINGS = 200
"""How many words a beginning of one or two letters stands for while it is typed."""

_SHORT = 2
_LONG = 50
"""The engine refuses longer beginnings as patterns; the words that begin so are few."""


class Compiling:
    """Turns trees into queries over one state of an index."""

    def __init__(self, searcher: tantivy.Searcher) -> None:
        self._searcher = searcher

    def query(self, node: Node) -> tantivy.Query:
        """Return the query of the search engine for a tree."""
        match node:
            case Everything():
                return tantivy.Query.all_query()
            case Words():
                return self._text("body", node)
            case InField(name, value):
                return self._in_field(BY_NAME[name], value)
            case Not(inner):
                return _without([], [self.query(inner)])
            case All(nodes):
                must = [self.query(one) for one in nodes if not isinstance(one, Not)]
                return _without(
                    must, [self.query(one.node) for one in nodes if isinstance(one, Not)]
                )
            case Any(nodes):
                return tantivy.Query.boolean_query(
                    [(Occur.Should, self.query(one)) for one in nodes]
                )

    def _in_field(self, field: Field, value: Words) -> tantivy.Query:
        by_kind: dict[Kind, Callable[[Field, Words], tantivy.Query]] = {
            Kind.TEXT: lambda field, value: self._text(field.index, value),
            Kind.CODE: self._code,
            Kind.PLACE: self._place,
            Kind.DATE: self._date,
            Kind.CABLE: self._cable,
        }
        return by_kind[field.kind](field, value)

    def _text(self, field: str, value: Words) -> tantivy.Query:
        found = words(value.text)
        if not found:
            return tantivy.Query.all_query() if value.is_typed else tantivy.Query.empty_query()
        if len(found) == 1:
            if value.is_prefix:
                return self._beginning(field, found[0], value)
            return tantivy.Query.term_query(schema(), field, found[0])
        if value.is_prefix and not value.slop:
            return tantivy.Query.phrase_prefix_query(schema(), field, list(found))
        return tantivy.Query.phrase_query(schema(), field, list(found), slop=value.slop)

    def _beginning(self, field: str, stem: str, value: Words) -> tantivy.Query:
        if (value.is_typed and len(stem) <= _SHORT) or len(stem) > _LONG:
            known = self._searcher.terms_with_prefix(field, stem, limit=_BEGINNINGS)
            return _one_of(field, (word for word, _ in known))
        return tantivy.Query.regex_query(schema(), field, f"{re.escape(stem)}.*")

    def _code(self, field: Field, value: Words) -> tantivy.Query:
        wanted = _CODES.get(field.name, str.upper)(value.text)
        if not value.is_prefix:
            return _one_of(field.index, [wanted])
        known = self._searcher.terms_with_prefix(field.index, "")
        return _one_of(field.index, (name for name, _ in known if name.startswith(wanted)))

    def _place(self, field: Field, value: Words) -> tantivy.Query:
        """A name as it stands is itself alone; else all its words must be in name or stations."""
        known = [name for name, _ in self._searcher.terms_with_prefix(field.index, "")]
        exact = [name for name in known if name.lower() == value.text.lower()]
        return _one_of(field.index, exact or [n for n in known if _names(field, n, value)])

    def _date(self, field: Field, value: Words) -> tantivy.Query:
        first, last = spans.minutes(value.text)
        return tantivy.Query.range_query(
            schema(), field.index, tantivy.FieldType.Unsigned, first, last
        )

    def _cable(self, field: Field, value: Words) -> tantivy.Query:
        reference = canonical(value.text)
        if field.name == "citedby":
            return _one_of("canonical", self._cited_by(reference))
        query = _one_of(field.index, [reference])
        if field.name != "id":
            return query
        plain = "".join(value.text.upper().split())
        return tantivy.Query.boolean_query(
            [(Occur.Should, query), (Occur.Should, _one_of("reference_id", [plain]))]
        )

    def _cited_by(self, reference: str) -> list[str]:
        found = self._searcher.search(_one_of("canonical", [reference]), limit=20)
        documents = (self._searcher.doc(address) for _, address in found.hits)
        return [name for document in documents for name in document.get_all("cites")]


def _without(must: list[tantivy.Query], never: list[tantivy.Query]) -> tantivy.Query:
    parts = [(Occur.Must, query) for query in must or [tantivy.Query.all_query()]]
    return tantivy.Query.boolean_query(parts + [(Occur.MustNot, query) for query in never])


def _one_of(field: str, values: Iterable[str]) -> tantivy.Query:
    terms = [value[:LONGEST_VALUE] for value in values]
    if len(terms) == 1:
        return tantivy.Query.term_query(schema(), field, terms[0], index_option="basic")
    return (
        tantivy.Query.term_set_query(schema(), field, terms)
        if terms
        else (tantivy.Query.empty_query())
    )


def _names(field: Field, name: str, value: Words) -> bool:
    """Tell whether a value names a post or a country: by its words, or by the station's key."""
    known = words(name)
    if field.name == "origin":
        known = [*known, *(station.lower() for station in origin(name).stations)]
    found = words(value.text)
    *whole, last = found or [""]
    begun = any(word == last or (value.is_prefix and word.startswith(last)) for word in known)
    return bool(found) and begun and all(word in known for word in whole)


def _classification(value: str) -> str:
    plain = value.upper().replace(" ", "")
    marks = {member.mark: member.value for member in Classification} | {
        "S/NF": "SECRET//NOFORN",
        "C/NF": "CONFIDENTIAL//NOFORN",
        "U//FOUO": Classification.OFFICIAL_USE_ONLY.value,
        "NOFORN": "SECRET//NOFORN",
    }
    known = {member.value.replace(" ", ""): member.value for member in Classification}
    return marks.get(plain) or known.get(plain) or value.upper()


def _reason(value: str) -> str:
    parts = re.fullmatch(r"1?\.?([2-6])?\(?([a-h])\)?", value.lower())
    return f"1.{parts[1] or 4}({parts[2]})" if parts else value.lower()


def _precedence(value: str) -> str:
    letters = {"z": "FLASH", "o": "IMMEDIATE", "p": "PRIORITY", "r": "ROUTINE"}
    return letters.get(value.lower(), value.upper())


_CODES: dict[str, Callable[[str], str]] = {
    "class": _classification,
    "is": str.lower,
    "reason": _reason,
    "precedence": _precedence,
    "para": portion_mark,
}
"""How the value of a field is written in the index, where it is not just in upper case."""
