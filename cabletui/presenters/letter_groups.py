"""The entries of an alphabetical index: in groups by their letter, and by a typed prefix."""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from cabletui.archive.archive import Archive
from cabletui.cable import Origin, Tag
from cabletui.cable.origin import origin
from cabletui.cable.tag import tag

Value = TypeVar("Value")

_AFTER_ALL = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class IndexEntry(Generic[Value]):
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


def as_typed(text: str) -> str:
    """Return a text as it is typed to find it: letters and digits, upper case, no accents."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(filter(str.isalnum, decomposed)).upper()


class LetterGroups(Generic[Value]):
    """Entries in alphabetical order, in which those with the same prefix are a range of rows."""

    def __init__(self, entries: Iterable[IndexEntry[Value]]) -> None:
        self.entries = sorted(entries, key=lambda entry: entry.order)
        self.letters = {entry.letter: row for row, entry in self._backwards()}

    def _backwards(self) -> Iterable[tuple[int, IndexEntry[Value]]]:
        return reversed(list(enumerate(self.entries)))

    def with_prefix(self, typed: str) -> range:
        """Return the rows of the entries that start with the letters typed; of all if none are."""
        if not typed:
            return range(len(self.entries))
        sound = "A" <= typed[0] <= "Z"
        start = bisect_left(self.entries, (sound, typed, ""), key=lambda entry: entry.order)
        stop = bisect_right(
            self.entries, (sound, typed + _AFTER_ALL, ""), key=lambda entry: entry.order
        )
        return range(start, stop)

    def letter_after(self, letter: str, step: int) -> str:
        """Return the letter of the next or the previous group; the same letter at the end."""
        letters = sorted(self.letters)
        if letter not in self.letters:
            return letters[0] if letters else ""
        at = letters.index(letter) + step
        return letters[at] if 0 <= at < len(letters) else letter


def tag_entries(archive: Archive) -> list[IndexEntry[Tag]]:
    """Read the tags of a library, in any order."""
    return [
        IndexEntry(as_typed(count.name), count.name, count.count, tag(count.name))
        for count in archive.tags()
    ]


def origin_entries(archive: Archive) -> list[IndexEntry[Origin]]:
    """Read the posts of a library, each by its place, in any order."""
    posts = [(origin(count.name), count.count) for count in archive.origins()]
    return [IndexEntry(as_typed(post.place), post.name, count, post) for post, count in posts]
