"""The words that the cables of one state of an index have, and which of them are forms of one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product

import tantivy

from cabletui.archive.field_parts.index_field import IndexField
from cabletui.archive.irregular_words import irregular_forms
from cabletui.archive.query.patterns import Pattern
from cabletui.archive.query.readings import Reading
from cabletui.archive.words import beginning_of_forms, families, has_forms

_MOST_FORMS = 24
_KEPT = 4_096


@dataclass(slots=True)
class Dictionary:
    """The dictionary of the words of each field. What was looked up is remembered."""

    searcher: tantivy.Searcher
    _forms: dict[tuple[str, str], tuple[str, ...]]

    def __init__(self, searcher: tantivy.Searcher) -> None:
        self.searcher = searcher
        self._forms = {}

    def count(self, field: IndexField, word: str) -> int:
        """Return how many cables have a word."""
        return int(self.searcher.doc_freq(field.name, word))

    def is_known(self, field: IndexField, word: str) -> bool:
        """Return whether cables have a word, or a form of it."""
        return bool(self.count(field, word) or (has_forms(word) and self.forms(field, word)))

    def forms(self, field: IndexField, word: str) -> tuple[str, ...]:
        """Return the words that are forms of one, itself among them, the most frequent first."""
        key = (field.name, word)
        if key not in self._forms:
            if len(self._forms) >= _KEPT:
                self._forms.clear()
            self._forms[key] = self._found(field, word)
        return self._forms[key]

    def beginning(self, field: IndexField, beginnings: Iterable[str]) -> Iterator[tuple[str, int]]:
        """Yield the words with one of some beginnings, each with how many cables have it."""
        for beginning in beginnings:
            yield from self.searcher.terms_with_prefix(field.name, beginning)

    def most_frequent(
        self, field: IndexField, beginning: str, most: int | None
    ) -> list[tuple[str, int]]:
        """Return the words with a beginning and how many cables have each, the most frequent first.

        Args:
            field: Where they stand.
            beginning: Their first letters.
            most: How many at most; None for all.
        """
        name, list_words = field.name, self.searcher.terms_with_prefix
        found = list_words(name, beginning, limit=most) if most else list_words(name, beginning)
        return sorted(found, key=lambda one: (-one[1], one[0]))

    def resolved(self, field: IndexField, reading: Reading) -> list[Reading]:
        """Return a reading in words that cables have; none if no cable has some part of it."""
        known: list[list[Pattern]] = []
        for one in reading:
            if one.is_stem:
                known.append([Pattern(form) for form in self.forms(field, one.text)])
            elif one.is_open or self.count(field, one.text):
                known.append([one])
            else:
                return []
        return list(product(*known))

    def either(self, field: IndexField, reading: Reading) -> Reading:
        """Return a reading each of whose words is any of its forms; none if it cannot be found."""
        resolved = self.resolved(field, reading)
        columns = (
            dict.fromkeys(one.text for one in words) for words in zip(*resolved, strict=True)
        )
        return tuple(Pattern("|".join(forms), is_open=len(forms) > 1) for forms in columns)

    def _found(self, field: IndexField, word: str) -> tuple[str, ...]:
        others = [form for one in irregular_forms(word) for form in self._regular(field, one)]
        return tuple(dict.fromkeys((*self._regular(field, word), *others)))[:_MOST_FORMS]

    def _regular(self, field: IndexField, word: str) -> tuple[str, ...]:
        """Return the forms of a word that have its stem, itself first where cables have it."""
        common = beginning_of_forms(word)
        if not common:
            return (word,) if self.count(field, word) else ()
        begun = self.searcher.terms_with_prefix(field.name, common)
        counts = {name: count for name, count in begun if has_forms(name)}
        named = list(counts)
        own, *roots = families([word, *named])
        found = [name for name, root in zip(named, roots, strict=True) if root == own]
        if word not in counts and self.count(field, word):
            found.append(word)
        return tuple(sorted(found, key=lambda name: (name != word, -counts.get(name, 0), name)))
