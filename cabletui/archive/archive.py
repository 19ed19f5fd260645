"""The archive, as everything above it sees it."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from cabletui.archive.beside_index import MOST_READ, READ_QUICKLY, BesideIndex, Marks
from cabletui.archive.field_parts.central_fields import COLLECTION
from cabletui.archive.field_parts.index_field import IndexField
from cabletui.archive.fields import BODY, CLASS, DATE, MONTH, ORIGIN, RELEASE_DAY, TAG
from cabletui.archive.hits import Hits
from cabletui.archive.results import CitedCable, Count, Order
from cabletui.archive.upkeep.library_folder import LibraryFolder
from cabletui.archive.upkeep.snapshot import Snapshot
from cabletui.cable import Cable, Headline, Reference, canonical
from cabletui.cable.cable_errors import NotAReferenceError
from cabletui.cable.spelling import compact
from cabletui.errors import LibraryError, UnknownCableError
from cabletui.text.counts import counted

if TYPE_CHECKING:
    from cabletui.archive.alike.near_reference import NearReference
    from cabletui.archive.alike.similar_cables import SimilarCable
    from cabletui.archive.query import Query
    from cabletui.archive.query.ast import Words


class Archive(LibraryFolder):
    """A library, opened for reading. May be used by any number of threads.

    It sees the cables that were committed when it was opened or last refreshed, each with the
    text of its fullest edition; all is read when it is asked for.

    Every question raises IndexUnusableError, which is a LibraryError, where the index turns out
    to be rotten. A headline of a cable whose line is damaged is a DamagedHeadline.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        super().__init__(snapshot)
        self.marks: Callable[[], Marks] = dict
        """Gives what the reader made of cables; set by whoever opens an archive for a reader."""

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
        from cabletui.archive.entries.editions import in_order  # noqa: PLC0415 (most cables have one)

        lines = {shown: line} | {other: snapshot.line(reference_id, other) for other in others}
        editions = in_order(shown, lines)
        if not editions:
            raise LibraryError(f"The text of {reference_id} is gone. Run `cabletui reindex`.")
        return editions

    def find(self, text: str) -> tuple[Headline, ...]:
        """Return the cables that a reference id may mean, in any common spelling.

        The one published under exactly this id comes first; then those that a slip of the wire or
        of the keyboard gave another id. None if the text is no reference id.
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
        from cabletui.archive.alike.near_reference import (  # noqa: PLC0415 (few ask for what is near)
            nearest,
            stem_of,
        )

        names = nearest(wanted, index.canonical_with_prefix(stem_of(wanted)), count)
        ordinals = [found for name in names for found in index.canonical(name)]
        return self.headlines(ordinals[:count])

    def ids_with(self, stem: str) -> tuple[str, ...]:
        """Return the canonical reference ids with a stem: those of a post and year, `09OSLO`."""
        return self._open.index.canonical_with_prefix(stem)

    def headlines(self, ordinals: Sequence[int]) -> tuple[Headline, ...]:
        """Return the headlines of the cables on some lines of the documents, in this order."""
        return self._open.headlines(ordinals)

    def search(
        self,
        query: "Query",
        order: Order = Order.NEWEST,
        most_read: int | None = MOST_READ,
    ) -> Hits:
        """Return the cables that answer a query.

        Args:
            query: What is asked.
            order: The order of the list.
            most_read: How many cables may be read for their text, if the query needs it; None for
                all.

        Raises:
            QuerySyntaxError: A field has no such value; the error points at it.
        """
        snapshot = self._open
        beside = BesideIndex(snapshot.body, self.marks, most_read)
        return Hits(snapshot, query, order, snapshot.index.search(query, order, beside))

    def still_has(self, hits: Hits) -> bool:
        """Return whether hits are of what is open now, not of what a refresh has replaced."""
        return hits.are_of(self._open)

    def count(self, query: "Query") -> int:
        """Return how many cables answer a query, which is quicker than `search`.

        If text must be read, only as many cables are read and counted as there is time for between
        two keys.

        Raises:
            QuerySyntaxError: A field has no such value; the error points at it.
        """
        snapshot = self._open
        return snapshot.index.count(query, BesideIndex(snapshot.body, self.marks, READ_QUICKLY))

    def forms(self, words: "Words") -> tuple[str, ...]:
        """Return what some words of a query are looked for as in the text, beginning as typed."""
        return self._open.index.forms(words)

    def is_known(self, word: str) -> bool:
        """Return whether the text of a cable has a word, or a form of it."""
        return self._open.index.is_known(word)

    def frequency(self, word: str) -> int:
        """Return how many cables have a word in their text, in this very spelling."""
        return self._open.index.frequency(word)

    def near_words(self, word: str, most: int, field: IndexField = BODY) -> tuple[Count, ...]:
        """Return the words of a field that are spelled most like one, the nearest first."""
        return self._open.index.near_words(word, most, field)

    def not_held(self, ids: Sequence[str]) -> tuple[str, ...]:
        """Return those of some reference ids, in any spelling, that no cable has."""
        return self._open.index.not_held(ids)

    def similar(self, reference_id: str, most: int = 50) -> "tuple[SimilarCable, ...]":
        """Return the cables most similar to another, the most similar first.

        Raises:
            UnknownCableError: There is no such cable.
        """
        from cabletui.archive.alike.similar_cables import (  # noqa: PLC0415 (no search needs it)
            similar_cables,
        )

        return similar_cables(self._open, self.cable(reference_id), most)

    def cites(self, reference_id: str) -> tuple[CitedCable, ...]:
        """Return what a cable cites, in its order, and whether it is held.

        Raises:
            UnknownCableError: There is no such cable.
        """
        snapshot = self._open
        return tuple(_citation(snapshot, one) for one in self.cable(reference_id).references)

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

    def near_reference(
        self, reference_id: str, day: date | None = None, citing: str = ""
    ) -> "NearReference | None":
        """Return the cable that an unknown id probably means; None if nothing suggests one.

        Args:
            reference_id: The id, in any spelling.
            day: When the citing cable was sent, if there is one.
            citing: The id of that cable, which does not mean itself.
        """
        from cabletui.archive.alike.near_reference import (  # noqa: PLC0415 (few ids are misprints)
            near_reference,
        )

        try:
            wanted = Reference.parse(reference_id)
        except NotAReferenceError:
            return None
        itself = {canonical(citing)} if citing else set()
        return near_reference(wanted, lambda ids: self.held(set(ids) - itself), day)

    def cited_by(self, reference_id: str) -> tuple[Headline, ...]:
        """Return the cables that cite another, newest first; the library need not hold that one."""
        snapshot = self._open
        found = snapshot.index.citing(canonical(reference_id))
        return self.headlines(found.ordinals(0, len(found)))

    def cited(self) -> list[tuple[str, int]]:
        """Return every canonical id that is cited, with how many cables cite it at most."""
        return self._open.index.cited()

    def cited_with(self, stem: str) -> tuple[str, ...]:
        """Return the canonical ids with a stem that cables cite."""
        return tuple(name for name, _ in self._open.index.cited(stem))

    def tags(self) -> tuple[Count, ...]:
        """Return every code of the TAGS lines with the number of its cables, by code."""
        return self._open.index.counts(TAG.index)

    def origins(self) -> tuple[Count, ...]:
        """Return every post with the number of its cables, by name."""
        return self._open.index.counts(ORIGIN.index)

    def months(self) -> tuple[Count, ...]:
        """Return every month of creation with the number of its cables: `2006-12`, by time."""
        return self._open.index.counts(MONTH)

    def days(self) -> tuple[Count, ...]:
        """Return every day of creation with the number of its cables: `2006-12-05`, by time."""
        return self._open.index.counts(DATE.index)

    def classifications(self) -> tuple[Count, ...]:
        """Return every classification with the number of its cables, by name."""
        return self._open.index.counts(CLASS.index)

    def collections(self) -> tuple[Count, ...]:
        """Return every collection with the number of its cables: `cablegate`, `central`, `1974`."""
        return self._open.index.counts(COLLECTION.index)

    def release_dates(self) -> tuple[Count, ...]:
        """Return every day of release with the number of its cables: `2011-08-30`, by time."""
        return self._open.index.counts(RELEASE_DAY)

    def complete(self, field: IndexField, prefix: str, limit: int) -> tuple[Count, ...]:
        """Return the values of a field that begin with a prefix, the most frequent first.

        Args:
            field: One that is counted, or `body` for the words.
            prefix: What was typed.
            limit: How many values at most.
        """
        return self._open.index.complete(field, prefix, limit)


def _citation(snapshot: Snapshot, reference: str) -> CitedCable:
    found = snapshot.index.canonical(canonical(reference))
    held = snapshot.headlines(found[:1])
    return CitedCable(held[0].reference_id if held else reference, bool(held))
