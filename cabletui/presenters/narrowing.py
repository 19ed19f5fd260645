"""A query that is narrowed step by step: by words, by values that are taken or left out."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Self

from cabletui.archive import query as queries
from cabletui.archive.query.ast import Any

STEP = " › "
"""Stands between a query and what was added to it."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A value that was taken or left out."""

    heading: str
    """The group of the value; those taken of one group are alternatives."""

    term: str
    """The term of a query for it: `tag:PREL`."""

    is_left_out: bool = False


@dataclass(frozen=True, slots=True)
class Narrowing:
    """A query, and what was added to it since it was asked; each step is another one of these."""

    query_text: str
    words: tuple[str, ...] = ()
    """Words that were typed in addition, each time in turn."""

    chosen: tuple[Chosen, ...] = ()

    is_exact: bool = False
    """Whether its words are meant as they are spelled, without other forms and spellings."""

    @property
    def text(self) -> str:
        """The query as it is asked.

        Raises:
            QuerySyntaxError: Some of the words cannot be read.
        """
        return self._text(self.chosen)

    def without(self, heading: str) -> str:
        """Return the query as it would be asked if nothing of a group were chosen.

        Raises:
            QuerySyntaxError: Some of the words cannot be read.
        """
        return self._text(one for one in self.chosen if one.heading != heading)

    @property
    def with_forms(self) -> str:
        """The query as it is asked with all forms of its words; empty where it is so anyway.

        Raises:
            QuerySyntaxError: Some of the words cannot be read.
        """
        return replace(self, is_exact=False).text if self.is_exact else ""

    @property
    def title(self) -> str:
        """The query and its steps: `origin:tripoli › heu › class:SECRET`.

        Raises:
            QuerySyntaxError: Some of the words cannot be read.
        """
        words = (self.query_text, *self.words)
        as_asked = map(_exact, words) if self.is_exact else words
        return STEP.join((*as_asked, *_terms(self.chosen)))

    @property
    def is_narrowed(self) -> bool:
        """Whether anything was added to the query."""
        return bool(self.words or self.chosen)

    def sign(self, heading: str, term: str) -> str:
        """Return what stands before a value: `x` if it is taken, `-` if it is left out."""
        for one in self.chosen:
            if (one.heading, one.term) == (heading, term):
                return "-" if one.is_left_out else "x"
        return " "

    def with_value(self, heading: str, term: str, *, is_left_out: bool) -> Self:
        """Take a value or leave it out; if that is so already, undo it."""
        wanted = Chosen(heading, term, is_left_out)
        others = tuple(one for one in self.chosen if (one.heading, one.term) != (heading, term))
        return replace(self, chosen=others if wanted in self.chosen else (*others, wanted))

    def with_value_alone(self, heading: str, term: str) -> Self:
        """Take a value, and nothing else of its group."""
        others = tuple(one for one in self.chosen if one.heading != heading)
        return replace(self, chosen=(*others, Chosen(heading, term)))

    def with_words(self, words: str) -> Self:
        """Ask for some words, too."""
        return replace(self, words=(*self.words, words.strip())) if words.strip() else self

    def without_last_words(self) -> Self:
        """Stop asking for the words that were added last."""
        return replace(self, words=self.words[:-1])

    def _text(self, chosen: Iterable[Chosen]) -> str:
        text = self.query_text
        for term in (*map(_as_term, self.words), *_terms(chosen)):
            text = queries.narrowed(text, term)
        return _exact(text) if self.is_exact else text


def _exact(text: str) -> str:
    return queries.exact(queries.parse(text)).text


def _as_term(words: str) -> str:
    """Return words that can stand after a query: alternatives go into brackets."""
    return f"({words})" if isinstance(queries.parse(words).tree, Any) else words


def _terms(chosen: Iterable[Chosen]) -> tuple[str, ...]:
    """Return the terms of a query for what was chosen, one for all that is taken of a group."""
    taken: dict[str, list[str]] = {}
    left_out = []
    for one in chosen:
        if one.is_left_out:
            left_out.append(f"-{one.term}")
        else:
            taken.setdefault(one.heading, []).append(one.term)
    groups = (
        terms[0] if len(terms) == 1 else f"({' OR '.join(terms)})" for terms in taken.values()
    )
    return (*groups, *left_out)
