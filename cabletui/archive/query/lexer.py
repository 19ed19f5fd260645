"""From the text of a query to its tokens, and to notes on how they were read."""

import re
from collections.abc import Iterator
from dataclasses import replace

from cabletui.archive.field_parts.central_fields import FILM
from cabletui.archive.field_parts.query_field import Kind
from cabletui.archive.fields import BY_NAME, MEANT, PARAGRAPH
from cabletui.archive.query import foreign_syntax, near_miss, signs
from cabletui.archive.query.field_text import bracketed, fits, value_at
from cabletui.archive.query.note import Note
from cabletui.archive.query.other_names import TWOFOLD, Meaning, advice_on, instead, meaning
from cabletui.archive.query.token import Sign, Token
from cabletui.cable.id_list import is_id
from cabletui.errors import QuerySyntaxError

_SIGNS = {"(": Sign.OPEN, ")": Sign.CLOSE, "|": Sign.OR, "{": Sign.PASSAGE, "}": Sign.CLOSE}
_NAMES = {"OR": Sign.OR, "NOT": Sign.NOT}
_LEADING = "&-‐‑‒–—−!¬+"
_DISTANT = ("NEAR", "ADJ", "WITHIN")
_OF_SIGNS = (Kind.CABLE, Kind.NUMBER)
"""The kinds of values that may begin with a sign that is an operator elsewhere, such as `>`."""

_NEAR = re.compile(r"~(\d{1,3})(?![\w*~^])")
"""Takes the distance after a phrase: `~3` and the `~3` of `~3 iran`; not `~3*` or `~near`."""

_TAIL = re.compile(r"[~^@]\S*|\*[~^]\S*")
"""Takes what other languages write after a phrase: `^2`, `~0.8` and `*~2`; not `*` or ` iran`."""


class Lexer:
    """A walk over the text of a query, which yields tokens and collects notes on them."""

    def __init__(self, text: str) -> None:
        self.notes: list[Note] = []
        self._text = text
        self._is_subject = signs.is_subject(text)
        self._is_capitals = signs.is_capitals(text)
        self._place = 0
        self._begins = True
        """Whether a word would begin here: after a space, a bracket or a sign."""

    def tokens(self) -> Iterator[Token]:
        """Yield the tokens.

        Raises:
            QuerySyntaxError: Something is not understood; the error points at it.
        """
        text = self._text
        while self._place < len(text):
            if text[self._place].isspace():
                self._place += 1
                self._begins = True
                continue
            before = self._place
            yield from self._next()
            self._begins = text[before : self._place][-1:] in f"({{|{_LEADING}"

    def _next(self) -> Iterator[Token]:
        text, place = self._text, self._place
        is_first = self._begins or text[place - 1 : place] in (")", *signs.DOUBLE)
        if is_first and not self._is_subject:
            foreign_syntax.check(text, place)
            if near := foreign_syntax.nearness(text, place):
                self._place = near[1]
                yield Token(Sign.NEAR, text[place : near[1]], place, near[1], slop=near[0])
                return
        if text[place] in _SIGNS:
            yield from self._sign(place)
        elif self._begins and (sign := signs.NOT.match(text, place)):
            yield from self._not(sign)
        elif self._begins and (plain := signs.PLUS.match(text, place)):
            yield from self._signed(plain)
        elif quoted := self._quoted(place):
            yield from self._phrase(quoted)
        elif self._begins and (field := signs.FIELD.match(text, place)):
            yield from self._field(field)
        else:
            yield from self._word(place)

    def _signed(self, sign: re.Match[str]) -> Iterator[Token]:
        """Yield what follows a sign that says how its words are meant."""
        self._place = sign.end()
        if sign[0] == "=":
            yield from (replace(one, is_exact=True, start=sign.start()) for one in self._next())

    def _sign(self, place: int) -> Iterator[Token]:
        sign = self._text[place]
        self._place += 2 if self._text.startswith("||", place) else 1
        if not (self._is_subject and sign in "{}"):
            yield Token(_SIGNS[sign], "" if sign == "{" else sign, place, self._place)

    def _not(self, sign: re.Match[str]) -> Iterator[Token]:
        self._place = sign.end()
        if self._is_subject:
            self._say_subject(sign.start(), 1)
        else:
            yield Token(Sign.NOT, "-", sign.start(), sign.end())

    def _quoted(self, place: int) -> re.Match[str] | None:
        quoted = signs.PHRASE.match(self._text, place)
        return quoted or (signs.SINGLE.match(self._text, place) if self._begins else None)

    def _phrase(self, quoted: re.Match[str]) -> Iterator[Token]:
        start, end = quoted.span()
        if quoted.re is signs.PHRASE and not quoted[2]:
            self._say("This quote is not closed; it is read to the end of the query.", start)
        near = _NEAR.match(self._text, end)
        is_prefix = not near and self._text.startswith("*", end)
        end = near.end() if near else end + is_prefix
        tail = None if self._is_subject else _TAIL.match(self._text, end - is_prefix)
        if tail and not near and tail[0] != "*":
            raise QuerySyntaxError(
                'After a phrase there may be * or, as in "harbour council"~5, a distance.',
                end - is_prefix,
                len(tail[0]),
            )
        self._place = end
        text = quoted[1]
        if not near and not is_prefix:
            self.notes += near_miss.of_phrase(self._text, text, start, end)
        is_prefix = is_prefix or (text.endswith("*") and signs.has_letters(text[-2:-1]))
        if signs.has_letters(text):
            slop = int(near[1]) if near else 0
            yield Token(Sign.PHRASE, text.rstrip("*"), start, end, slop, is_prefix)

    def _field(self, field: re.Match[str]) -> Iterator[Token]:
        name = field[1].lower()
        if passage := self._passage(field, name):
            yield passage
        elif name not in BY_NAME:
            yield from self._renamed(field) or self._unknown(field)
        elif name in TWOFOLD and (renamed := self._renamed(field)):
            yield from renamed
        else:
            yield from self._known_field(field, name)

    def _passage(self, field: re.Match[str], name: str) -> Token | None:
        """Return what begins a paragraph with a mark, `para:S/NF(`; None if there is none."""
        if PARAGRAPH.name not in (name, MEANT.get(name)) or self._is_subject:
            return None
        opening = signs.PASSAGE.match(self._text, field.end())
        if opening is None:
            return None
        self._place = opening.end()
        return Token(Sign.PASSAGE, opening[1] or "", field.start(), opening.end())

    def _known_field(self, field: re.Match[str], name: str) -> Iterator[Token]:
        end = field.end()
        follows = self._text[end : end + 1]
        if not follows or follows.isspace() or follows in ")|":
            yield from self._bare_field(field, name)
            return
        if follows == "(":
            yield Token(Sign.FIELD, name, field.start(), end)
            yield from self._bracketed(end, BY_NAME[name].kind)
            return
        is_quoted = signs.PHRASE.match(self._text, end + (follows == "="))
        if not (is_quoted or self._is_subject or BY_NAME[name].kind in _OF_SIGNS):
            foreign_syntax.check(self._text, end)
        value = value_at(self._text, end, BY_NAME[name].kind)
        if self._is_capitals and not (value and fits(value, BY_NAME[name].kind)):
            yield from self._word(field.start())
            return
        self._place = end if value is None else value.end
        if value and (other := instead(name, value.text)):
            self._say(f"This is read as “{other[0]}:{other[1]}”.", field.start(), len(field[0]))
            yield Token(Sign.FIELD, other[0], field.start(), end)
            yield Token(Sign.WORD, other[1], end, value.end)
            return
        yield Token(Sign.FIELD, name, field.start(), end)
        if value:
            sign = Sign.PHRASE if value.is_phrase else Sign.WORD
            yield Token(sign, value.text, end, value.end, is_prefix=value.is_prefix)
            self._tail_of_value(value.end)

    def _bracketed(self, place: int, kind: Kind) -> Iterator[Token]:
        """Yield what brackets hold, if that is one value; else nothing, and reading goes on."""
        inner = bracketed(self._text, place) if kind is Kind.CABLE else None
        self._place = inner.end if inner else place
        if inner:
            yield Token(Sign.PHRASE, inner.text, place, inner.end)

    def _renamed(self, field: re.Match[str]) -> list[Token]:
        """Return the tokens of a field that is called otherwise here; none for other names."""
        name, end = field[1].lower(), field.end()
        meant = meaning(field[1], signs.value_at(self._text, end))
        kind = BY_NAME[meant.field].kind if meant else Kind.TEXT
        is_plain = meant is not None and name not in BY_NAME and meant == Meaning(meant.field)
        if meant and is_plain and self._text.startswith("(", end) and not self._is_capitals:
            self._say(f"“{field[1]}:” is read as “{meant.field}:”.", field.start(), len(field[0]))
            head = Token(Sign.FIELD, meant.field, field.start(), end)
            return [head, *self._bracketed(end, kind)]
        value = value_at(self._text, end, kind) if meant else None
        if not (meant and value) or self._is_capitals or not fits(value, kind):
            return []
        if ".." in value.text and meant.form != "{}":
            return []
        if name in BY_NAME and BY_NAME[name].kind is Kind.TEXT and not value.text[:1].isdigit():
            return []
        if kind not in _OF_SIGNS:
            foreign_syntax.check(self._text, end)
        self._place = value.end
        text = meant.form.format(value.text) if value.text != "*" else value.text
        self._say(f"“{field[1]}:” is read as “{meant.shown(text)}”.", field.start(), len(field[0]))
        sign = Sign.PHRASE if value.is_phrase else Sign.WORD
        without = [Token(Sign.NOT, "-", field.start(), end)] if meant.is_without else []
        return [
            *without,
            Token(Sign.FIELD, meant.field, field.start(), end),
            Token(sign, text, end, value.end, is_prefix=value.is_prefix),
        ]

    def _tail_of_value(self, end: int) -> None:
        tail = _TAIL.match(self._text, end)
        if tail:
            why = "weights are not supported" if "^" in tail[0] else "no value may end in it"
            raise QuerySyntaxError(f"Remove “{tail[0][:16]}”: {why}.", end, len(tail[0]))

    def _bare_field(self, field: re.Match[str], name: str) -> Iterator[Token]:
        if self._is_capitals or field[1][0].isupper():
            yield from self._word(field.start())
            return
        example = BY_NAME[name].example
        raise QuerySyntaxError(
            f"“{name}:” needs a value right after it, such as {example}.",
            field.start(),
            len(field[0]),
        )

    def _word(self, place: int) -> Iterator[Token]:
        found = signs.WORD.match(self._text, place)
        if found is None:  # && between words, or a closing quote of another kind
            self._place += 2 if self._text.startswith("&&", place) else 1
            return
        word, self._place = found[0], found.end()
        if word in _NAMES and not self._is_subject:
            yield Token(_NAMES[word], word, place, found.end())
        elif word == "AND" and not self._is_subject:
            return
        elif not word.strip("*"):
            yield Token(Sign.WORD, "*", place, found.end())
        elif is_id(word):
            yield Token(Sign.ID, word, place, found.end())
        elif film := signs.FILM.fullmatch(word):
            yield Token(Sign.FIELD, FILM.name, place, place)
            yield Token(Sign.WORD, film[1].upper(), place, found.end())
        elif signs.has_letters(word):
            self._say_operator(word, place)
            yield self._plain(word, place)

    def _plain(self, word: str, place: int) -> Token:
        if self._is_subject and word in ("OR", "AND", "NOT"):
            return Token(Sign.PHRASE, word, place, self._place)
        word = word.lstrip(_LEADING)  # signs, if the word stood by itself
        stem = word.rstrip("*")
        is_prefix = stem != word and stem[-1].isalnum()
        return Token(Sign.WORD, stem, place, self._place, is_prefix=is_prefix)

    def _say_operator(self, word: str, place: int) -> None:
        """Note that a word which is an operator in other languages is only a word here."""
        text = self._text
        if self._is_subject and word in ("OR", "NOT"):
            self._say_subject(place, len(word))
        if word in _DISTANT and not self._is_capitals:
            self._say(f'“{word}” is searched as a word; words near are "a b"~5.', place, len(word))
        self.notes += near_miss.of_word(text, word, place)

    def _say_subject(self, place: int, length: int) -> None:
        self._say("In a text of capitals, OR, NOT and dashes are read as text.", place, length)

    def _unknown(self, field: re.Match[str]) -> Iterator[Token]:
        self._say_unknown(field)
        yield from self._word(field.start())

    def _say_unknown(self, field: re.Match[str]) -> None:
        name, follows = field[1].lower(), self._text[field.end() : field.end() + 1]
        is_address = self._text.startswith("//", field.end())
        is_glued = bool(follows.strip()) and not self._is_capitals and not is_address
        if advice := advice_on(name, is_glued=is_glued, is_address=is_address):
            self._say(f"“{name[:20]}:” is no field; {advice}", field.start(), len(field[0]))

    def _say(self, text: str, place: int, length: int = 1) -> None:
        if all(note.text != text for note in self.notes):
            self.notes.append(Note(text, place, length))
