"""From the tree of a query to a query of the search engine."""

from collections.abc import Callable, Sequence
from itertools import takewhile
from textwrap import shorten
from typing import TypeGuard

import tantivy
from tantivy import Occur

from cabletui.archive.beside_index import READERS_OWN, WITHOUT, BesideIndex
from cabletui.archive.field_parts.query_field import Field, Kind
from cabletui.archive.fields import (
    BODY,
    BY_NAME,
    CITED_BY,
    ID,
    PARAGRAPH,
    REFERENCE_ID,
    TAG,
)
from cabletui.archive.index import cable_terms, word_terms
from cabletui.archive.index.field_values import FieldValues
from cabletui.archive.index.passage_search import PassageSearch
from cabletui.archive.index.schema import one_of, schema
from cabletui.archive.index.value_names import meaning_of
from cabletui.archive.query import dates, numbers
from cabletui.archive.query.ast import (
    All,
    Any,
    Everything,
    Id,
    InField,
    InPassage,
    Node,
    Not,
    Words,
)
from cabletui.archive.query.note import Note
from cabletui.archive.query.passage_fit import required
from cabletui.archive.query.patterns import patterns
from cabletui.archive.query.readings import adjoined
from cabletui.archive.results import Order
from cabletui.cable.id_list import is_id
from cabletui.cable.reference import Reference, is_station
from cabletui.cable.spelling import compact
from cabletui.cable.tag import tag
from cabletui.errors import QuerySyntaxError

_EVER = (0, (1 << 62) - 1)
_OF_HELD = (ID, CITED_BY)
"""The fields that find something only for the ids of cables that the library holds."""

_NOTHING_REQUIRED = "One paragraph must have a word: write {harbour -council}, not {-council}."
_NAMED = 2
"""How many ids that are not held are named, so that the note fits a line of 80 cells."""


class QueryCompiler:
    """Turns trees into queries over one state of an index."""

    def __init__(
        self,
        passages: PassageSearch,
        beside: BesideIndex | None = None,
        order: Order = Order.NEWEST,
    ) -> None:
        """Make a compiler.

        Args:
            passages: Answers questions about passages, for one state of the index.
            beside: What may be asked that the index does not hold.
            order: The order in which cables are read, if their text must be.
        """
        self.dictionary = passages.dictionary
        self.searcher = searcher = self.dictionary.searcher
        self._passages = passages
        self._beside = beside or BesideIndex()
        self._order = order
        self.unread_cables = 0
        """How many cables were not read whose text might fit."""
        self.words_left_out = 0
        """How many words were not looked for that might end a phrase."""
        self._is_whole = False
        """Whether nothing may be passed over, as in what a query leaves out."""
        self._values = FieldValues(searcher)
        self.notes: list[Note] = []
        """What was read differently from how it may look, because of what this library holds."""

    def query(self, node: Node) -> tantivy.Query:
        """Return the query of the search engine for a tree.

        Raises:
            QuerySyntaxError: A field has no such value; the error points at it.
        """
        match node:
            case Everything():
                return tantivy.Query.all_query()
            case Not() | InPassage():
                return self._all([node])
            case All(nodes):
                return self._all(adjoined(self._joined(nodes), self._is_known))
            case Any(nodes):
                return self._any(nodes)
            case _:
                return self._term(node)

    def _term(self, node: Words | Id | InField) -> tantivy.Query:
        """Return the query for what the index alone answers."""
        match node:
            case Words():
                return self._words(node)
            case Id():
                return self._id(node)
            case InField(name, value):
                return self._in_field(BY_NAME[name], value)

    def _all(self, nodes: Sequence[Node]) -> tantivy.Query:
        """Return a query for all of some nodes; a passage is looked for in what the others find."""
        of_index = [one for one in nodes if not isinstance(_bare(one), InPassage)]
        must = [self.query(one) for one in of_index if not isinstance(one, Not)]
        never = [
            self._left_out(one.node) for one in of_index if isinstance(one, Not) and _asks(one)
        ]
        parts = [(Occur.Must, query) for query in must or [tantivy.Query.all_query()]]
        parts += [(Occur.MustNot, query) for query in never]
        for one in nodes:
            if isinstance(inner := _bare(one), InPassage):
                found = self._passage(inner, parts)
                parts.append((Occur.MustNot if isinstance(one, Not) else Occur.Must, found))
        return tantivy.Query.boolean_query(parts)

    def _left_out(self, node: Node) -> tantivy.Query:
        """Return the query for what no cable may have, without passing over anything."""
        was_whole, self._is_whole = self._is_whole, True
        query = self.query(node)
        self._is_whole = was_whole
        return query

    def _words(self, value: Words) -> tantivy.Query:
        beside = None if self._is_whole else self._beside
        begun = word_terms.begun_phrase(self.dictionary, BODY, value, beside)
        if begun is None:
            return word_terms.query(self.dictionary, BODY, value)
        if begun.left_out:
            self.words_left_out += begun.left_out
            start, end = value.span
            sentence = f"Only the {begun.asked:,} most frequent words that begin so were looked for"
            self._say(f"{sentence}; there may be more.", start, end)
        return begun.query

    def _passage(
        self, asked: InPassage, others: Sequence[tuple[Occur, tantivy.Query]]
    ) -> tantivy.Query:
        """Return the query for what one passage must hold, among the cables of other queries."""
        start, end = asked.span
        node = required(asked.node)
        if node is None:
            raise QuerySyntaxError(_NOTHING_REQUIRED, start, max(1, end - start))
        parts = [*others, (Occur.Must, self.query(node))]
        if asked.mark:
            is_prefix = asked.mark.endswith("*")
            mark = Words(asked.mark.rstrip("*"), is_prefix=is_prefix, span=asked.span)
            parts.append((Occur.Must, self._named(PARAGRAPH, mark)))
        candidates = tantivy.Query.boolean_query(parts)
        found = self._passages.found(asked, candidates, self._beside, self._order)
        if unread := found.candidates - found.read:
            self.unread_cables += unread
            sentence = f"{found.read:,} of {found.candidates:,} cables were read for this"
            self._say(f"{sentence}; there may be more.", start, end)
        return found.query

    def _any(self, nodes: Sequence[Node]) -> tantivy.Query:
        """Return a query for any of some nodes; many reference ids are one set."""
        ids = [one for one in nodes if _is_id(one)]
        queries = [self.query(one) for one in nodes if not _is_id(one)]
        if ids:
            self._say_not_held([one.value for one in ids])
            queries.append(cable_terms.own([one.value.text for one in ids]))
        return tantivy.Query.boolean_query([(Occur.Should, query) for query in queries])

    def _joined(self, nodes: Sequence[Node]) -> list[Node]:
        """Return the nodes of a sequence, the words of one name put together.

        `origin:port ellen` names a post, where the library has one that is called so.
        """
        joined: list[Node] = []
        rest = list(nodes)
        while rest:
            node = rest.pop(0)
            field = node.node if isinstance(node, Not) else node
            if isinstance(field, InField):
                plain = takewhile(_is_plain, rest)
                following = [one for one in plain if isinstance(one, Words)]
                value, used = self._values.joined(BY_NAME[field.field], field.value, following)
                if used:
                    del rest[:used]
                    named = InField(field.field, value)
                    node = Not(named) if isinstance(node, Not) else named
                    self._say_joined(value)
                else:
                    self._values.check(BY_NAME[field.field], field.value, following)
            joined.append(node)
        return joined

    def _is_known(self, word: str) -> bool:
        return self.dictionary.is_known(BODY, word)

    def _say_joined(self, value: Words) -> None:
        start, end = value.span
        self._say(f"“{value.text[:30]}” is read as one name.", start, end, is_of_name=True)

    def _say(self, text: str, start: int, end: int, *, is_of_name: bool = False) -> None:
        """Note something once, however often a part of the query is compiled."""
        note = Note(text, start, end - start, is_of_name=is_of_name)
        if note not in self.notes:
            self.notes.append(note)

    def _id(self, node: Id) -> tantivy.Query:
        own = cable_terms.own([node.text])
        words = self.query(node.otherwise)
        if cable_terms.is_held(self.searcher, node.text):
            return own if node.is_all else _either(own, words)
        one, is_loose = compact(node.text)
        if is_loose or not is_id(one) or not _is_meant(node.text, one):
            return words
        naming = _either(words, cable_terms.citing([node.text]))
        found = "this is what" if self.searcher.search(naming, 1).hits else "nothing here"
        self._say(f"{one[:24]} is not held; {found} cites or names it.", *node.span)
        return naming

    def _say_not_held(self, values: Sequence[Words]) -> None:
        """Note which ids no cable has, unless the query is a list of ids and nothing else."""
        asked = {value.text: value.span for value in values if value.span[1]}
        missing = cable_terms.not_held(self.searcher, tuple(asked))
        if not missing:
            return
        names = ", ".join(_named_short(one) for one in missing[:_NAMED])
        more = f" and {len(missing) - _NAMED:,} more" if missing[_NAMED:] else ""
        message = f"Not held: {names}{more}." if missing[1:] else f"{names} is not held."
        self._say(message, *asked[missing[0]])

    def _in_field(self, field: Field, value: Words) -> tantivy.Query:
        if own := self._of_reader(field, value):
            return own
        by_kind: dict[Kind, Callable[[Field, Words], tantivy.Query]] = {
            Kind.TEXT: lambda field, value: word_terms.query(self.dictionary, field.index, value),
            Kind.CODE: self._named,
            Kind.PLACE: self._named,
            Kind.DATE: self._span,
            Kind.NUMBER: self._span,
            Kind.CABLE: self._cable,
        }
        return by_kind[field.kind](field, value)

    def _of_reader(self, field: Field, value: Words) -> tantivy.Query | None:
        """Return the query for what the reader made of cables; None for what cables have."""
        mark = READERS_OWN.get((field.name, field.written(value.text)))
        if mark is None:
            return None
        name = mark.removeprefix(WITHOUT)
        own = one_of(REFERENCE_ID, sorted(self._beside.marks().get(name, frozenset())))
        if mark == name:
            return own
        parts = [(Occur.Must, tantivy.Query.all_query()), (Occur.MustNot, own)]
        return tantivy.Query.boolean_query(parts)

    def _named(self, field: Field, value: Words) -> tantivy.Query:
        meant = self._values.meant(field, value)
        if other := self._values.other_name(field, value):
            meaning = shorten(meaning_of(field, other), 40, placeholder=" …")
            self._say(f"“{value.text[:20]}” is read as {meaning}.", *value.span)
        elif not meant and field is TAG and (codes := tag(TAG.written(value.text)).stands_for):
            sentence = f"No cable has {value.text[:20]}; it stands for {' '.join(codes)[:30]}."
            self._say(sentence, *value.span)
        return one_of(field.index, meant)

    def _cable(self, field: Field, value: Words) -> tantivy.Query:
        if field in _OF_HELD and not value.is_prefix:
            self._say_not_held([value])
        return cable_terms.query(self.searcher, field, value)

    def _span(self, field: Field, value: Words) -> tantivy.Query:
        read = dates.minutes if field.kind is Kind.DATE else numbers.span
        first, last = _EVER if value.is_prefix else read(value.text)
        return tantivy.Query.range_query(
            schema(), field.index.name, tantivy.FieldType.Unsigned, first, last
        )


def _named_short(spelling: str) -> str:
    return (compact(spelling)[0] or spelling)[:24]


def _either(one: tantivy.Query, other: tantivy.Query) -> tantivy.Query:
    return tantivy.Query.boolean_query([(Occur.Should, one), (Occur.Should, other)])


def _is_id(node: Node) -> TypeGuard[InField]:
    return isinstance(node, InField) and BY_NAME[node.field] is ID and not node.value.is_prefix


def _is_plain(node: Node) -> bool:
    return isinstance(node, Words) and not node.is_phrase and not node.slop


def _asks(node: Not) -> bool:
    """Return whether there is anything in a node to leave out."""
    return not isinstance(node.node, Words) or bool(patterns(node.node))


def _bare(node: Node) -> Node:
    """Return what a node asks for or leaves out."""
    return node.node if isinstance(node, Not) else node


def _is_meant(text: str, one: str) -> bool:
    """Return whether a text means an id though no cable has it: `08 cents 20` is only words."""
    return one in text.upper() or is_station(Reference.parse(text).station)
