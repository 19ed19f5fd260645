"""From the text of a query to its tree."""

from dataclasses import dataclass, replace

from cabletui.archive.field_parts.query_field import Field, Kind
from cabletui.archive.fields import BY_NAME, ID, PARAGRAPH, SUBJECT
from cabletui.archive.query import signs
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
from cabletui.archive.query.bounds import check_length, check_terms
from cabletui.archive.query.field_condition import condition_of
from cabletui.archive.query.keyboard_text import as_typed
from cabletui.archive.query.lexer import Lexer
from cabletui.archive.query.note import Note
from cabletui.archive.query.token import Sign, Token
from cabletui.cable.id_list import only_ids
from cabletui.errors import QuerySyntaxError

_DEEPEST = 40
_TOO_DEEP = f"Brackets are nested at most {_DEEPEST} levels deep; split the query."
_OUTSIDE = "One paragraph holds words alone: fields and other braces stand outside."
MOST_IDS = 10_000
"""How many reference ids a list may hold."""


@dataclass(frozen=True, slots=True)
class Query:
    """A query that was understood."""

    text: str
    """As it was written."""

    tree: Node
    notes: tuple[Note, ...] = ()
    """What was read differently from how it may look."""

    ids: tuple[str, ...] = ()
    """The reference ids, if it is a list of two or more and nothing else."""


def parse(text: str) -> Query:
    """Read a query; an empty one means every cable.

    Raises:
        QuerySyntaxError: It cannot be read; the error points at the place.
    """
    text = text.encode("utf-8", "replace").decode()  # a shell may hand over half a character
    if not text.strip():
        return Query(text, Everything())
    return replace(_parsed(as_typed(text)), text=text)


def _parsed(text: str) -> Query:
    ids = () if signs.asks_a_field(text) else only_ids(text)
    if len(ids) > MOST_IDS:
        raise QuerySyntaxError(
            f"A list may hold {MOST_IDS:,} reference ids; these are {len(ids):,}.", 0, len(text)
        )
    if len(ids) > 1:
        return Query(text, Any(tuple(InField(ID.name, Words(one)) for one in ids)), ids=ids)
    check_length(text)
    query = _query(text, is_id=bool(ids))
    check_terms(query.tree)
    if not ids:
        return query
    return Query(text, Id(text.strip(), query.tree, is_all=True, span=(0, len(text))))


def _query(text: str, *, is_id: bool) -> Query:
    lexing = Lexer(text)
    try:
        found = list(lexing.tokens())
        parser = _Parser(found, len(text))
        tree = parser.whole()
    except QuerySyntaxError:
        if not is_id:
            raise
        return Query(text, Words(text, is_phrase=True))
    notes = (*lexing.notes, *parser.notes)
    return Query(text, _or_subject(text, found, tree), notes)


def _or_subject(text: str, found: list[Token], tree: Node) -> Node:
    """Let a few words in capitals also be a subject, if NOT would exclude words of that subject."""
    found_signs = {token.sign for token in found}
    is_plain = found_signs.isdisjoint((Sign.FIELD, Sign.OR, Sign.NEAR))
    if not (is_plain and Sign.NOT in found_signs and signs.is_capitals(text)):
        return tree
    words = " ".join(signs.WORD.findall(text.replace("*", " ")))
    return Any((tree, InField(SUBJECT.name, Words(words, is_phrase=True))))


class _Parser:
    """A walk over the tokens: alternatives of sequences of terms."""

    def __init__(self, found: list[Token], end: int) -> None:
        self.notes: list[Note] = []
        self._tokens = found
        self._end = end
        self._place = 0
        self._depth = 0
        self._field: Field | None = None
        """The field before the bracket that is being read."""

        self._is_in_passage = False
        """Whether that bracket holds what one passage must have."""

    def whole(self) -> Node:
        node = self._alternatives()
        while stray := self._next():
            self.notes.append(Note("This bracket was never opened; it is left out.", stray.start))
            self._place += 1
            if self._next() and self._tokens[self._place].sign is not Sign.CLOSE:
                node = _all(node, self._alternatives())
        if node is None:
            raise QuerySyntaxError("There is no word here to look for.", 0, max(1, self._end))
        return node

    def _next(self) -> Token | None:
        return self._tokens[self._place] if self._place < len(self._tokens) else None

    def _alternatives(self) -> Node | None:
        nodes = [self._sequence()]
        while (token := self._next()) and token.sign is Sign.OR:
            self._place += 1
            nodes.append(self._sequence())
            if nodes[-1] is None or nodes[-2] is None:
                raise QuerySyntaxError(
                    "OR needs something on both its sides.", token.start, token.end - token.start
                )
        known = tuple(dict.fromkeys(node for node in nodes if node is not None))
        return known[0] if len(known) == 1 else Any(known) if known else None

    def _sequence(self) -> Node | None:
        nodes: list[Node] = []
        while (token := self._next()) and token.sign not in (Sign.OR, Sign.CLOSE):
            if token.sign is Sign.NEAR:
                nodes[-1:] = [self._near(token, nodes[-1] if nodes else None)]
            elif node := self._term():
                nodes.append(node)
        known = tuple(dict.fromkeys(nodes))
        if not known:
            return None
        return known[0] if len(known) == 1 else All(known)

    def _near(self, token: Token, before: Node | None) -> Node:
        self._place += 1
        following = self._next()
        if (
            isinstance(before, Words)
            and not before.is_phrase
            and following
            and following.sign is Sign.WORD
            and signs.has_letters(following.text)
        ):
            self._place += 1
            span = (before.span[0], following.end)
            text = f"{before.text}{'*' * before.is_prefix} {following.text}"
            is_exact = before.is_exact or following.is_exact
            is_phrase = is_exact or before.is_prefix or following.is_prefix
            return Words(text, is_phrase, following.is_prefix, token.slop, is_exact, span=span)
        raise QuerySyntaxError(
            f'This stands between two words; more are written as "a b c"~{token.slop}.',
            token.start,
            token.end - token.start,
        )

    def _term(self) -> Node | None:
        token = self._tokens[self._place]
        self._place += 1
        match token.sign:
            case Sign.NOT:
                return self._negated(token)
            case Sign.OPEN:
                return self._group(token)
            case Sign.PASSAGE:
                return self._in_passage(PARAGRAPH, token)
            case Sign.FIELD:
                return self._in_field(token)
            case Sign.ID if self._field is None:
                return self._id(token)
            case _:
                return self._value(token)

    def _id(self, token: Token) -> Node:
        span = (token.start, token.end)
        if self._is_in_passage:
            return Words(token.text, is_phrase=True, span=span)
        return Id(token.text, Words(token.text, span=span), span=span)

    def _negated(self, token: Token) -> Node | None:
        following = self._next()
        if not following or following.sign in (Sign.OR, Sign.CLOSE, Sign.NEAR):
            raise QuerySyntaxError(
                "There is nothing after this to leave out.", token.start, token.end - token.start
            )
        self._deeper(token)
        node = self._term()
        self._depth -= 1
        return None if node is None else node.node if isinstance(node, Not) else Not(node)

    def _group(self, token: Token) -> Node | None:
        self._deeper(token)
        node = self._alternatives()
        self._depth -= 1
        if self._next():
            self._place += 1
        else:
            self.notes.append(
                Note("This bracket is not closed; it is read to the end of the query.", token.start)
            )
        return node

    def _deeper(self, token: Token) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise QuerySyntaxError(_TOO_DEEP, token.start)

    def _value(self, token: Token) -> Node:
        if self._field:
            return condition_of(self._field, token, self._end)
        if token.text == "*" and token.sign is Sign.WORD:
            return Everything()
        is_phrase = token.sign is Sign.PHRASE
        span = (token.start, token.end)
        return Words(token.text, is_phrase, token.is_prefix, token.slop, token.is_exact, span=span)

    def _in_passage(self, field: Field, token: Token) -> Node | None:
        """Read what one passage must hold, up to the bracket that closes it."""
        if self._is_in_passage or self._field:
            raise QuerySyntaxError(_OUTSIDE, token.start, token.end - token.start)
        self._is_in_passage = True
        node = self._group(token)
        self._is_in_passage = False
        mark = token.text if token.sign is Sign.PASSAGE else ""
        span = (token.start, self._end_of_last())
        return None if node is None else InPassage(field.name, node, mark, span=span)

    def _end_of_last(self) -> int:
        return self._tokens[self._place - 1].end

    def _in_field(self, token: Token) -> Node | None:
        if self._is_in_passage:
            raise QuerySyntaxError(_OUTSIDE, token.start, token.end - token.start)
        if self._field:
            raise QuerySyntaxError(
                f"This stands in the brackets of “{self._field.name}:”, which take its values.",
                token.start,
                token.end - token.start,
            )
        field, value = BY_NAME[token.text], self._next()
        if value is None or value.start != token.end:
            raise QuerySyntaxError(
                f"“{field.name}:” needs a value right after it, such as {field.example}.",
                token.start,
                token.end - token.start,
            )
        self._place += 1
        if value.sign is not Sign.OPEN:
            return condition_of(field, value, self._end)
        if field.kind is Kind.PASSAGE:
            return self._in_passage(field, value)
        self._field = field
        node = self._group(value)
        self._field = None
        return _any_of(node) if field.kind is Kind.CABLE and node else node


def _all(first: Node | None, second: Node | None) -> Node | None:
    if first is None or second is None:
        return first or second
    nodes = (*_conditions(first), *_conditions(second))
    known = tuple(dict.fromkeys(nodes))
    return known[0] if len(known) == 1 else All(known)


def _conditions(node: Node) -> tuple[Node, ...]:
    return node.nodes if isinstance(node, All) else (node,)


def _any_of(node: Node) -> Node:
    """Return a node for any of several ids, as no cable has two."""
    return Any(node.nodes) if isinstance(node, All) else node
