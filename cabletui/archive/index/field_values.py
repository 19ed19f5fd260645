"""The values that fields of a library have, and which of them a query means."""

from collections.abc import Sequence
from difflib import get_close_matches
from functools import cache

import tantivy

from cabletui.archive.field_parts.central_fields import COLLECTION
from cabletui.archive.field_parts.index_field import Form
from cabletui.archive.field_parts.query_field import Field, Kind
from cabletui.archive.fields import CLASS, ORIGIN, TAG
from cabletui.archive.index.names_by_words import named_by_words, respelled
from cabletui.archive.index.schema import LONGEST_VALUE
from cabletui.archive.index.value_names import meaning_of, names_of, value_named
from cabletui.archive.query.ast import Words
from cabletui.archive.words import spaced, words
from cabletui.cable.classification import classification_named
from cabletui.cable.origin import origin
from cabletui.cable.tag import tag
from cabletui.errors import QuerySyntaxError

_NEAR = 0.6
_MANY = 10_000
"""From this many values on, an unknown one is not compared with all of them."""

_ALIKE = 7
"""How many letters of the number of a film, `D740123`, name the day."""

_LINE = 80
_SHORTEST_SHOWN = 5
"""A sentence stands in one line; of a quoted form at least so many letters are shown."""

_OPEN = (".", "(")
"""How a value ends that stands for all that begin with it: `1.4(` for `1.4(b)` and others."""


class FieldValues:
    """The values of one state of an index."""

    def __init__(self, searcher: tantivy.Searcher) -> None:
        self._searcher = searcher
        self._found: dict[str, list[str]] = {}
        self._worded: dict[tuple[str, str, bool], list[str]] = {}

    def meant(self, field: Field, value: Words) -> list[str]:
        """Return the values of a field that a query means; none if no cable has them.

        Raises:
            QuerySyntaxError: There is no such value; the error names the nearest.
        """
        if value.is_prefix and not value.text:
            return [name for name in self._names(field) if name]
        if not value.text:
            return [""]
        found = self._fitting(field, value)
        if other := self.other_name(field, value):
            found = [*found, *self._fitting(field, Words(other))]
        elif not found and not _is_fixed(field, value):
            raise self._unknown(field, value)
        return found

    def other_name(self, field: Field, value: Words) -> str:
        """Return the value that another name stands for; empty if it stands for none."""
        text = value.text
        if value.is_prefix or text.startswith("="):
            return ""
        if field.kind is Kind.PLACE and self._fitting(field, value):
            return ""
        return value_named(field, text)

    def joined(self, field: Field, value: Words, following: Sequence[Words]) -> tuple[Words, int]:
        """Return a value with those of the following words that belong to its name.

        Returns:
            The value, and how many words it took.
        """
        if not (following and field.is_joined) or value.is_phrase or value.is_prefix:
            return value, 0
        # A code is one word.
        own = () if field is TAG else self._with_words(field, value.text)
        names = (*(spaced(name) for name in own), *_called(field))
        longest, text = 0, f" {' '.join(words(value.text))}"
        for number, word in enumerate(following, 1):
            if word.is_prefix and field is TAG:  # what codes mean is known by whole names
                break
            text += f" {' '.join(words(word.text))}"
            end = "" if word.is_prefix else " "
            if not any(f"{text}{end}" in name for name in names):
                break
            if field.kind is Kind.PLACE or any(name == f"{text} " for name in names):
                longest = number
            if word.is_prefix:
                longest = number
                break
        if not longest:
            return value, 0
        taken = following[:longest]
        whole = " ".join((value.text, *(word.text for word in taken)))
        span = (value.span[0], taken[-1].span[1])
        return Words(whole, True, taken[-1].is_prefix, span=span), longest

    def check(self, field: Field, value: Words, following: Sequence[Words]) -> None:
        """Check that a value exists, if it has words after it that may belong to it.

        Raises:
            QuerySyntaxError: It does not, nor does any near it; the error names the quoted form.
        """
        if field.kind not in (Kind.CODE, Kind.PLACE) or not following or value.is_phrase:
            return
        try:
            self.meant(field, value)
        except QuerySyntaxError as error:
            if field.is_closed or self._near(field, value.text.removeprefix("=")):
                raise
            sentence = (
                f"There is no {_kind_of(field)} “{_cut(value.text, 9)}”. Several words stand in "
                f"quotes: {field.name}:"
            )
            room = max(_SHORTEST_SHOWN, _LINE - len(f'{sentence}"".'))
            quoted = _cut(f"{value.text} {following[0].text}", room)
            raise QuerySyntaxError(f'{sentence}"{quoted}".', error.position, error.length) from None

    def _fitting(self, field: Field, value: Words) -> list[str]:
        text = value.text.removeprefix("=")
        if field is CLASS:
            return _classes(self._names(field), value)
        if field.kind is Kind.PLACE:
            known = self._with_words(field, text, is_prefix=value.is_prefix)
            exact = [name for name in known if name.lower() == text.lower()]
            return exact or [name for name in known if _names(field, name, text, value.is_prefix)]
        wanted = field.written(text)[:LONGEST_VALUE]
        if value.is_prefix or wanted.endswith(_OPEN):
            return self._begun(field, wanted)
        return [wanted] if self._searcher.doc_freq(field.index.name, wanted) else []

    def _begun(self, field: Field, start: str) -> list[str]:
        """Return the values with a beginning, without looking at the others."""
        return [name for name, _ in self._searcher.terms_with_prefix(field.index.name, start)]

    def _with_words(self, field: Field, text: str, *, is_prefix: bool = False) -> list[str]:
        """Return the values that may be meant; of very many, only those that have its words."""
        if field.by_words is None:
            return self._names(field)
        key = (field.name, text, is_prefix)
        if key not in self._worded:
            found = named_by_words(self._searcher, field, text, is_prefix=is_prefix)
            own = [text] if self._searcher.doc_freq(field.index.name, text) else []
            self._worded[key] = (
                self._names(field) if found is None else [*own, *(one.name for one in found)]
            )
        return self._worded[key]

    def _names(self, field: Field) -> list[str]:
        if field.name not in self._found:
            found = self._searcher.terms_with_prefix(field.index.name, "")
            self._found[field.name] = [name for name, _ in found]
        return self._found[field.name]

    def _unknown(self, field: Field, value: Words) -> QuerySyntaxError:
        start, end = value.span
        near = self._near(field, value.text.removeprefix("="))
        message = f"There is no {_kind_of(field)} “{_cut(value.text, 18)}”."
        if field.is_closed:
            *first, last = map(str.lower, field.known())
            message = f"{field.name}: {', '.join(first)} or {last}."
        elif near:
            message = f"{message} Did you mean {_cut(near, 24)}?"
        return QuerySyntaxError(message, start, max(1, end - start))

    def _near(self, field: Field, text: str) -> str:
        """Return the known value nearest to an unknown one; empty if none is near."""
        if code := value_named(field, text):
            return meaning_of(field, code)
        if field.by_words:
            return respelled(self._searcher, field, text)
        forms: dict[str, str] = {}
        for name in (*self._comparable(field, text), *_known(field)):
            forms.setdefault(name.lower(), name)
            if field.kind is Kind.PLACE:
                forms.update((word, word) for word in words(name))
        close = get_close_matches(text.lower(), forms, 1, _NEAR)
        return forms[close[0]] if close else ""

    def _comparable(self, field: Field, text: str) -> list[str]:
        """Return the values to compare one with; if there are very many, those that begin like it.

        Comparing a number with those of all films takes ten seconds for a million cables.
        """
        if field.kind is Kind.PLACE or field.index.form is Form.COUNTED:
            return self._names(field)
        begun = self._begun(field, field.written(text)[:_ALIKE])
        return begun if len(begun) <= _MANY else []


def _classes(known: Sequence[str], value: Words) -> list[str]:
    """Return the classifications that are meant; what is spelled exactly may still go on."""
    if value.is_prefix and value.text.startswith("="):
        exact = Words(value.text)
        return [name for name in known if _is_class(name, exact)] or [
            name for name in known if _is_class(name, value)
        ]
    return [name for name in known if _is_class(name, value)]


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else f"{text[: width - 1]}…"


def _is_class(name: str, value: Words) -> bool:
    """Return whether a classification is meant: a level means all that has more after `//`."""
    text = value.text.removeprefix("=")
    wanted = " ".join(words(classification_named(text)))
    whole = " ".join(words(name))
    if value.is_prefix:
        return whole.startswith(wanted)
    if value.text.startswith("="):
        return whole == wanted
    parts = [" ".join(words(part)) for part in name.split("//")]
    levels = [" ".join(parts[: number + 1]) for number in range(len(parts))]
    return wanted in levels or (wanted == "noforn" and wanted in parts)


def _names(field: Field, name: str, text: str, is_prefix: bool) -> bool:
    """Return whether a value names a post or a country: by its words, or by the station's key."""
    known = words(name)
    if field is ORIGIN:
        known = [*known, *(station.lower() for station in origin(name).stations)]
    found = words(text)
    *whole, last = found or [""]
    begun = any(word == last or (is_prefix and word.startswith(last)) for word in known)
    return bool(found) and begun and all(word in known for word in whole)


def _is_fixed(field: Field, value: Words) -> bool:
    """Return whether a field may have a value that no cable here has."""
    text = value.text.removeprefix("=")
    if field is CLASS:
        return any(_is_class(name, value) for name in CLASS.known())
    if field.kind is Kind.PLACE:
        return any(_names(field, name, text, value.is_prefix) for name in _known(field))
    wanted = field.written(text)
    if field is TAG:
        known = tag(wanted)
        return bool(known.kind or known.stands_for or known.may_stand_for)
    if value.is_prefix or wanted.endswith(_OPEN):
        return any(name.startswith(wanted) for name in _known(field))
    return wanted in _known(field)


@cache
def _called(field: Field) -> tuple[str, ...]:
    """Return what the values of a field are called everywhere."""
    known = () if field is TAG else _known(field)
    return tuple(dict.fromkeys(map(spaced, (*known, *names_of(field)))))


@cache
def _known(field: Field) -> tuple[str, ...]:
    return tuple(field.known())


def _kind_of(field: Field) -> str:
    """Return what a value of a field is called in a sentence."""
    return "collection" if field is COLLECTION else field.name
