"""The archive, as everything above it sees it."""

import threading
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from cabletui import sample
from cabletui.archive.editions import in_order
from cabletui.archive.fields import CLASS, MONTH, ORIGIN, RELEASE_DAY, TAG
from cabletui.archive.hits import Hits
from cabletui.archive.index_field import IndexField
from cabletui.archive.near_reference import NearReference, near_reference
from cabletui.archive.results import CitedCable, Count, Order
from cabletui.archive.snapshot import Snapshot, open_snapshot
from cabletui.cable import Cable, Headline, Reference, canonical
from cabletui.cable.cable_errors import NotAReferenceError
from cabletui.cable.spelling import compact
from cabletui.errors import LibraryError, UnknownCableError
from cabletui.text.counts import counted

if TYPE_CHECKING:
    from cabletui.archive.query import Query
    from cabletui.archive.query.ast import Words


class Archive:
    """A library, opened for reading. May be used by any number of threads.

    It sees the cables that were committed when it was opened or last refreshed, each with the
    text of its fullest edition. Everything is read when it is asked for.

    Every question raises IndexUnusableError, which is a LibraryError, where the index turns out
    to be rotten. A headline of a cable whose line is damaged is a DamagedHeadline.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self.folder = snapshot.folder
        self._snapshot: Snapshot | None = snapshot
        self._turn = threading.Lock()

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open a library. Nothing is ever written to it.

        Raises:
            LibraryError: There is no library in the folder, or its index cannot be used; the
                message says what to do.
        """
        return cls(open_snapshot(folder))

    @property
    def is_sample(self) -> bool:
        """Whether this is the fiction that comes with the program."""
        return self.folder == sample.folder()

    @property
    def trouble(self) -> str:
        """What is wrong with its index where it does without, in a sentence; or nothing."""
        return self._open.trouble

    def close(self) -> None:
        """Close the files; reads under way still finish."""
        self._snapshot = None

    @property
    def is_current(self) -> bool:
        """Whether the folder still holds this library, apart from what an import has added."""
        return self._open.is_current()

    def refresh(self) -> bool:
        """Open what an import committed since, and return whether there was anything.

        Raises:
            LibraryError: The library is gone or can no longer be read.
        """
        with self._turn:
            snapshot = self._open
            if snapshot.is_current():
                return snapshot.index.reload()
            self._snapshot = open_snapshot(self.folder)
            return True

    def __len__(self) -> int:
        """How many cables there are, each counted once whatever its editions."""
        return len(self._open.index)

    def cable(self, reference_id: str, edition: int | None = None) -> Cable:
        """Return a cable by the reference id it was published under.

        Args:
            reference_id: The id as published; `find` knows other spellings.
            edition: The place of the edition in `editions`; the current one if None.

        Raises:
            UnknownCableError: There is no such cable, or no such edition of it.
            LibraryError: The documents were changed by hand and do not fit the index.
        """
        editions = self.editions(reference_id)
        try:
            return editions[edition or 0]
        except IndexError:
            number = counted(len(editions), "edition")
            raise UnknownCableError(
                f"{reference_id} has {number} and none of number {edition}."
            ) from None

    def editions(self, reference_id: str) -> tuple[Cable, ...]:
        """Return all editions of a cable, the current one first, then as they came.

        The current one also has the particulars that only other editions know, such as when the
        cable was released.

        Raises:
            UnknownCableError: There is no such cable.
            LibraryError: The documents were changed by hand and do not fit the index.
        """
        snapshot = self._open
        shown, *others = snapshot.index.editions(reference_id) or (0,)
        if not shown:
            raise UnknownCableError(f"The library holds no cable {reference_id}.")
        line = snapshot.line(reference_id, shown)
        if not others and isinstance(line, Cable):
            return (line,)
        lines = {shown: line} | {other: snapshot.line(reference_id, other) for other in others}
        editions = in_order(shown, lines)
        if not editions:
            raise LibraryError(f"The text of {reference_id} is gone. Run `cabletui reindex`.")
        return editions

    def find(self, text: str) -> tuple[Headline, ...]:
        """Return the cables that a reference id may mean, in any common spelling.

        The one published under exactly this id comes first; then those whose id only became
        theirs through a slip of the wire or the keyboard. None where it is no reference id.
        """
        index = self._open.index
        text = text.encode("utf-8", "replace").decode()  # a shell may hand over half a character
        published = compact(text)[0] or "".join(text.upper().split())
        exact = index.editions(published)[:1]
        try:
            alike = index.canonical(canonical(str(Reference.parse(text))))
        except NotAReferenceError:
            alike = ()
        return self.headlines(tuple(dict.fromkeys((*exact, *alike))))

    def neighbours(self, reference_id: str, count: int = 4) -> tuple[Headline, ...]:
        """Return the cables of the same post and year whose numbers are nearest, in their order.

        Args:
            reference_id: An id that need not be held.
            count: How many at most.
        """
        try:
            wanted = Reference.parse(canonical(reference_id))
        except NotAReferenceError:
            return ()
        index = self._open.index
        stem = str(wanted).removesuffix(str(wanted.serial))
        serials = {
            int(rest)
            for name in index.canonical_with_prefix(stem)
            if (rest := name.removeprefix(stem)).isdigit() and int(rest) != wanted.serial
        }
        nearest = sorted(serials, key=lambda serial: abs(serial - wanted.serial))[:count]
        ordinals = [found for n in sorted(nearest) for found in index.canonical(f"{stem}{n}")]
        return self.headlines(ordinals[:count])

    def headlines(self, ordinals: Sequence[int]) -> tuple[Headline, ...]:
        """Return the list rows of the cables of these lines, in this order."""
        return self._open.headlines(ordinals)

    def search(self, query: "Query", order: Order = Order.NEWEST) -> Hits:
        """Return the cables that answer a query.

        Raises:
            QuerySyntaxError: A field has no such value; the error points at it.
        """
        snapshot = self._open
        return Hits(snapshot, query, order, snapshot.index.search(query, order))

    def count(self, query: "Query") -> int:
        """Return how many cables answer a query, which is quicker than `search`.

        Raises:
            QuerySyntaxError: A field has no such value; the error points at it.
        """
        return self._open.index.count(query)

    def forms(self, words: "Words") -> tuple[str, ...]:
        """Return what some words of a query are looked for as in the text, as typed first."""
        return self._open.index.forms(words)

    def is_known(self, word: str) -> bool:
        """Tell whether the text of a cable has a word, or a form of it."""
        return self._open.index.is_known(word)

    def near_words(self, word: str, most: int) -> tuple[Count, ...]:
        """Return the words of the text that are spelled nearly as one, the likest first."""
        return self._open.index.near_words(word, most)

    def not_held(self, ids: Sequence[str]) -> tuple[str, ...]:
        """Return which of some reference ids, in any spelling, no cable has."""
        return self._open.index.not_held(ids)

    def similar(self, reference_id: str) -> Hits:
        """Return the cables most similar to another, the most similar first.

        Raises:
            UnknownCableError: There is no such cable.
        """
        snapshot = self._open
        cable = self.cable(reference_id)
        return Hits(snapshot, None, Order.RELEVANCE, snapshot.index.similar(cable))

    def cites(self, reference_id: str) -> tuple[CitedCable, ...]:
        """Return what a cable cites, in its order, and whether it is held.

        Raises:
            UnknownCableError: There is no such cable.
        """
        snapshot = self._open
        return tuple(
            _citation(snapshot, reference) for reference in self.cable(reference_id).references
        )

    def held(self, references: Iterable[str]) -> frozenset[str]:
        """Return which of some reference ids are those of cables in the library.

        Args:
            references: Ids as they are published, or canonical.
        """
        index = self._open.index
        return frozenset(
            reference
            for reference in set(references)
            if index.canonical(canonical(reference)) or index.editions(reference)
        )

    def near_reference(self, reference_id: str, day: date | None = None) -> NearReference | None:
        """Return the cable that an unknown id probably means; None where nothing suggests one.

        Args:
            reference_id: The id, in any spelling.
            day: When the citing cable was sent, if there is one.
        """
        try:
            wanted = Reference.parse(reference_id)
        except NotAReferenceError:
            return None
        return near_reference(wanted, self.held, day)

    def cited_by(self, reference_id: str) -> tuple[Headline, ...]:
        """Return the cables that cite another, newest first; the library need not hold that one."""
        snapshot = self._open
        found = snapshot.index.citing(canonical(reference_id))
        return self.headlines(found.ordinals(0, len(found)))

    def tags(self) -> tuple[Count, ...]:
        """Return every code of the TAGS lines with the number of its cables, by code."""
        return self._open.index.counts(TAG.index)

    def origins(self) -> tuple[Count, ...]:
        """Return every post with the number of its cables, by name."""
        return self._open.index.counts(ORIGIN.index)

    def months(self) -> tuple[Count, ...]:
        """Return every month of creation with the number of its cables: `2006-12`, by time."""
        return self._open.index.counts(MONTH)

    def classifications(self) -> tuple[Count, ...]:
        """Return every classification with the number of its cables, by name."""
        return self._open.index.counts(CLASS.index)

    def release_dates(self) -> tuple[Count, ...]:
        """Return every day of release with the number of its cables: `2011-08-30`, by time."""
        return self._open.index.counts(RELEASE_DAY)

    def complete(self, field: IndexField, prefix: str, limit: int) -> tuple[Count, ...]:
        """Return the values of a field that begin with a prefix, the most frequent first.

        Args:
            field: `tag`, `origin`, `country`, `classification` or `body` for the words.
            prefix: What was typed.
            limit: How many values at most.
        """
        return self._open.index.complete(field, prefix, limit)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def _open(self) -> Snapshot:
        snapshot = self._snapshot
        if snapshot is None:
            raise LibraryError(f"The library {self.folder} was closed.")
        return snapshot


def _citation(snapshot: Snapshot, reference: str) -> CitedCable:
    found = snapshot.index.canonical(canonical(reference))
    held = snapshot.headlines(found[:1])
    return CitedCable(held[0].reference_id if held else reference, bool(held))
