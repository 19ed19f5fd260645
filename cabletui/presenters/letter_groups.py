"""The entries of an alphabetical index, in groups of one letter, and found as one types."""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

Value = TypeVar("Value")

_AFTER_ALL = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Entry(Generic[Value]):
    """One entry of an index."""

    spelling: str
    """What is typed to find it: letters and digits alone, upper case, without accents."""

    name: str
    """What is counted, as the archive has it."""

    count: int
    value: Value

    @property
    def letter(self) -> str:
        """The letter of its group: A to Z, or `#` for all others, which come first."""
        first = self.spelling[:1]
        return first if "A" <= first <= "Z" else "#"

    @property
    def order(self) -> tuple[bool, str, str]:
        """What it is ordered by."""
        return (self.letter != "#", self.spelling, self.name)


def spelled(text: str) -> str:
    """Return how a text is typed: its letters and digits, upper case, without accents."""
    apart = unicodedata.normalize("NFKD", text)
    return "".join(filter(str.isalnum, apart)).upper()


class Alphabet(Generic[Value]):
    """Entries in alphabetical order; those that begin alike are a range of rows."""

    def __init__(self, entries: Iterable[Entry[Value]]) -> None:
        self.entries = sorted(entries, key=lambda entry: entry.order)
        self.letters = {entry.letter: row for row, entry in self._backwards()}

    def _backwards(self) -> Iterable[tuple[int, Entry[Value]]]:
        return reversed(list(enumerate(self.entries)))

    def beginning(self, typed: str) -> range:
        """Return the rows of the entries whose spelling begins so; none typed is all."""
        if not typed:
            return range(len(self.entries))
        sound = "A" <= typed[0] <= "Z"
        start = bisect_left(self.entries, (sound, typed, ""), key=lambda entry: entry.order)
        stop = bisect_right(
            self.entries, (sound, typed + _AFTER_ALL, ""), key=lambda entry: entry.order
        )
        return range(start, stop)

    def beside(self, letter: str, step: int) -> str:
        """Return the next letter that has a group, or the one before; itself at the end."""
        letters = sorted(self.letters)
        if letter not in self.letters:
            return letters[0] if letters else ""
        at = letters.index(letter) + step
        return letters[at] if 0 <= at < len(letters) else letter
