"""The entries of an alphabetical index: by their letters, by what they mean, by their kind."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Generic, Self, TypeVar

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class IndexEntry(Generic[Value]):
    """One entry of an index."""

    spelling: str
    """What is typed to find it: letters and digits alone, upper case, without accents."""

    name: str
    """What is counted, as the archive has it."""

    count: int
    value: Value
    meaning: tuple[str, ...] = ()
    """Words that it is found by too, as they are typed: what a code means, a country."""

    kind: str = ""
    """`subject`, `country`, `embassy`; empty where that is unknown."""

    is_damaged: bool = False
    """Whether it is a misspelt or stray name, which is counted with what it stands for."""

    @property
    def letter(self) -> str:
        """The letter of its group: A to Z, or `#` for all others, which come first."""
        first = self.spelling[:1]
        return first if "A" <= first <= "Z" else "#"

    @property
    def order(self) -> tuple[bool, str, str]:
        """What it is ordered by."""
        return (self.letter != "#", self.spelling, self.name)

    def means(self, typed: str) -> bool:
        """Return whether its meaning has words that begin as typed: GLOBALI for `Global Init…`."""
        if not any(word.startswith(typed[: len(word)]) for word in self.meaning):
            return False
        return any("".join(self.meaning[at:]).startswith(typed) for at in range(len(self.meaning)))


def as_typed(text: str) -> str:
    """Return a text as it is typed to find it: letters and digits, upper case, no accents."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(filter(str.isalnum, decomposed)).upper()


def words_as_typed(text: str) -> tuple[str, ...]:
    """Return the words of a text as they are typed to find it."""
    return tuple(filter(None, map(as_typed, text.split())))


@dataclass(frozen=True, slots=True)
class IndexFilter:
    """Which entries of an index are shown, and in which order."""

    typed: str = ""
    """Letters and digits, as `as_typed` gives them."""

    kind: str = ""
    """The kind that is shown; all where empty."""

    has_damaged: bool = False
    """Whether damaged spellings stand beside what they stand for."""

    is_by_count: bool = False

    @classmethod
    def read(cls, text: str, typed: str) -> Self:
        """Return what `written` gave, with some letters typed."""
        kind, _, signs = text.partition("/")
        return cls(typed, kind, "*" in signs, "#" in signs)

    @property
    def written(self) -> str:
        """All but the letters, as a location keeps it: `country/#*`."""
        signs = ("#" if self.is_by_count else "") + ("*" if self.has_damaged else "")
        return f"{self.kind}/{signs}" if self.kind or signs else ""


class LetterGroups(Generic[Value]):
    """Entries in alphabetical order, and parts of them."""

    def __init__(self, entries: Iterable[IndexEntry[Value]]) -> None:
        self.entries = sorted(entries, key=lambda entry: entry.order)

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """The kinds that there are, the most frequent first."""
        counts: dict[str, int] = {}
        for entry in self.entries:
            if entry.kind:
                counts[entry.kind] = counts.get(entry.kind, 0) + 1
        return tuple(sorted(counts, key=lambda kind: (-counts[kind], kind)))

    def of(self, wanted: IndexFilter) -> Sequence[IndexEntry[Value]]:
        """Return the entries of a kind, damaged ones only if they are wanted; by count if so."""
        found = [
            entry
            for entry in self.entries
            if (wanted.has_damaged or not entry.is_damaged) and wanted.kind in ("", entry.kind)
        ]
        return sorted(found, key=_by_count) if wanted.is_by_count else found

    def found(self, wanted: IndexFilter) -> Sequence[IndexEntry[Value]]:
        """Return the entries that begin as typed, and below them those whose meaning does.

        The latter stand in no alphabet that one could follow, so the most frequent come first. A
        damaged spelling that nothing else begins like is found all the same.
        """
        typed = wanted.typed
        of_kind = self.of(wanted)
        named = [entry for entry in of_kind if entry.spelling.startswith(typed)]
        meant = [e for e in of_kind if not e.spelling.startswith(typed) and e.means(typed)]
        if named or meant or wanted.has_damaged:
            return named + sorted(meant, key=_by_count)
        return self.found(replace(wanted, has_damaged=True))


def letters(entries: Sequence[IndexEntry[Value]]) -> dict[str, int]:
    """Return the letters that some entries in alphabetical order have, with their first rows."""
    return {entry.letter: row for row, entry in reversed(list(enumerate(entries)))}


def letter_beside(having: Iterable[str], letter: str, step: int) -> str:
    """Return the letter of the next or the previous group; the same letter at the end."""
    ordered = sorted(having)
    if letter not in ordered:
        return ordered[0] if ordered else ""
    at = ordered.index(letter) + step
    return ordered[at] if 0 <= at < len(ordered) else letter


def _by_count(entry: IndexEntry[Value]) -> tuple[int, tuple[bool, str, str]]:
    return -entry.count, entry.order
