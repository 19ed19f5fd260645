"""From the text of a query to its tree."""

from dataclasses import dataclass, replace

from cabletui.archive.query import spans
from cabletui.archive.query.fields import BY_NAME, Kind
from cabletui.archive.query.lexing import Sign, Token, tokens
from cabletui.archive.query.tree import All, Any, Everything, InField, Node, Not, Words
from cabletui.cable.reference import Reference
from cabletui.errors import NotAReferenceError, QuerySyntaxError

_DEEPEST = 40


@dataclass(frozen=True, slots=True)
class Query:
    """A query that was understood."""

    text: str
    """As it was written."""

    tree: Node


def parse(text: str, *, typing: bool = False) -> Query:
    """Read a query; an empty one means every cable.

    Args:
        text: The query.
        typing: Whether the reader is still typing, so that the last word counts as a beginning.

    Raises:
        QuerySyntaxError: It cannot be read; the error points at the place.
    """
    found = list(tokens(text))
    if typing and found and found[-1].end == len(text) and found[-1].sign is Sign.WORD:
        found[-1] = replace(found[-1], is_prefix=True)
    parser = _Parser(found, len(text), typing=typing)
    return Query(text, parser.whole() if found else Everything())


class _Parser:
    """A walk over the tokens: alternatives of sequences of terms."""

    def __init__(self, found: list[Token], end: int, *, typing: bool) -> None:
        self._tokens = found
        self._end = end
        self._typing = typing
        self._place = 0
        self._depth = 0

    def whole(self) -> Node:
        node = self._alternatives()
        if stray := self._next():
            raise QuerySyntaxError(
                "This bracket was never opened: take it away or put a ( before.", stray.start
            )
        return node

    def _next(self) -> Token | None:
        return self._tokens[self._place] if self._place < len(self._tokens) else None

    def _alternatives(self) -> Node:
        nodes = [self._sequence()]
        while (token := self._next()) and token.sign is Sign.OR:
            self._place += 1
            nodes.append(self._sequence(behind=token))
        return nodes[0] if len(nodes) == 1 else Any(tuple(nodes))

    def _sequence(self, behind: Token | None = None) -> Node:
        nodes: list[Node] = []
        while (token := self._next()) and token.sign not in (Sign.OR, Sign.CLOSE):
            nodes.append(self._term())
        if nodes:
            return nodes[0] if len(nodes) == 1 else All(tuple(nodes))
        token = self._next()
        if behind or (token and token.sign is Sign.OR):
            at = behind or token
            assert at is not None
            raise QuerySyntaxError(
                "OR needs something on both its sides.", at.start, at.end - at.start
            )
        place = token.start if token else self._end
        raise QuerySyntaxError("Something to look for is missing here.", max(0, place - 1))

    def _term(self) -> Node:
        token = self._tokens[self._place]
        self._place += 1
        match token.sign:
            case Sign.NOT:
                return self._negated(token)
            case Sign.OPEN:
                return self._group(token)
            case Sign.FIELD:
                return self._in_field(token)
            case _:
                return self._value(token)

    def _negated(self, token: Token) -> Node:
        following = self._next()
        if not following or following.sign in (Sign.OR, Sign.CLOSE):
            raise QuerySyntaxError(
                "There is nothing behind this to leave out.", token.start, token.end - token.start
            )
        self._deeper(token)
        node = self._term()
        self._depth -= 1
        return node.node if isinstance(node, Not) else Not(node)

    def _group(self, token: Token) -> Node:
        self._deeper(token)
        node = self._alternatives()
        self._depth -= 1
        if not self._next():
            raise QuerySyntaxError("This bracket is not closed: put a ) at its end.", token.start)
        self._place += 1
        return node

    def _deeper(self, token: Token) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise QuerySyntaxError("Too many brackets stand in one another.", token.start)

    def _value(self, token: Token) -> Node:
        if token.text == "*" and token.sign is Sign.WORD:
            return Everything()
        typed = token.is_prefix and self._typing and token.end == self._end
        return Words(
            token.text, token.sign is Sign.PHRASE, token.is_prefix, token.slop, is_typed=typed
        )

    def _in_field(self, token: Token) -> Node:
        value = self._next()
        field = BY_NAME[token.text]
        if not value or value.sign not in (Sign.WORD, Sign.PHRASE) or value.start != token.end:
            raise QuerySyntaxError(
                f"“{field.name}:” needs a value behind it, such as {field.example}.",
                token.start,
                token.end - token.start,
            )
        self._place += 1
        typed = value.is_prefix and self._typing and value.end == self._end
        if field.kind is Kind.DATE:
            spans.check(value.text, value.start)
            value = replace(value, is_prefix=False)
        elif field.kind is Kind.CABLE and not typed:
            _check_reference(value)
        return InField(
            field.name,
            Words(
                value.text, value.sign is Sign.PHRASE, value.is_prefix, value.slop, is_typed=typed
            ),
        )


def _check_reference(value: Token) -> None:
    try:
        Reference.parse(value.text)
    except NotAReferenceError as error:
        raise QuerySyntaxError(str(error), value.start, value.end - value.start) from None
