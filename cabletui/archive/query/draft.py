"""A query that is still being typed, written out as far as it goes."""

import re
from contextlib import suppress
from dataclasses import dataclass

from cabletui.archive.field_parts.query_field import Kind
from cabletui.archive.fields import BY_NAME
from cabletui.archive.query import signs
from cabletui.archive.query.ast import Id
from cabletui.archive.query.foreign_syntax import ForeignSyntaxError
from cabletui.archive.query.keyboard_text import as_typed
from cabletui.archive.query.lexer import Lexer
from cabletui.archive.query.parser import parse
from cabletui.archive.query.token import Sign, Token
from cabletui.errors import QuerySyntaxError

_LAST_TERM = re.compile(rf"(?:^|(?<=[\s(|]))[^\s(|]*(?:[{signs.DOUBLE}][^{signs.DOUBLE}]*)?\Z")
"""Takes the `tag:PR` of `iran tag:PR` and the open phrase of `iran "old ha`."""

_MOST_LEFT_OUT = 4
_PIECES = re.compile(r"[^\W_]+")
"""Takes the `harbour` of `*harbour?`; not `_` or `*`."""

_LONGEST_BEGINNING = 50
"""The most letters of a word that may still go on: the engine takes no much longer pattern."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The part of a query that can be asked already."""

    text: str
    """A query that can be read, with what was open closed; blank if nothing can be asked yet."""

    exact: str = ""
    """The same without the star after its last word; empty if none was added."""

    trouble: QuerySyntaxError | None = None
    """What is wrong with the text as it was typed, if part of it was left out."""


def completed(text: str) -> Draft:
    """Write out a query that is being typed.

    Open quotes and brackets are closed, the last word counts as a prefix and gets a star, and an
    end that can mean nothing yet is left out: `iran OR`, `tag:`, `date:20`.

    Raises:
        QuerySyntaxError: It is wrong even without its end.
    """
    if _is_ids(text):
        return Draft(text)
    text = whole = as_typed(text)
    trouble = None
    tries = 0
    while text.strip():
        tries += 1
        try:
            return _written_out(text, is_whole=text == whole, trouble=trouble)
        except ForeignSyntaxError:
            raise
        except QuerySyntaxError as error:
            if not signs.has_letters(text):
                return Draft("", trouble=trouble or error)
            last = _LAST_TERM.search(text.rstrip())
            if last is None or error.position < last.start() or tries == _MOST_LEFT_OUT:
                raise trouble or error from None
            trouble = trouble or error
            text = text[: error.position].rstrip()
    return Draft("", trouble=trouble)


def _is_ids(text: str) -> bool:
    with suppress(QuerySyntaxError):
        query = parse(text)
        return bool(query.ids) or isinstance(query.tree, Id)
    return False


def _written_out(text: str, *, is_whole: bool, trouble: QuerySyntaxError | None) -> Draft:
    closed = _closed(text)
    parse(closed)
    if not is_whole or not _ends_in_a_beginning(text, closed):
        return Draft(closed, trouble=trouble)
    end = len(text) + _has_open_quote(text)
    starred = f"{closed[:end]}*{closed[end:]}"
    parse(starred)
    return Draft(starred, closed, trouble)


def _closed(text: str) -> str:
    """Return a query with its open quote and its open brackets closed."""
    lexing = Lexer(text)
    found = list(lexing.tokens())
    if _has_open_quote(text):
        bare = text.rstrip()
        text = bare[:-1] if bare[-1] in signs.DOUBLE else f'{bare}"'
    closing: list[str] = []
    for token in found:
        if token.sign in (Sign.OPEN, Sign.PASSAGE):
            closing.append("}" if text[token.end - 1] == "{" else ")")
        elif token.sign is Sign.CLOSE and closing:
            closing.pop()
    return text + "".join(reversed(closing))


def _has_open_quote(text: str) -> bool:
    return sum(text.count(sign) for sign in signs.DOUBLE) % 2 == 1


def _ends_in_a_beginning(text: str, closed: str) -> bool:
    """Return whether the last word may go on; a word after NOT or beside NEAR may not."""
    found = list(Lexer(closed).tokens())
    while found and found[-1].sign is Sign.CLOSE:
        found.pop()
    is_open = _has_open_quote(text)
    if not text[-1:].isalnum() or not found or found[-1].end != len(text) + is_open:
        return False
    last, before = found[-1], found[-3:-1]
    is_word = last.sign is (Sign.PHRASE if is_open else Sign.WORD)
    is_whole = last.is_prefix or last.slop or last.text == "*"  # `has:tags` asks for any value
    if not is_word or is_whole or _is_left_out(before):
        return False
    field = next((BY_NAME[one.text] for one in before[-1:] if one.sign is Sign.FIELD), None)
    if field and field.kind not in (Kind.TEXT, Kind.PASSAGE):
        return field.kind in (Kind.CODE, Kind.PLACE)
    pieces = _PIECES.findall(last.text)
    return len(pieces[-1]) <= _LONGEST_BEGINNING


def _is_left_out(before: list[Token]) -> bool:
    """Return whether the signs before a word exclude it, or ask for it near another."""
    signs_before = [token.sign for token in before]
    last = (signs_before[-1:] == [Sign.FIELD] and signs_before[:-1]) or signs_before[-1:]
    return bool(last) and last[-1] in (Sign.NOT, Sign.NEAR)
