"""The index of a library, on disk or in memory."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

import tantivy

from cabletui.archive.compiling import Compiling
from cabletui.archive.found import Found
from cabletui.archive.schema import (
    ANALYSER,
    VERSION,
    analyser,
    index_document,
    ordinal_of,
    schema,
    words,
)
from cabletui.archive.values import Count, Order, Values
from cabletui.cable import Cable
from cabletui.errors import LibraryError

if TYPE_CHECKING:
    from cabletui.archive.query import Query

_HEAP_BYTES = 128_000_000
_MOST_VALUES = 100_000
_EDITIONS_KNOWN = 1_000
_VERSION_FILE = "version"
_SHARED_EVERY = 256
_SIGNS_OF_A_FULL_DISK = ("os error 28", "os error 122", "StorageFull")
_PRIVATE_FILES = ("meta.json", ".managed.json")


class IndexUnusableError(LibraryError):
    """There is no index, or it is damaged or of another version; it can be made anew."""


class Index:
    """What answers every question but the text of a cable. May be used by any number of threads.

    Readers see what was committed when they opened or reloaded it.
    """

    def __init__(self, index: tantivy.Index, path: Path | None = None) -> None:
        self._path = path
        self._index = index
        self._index.register_tokenizer(ANALYSER, analyser())
        self._index.config_reader("manual")  # else the engine watches the folder twice a second
        self._index.reload()
        self._writer: tantivy.IndexWriter | None = None
        self._added = 0
        self._is_changed = False
        self._searcher = index.searcher()
        self._through = _through(self._searcher)
        self._counts: tuple[tantivy.Searcher, dict[str, tuple[Count, ...]]] = (self._searcher, {})

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the index of a library.

        Raises:
            IndexUnusableError: There is none, or it is damaged or of another version.
        """
        try:
            version = (path / _VERSION_FILE).read_text(encoding="ascii").strip()
        except (OSError, UnicodeDecodeError):
            raise IndexUnusableError(f"There is no index in {path.parent}.") from None
        if version != str(VERSION):
            raise IndexUnusableError(
                f"The index of {path.parent} is of another version of cabletui."
            )
        try:
            return cls(tantivy.Index.open(str(path)), path)
        except (ValueError, OSError) as error:
            raise IndexUnusableError(f"The index of {path.parent} is damaged.") from error

    @classmethod
    def create(cls, path: Path | None) -> Self:
        """Make an empty index in a new folder, or in memory where there is no path.

        Raises:
            OSError: The folder cannot be written.
        """
        if path is None:
            return cls(tantivy.Index(schema()))
        import shutil  # noqa: PLC0415

        shutil.rmtree(path, ignore_errors=True)
        path.mkdir(parents=True)
        (path / _VERSION_FILE).write_text(f"{VERSION}\n", encoding="ascii")
        try:
            index = cls(tantivy.Index(schema(), path=str(path)), path)
        except ValueError as error:
            raise OSError(f"the index cannot be made in {path}") from error
        index._share()
        return index

    def __len__(self) -> int:
        """How many cables there are."""
        return int(self._searcher.num_docs)

    @property
    def indexed_through(self) -> int:
        """The last line of the documents that was indexed; 0 where none was."""
        return self._through

    def add(self, ordinal: int, cable: Cable, values: Values, editions: Sequence[int]) -> None:
        """Add a cable by its current edition; readers see it after `commit`.

        Raises:
            LibraryError: The disk is full or broken.
        """
        try:
            self._writing.add_document(index_document(ordinal, cable, values, editions))
        except (ValueError, OSError) as error:
            raise _unwritten(error) from error
        self._added += 1
        self._is_changed = True
        if self._added % _SHARED_EVERY == 0:
            self._share()

    def delete(self, reference_id: str) -> None:
        """Take a cable away, whether it was committed or not; readers see it after `commit`.

        Raises:
            LibraryError: The disk is full or broken.
        """
        try:
            self._writing.delete_documents_by_term("reference_id", reference_id)
            self._is_changed = True
        except (ValueError, OSError) as error:
            raise _unwritten(error) from error

    def commit(self) -> None:
        """Let readers see what was added and taken away.

        Raises:
            LibraryError: The disk is full or broken; the index is as at the last commit.
        """
        if self._writer is None:
            return
        try:
            self._writer.commit()
            self._is_changed = False
        except (ValueError, OSError) as error:
            raise _unwritten(error) from error
        self._share()
        self.reload()

    def reload(self) -> bool:
        """See what was committed since; tell whether there was anything.

        What cannot be read at this very moment, because a writer is at it, is seen the next time.
        """
        before = len(self), self._through
        try:
            self._index.reload()
            searcher = self._index.searcher()
            through = _through(searcher)
        except (ValueError, OSError):
            return False
        self._searcher, self._through = searcher, through
        return (len(self), through) != before

    def close(self, *, at_once: bool = False) -> None:
        """Drop what was not committed, and wait until the engine has tidied up.

        Args:
            at_once: Whether not to wait; a later commit tidies up then.
        """
        if self._writer is None:
            return
        writer, self._writer = self._writer, None
        with suppress(ValueError, OSError):  # what was committed stands, whatever fails now
            if self._is_changed or at_once:
                writer.rollback()  # it ends the merging that is under way, too
            writer.wait_merging_threads()
        self._share()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def search(self, query: "Query", order: Order) -> Found:
        """Return the cables that answer a query."""
        searcher = self._searcher
        return Found(searcher, Compiling(searcher).query(query.tree), order)

    def similar(self, cable: Cable) -> Found:
        """Return the cables whose bodies share the rarer words of one, the nearest first."""
        like = tantivy.Query.more_like_this_document_fields_query(
            schema(),
            {"body": [cable.body]},
            min_doc_frequency=2,
            max_doc_frequency=max(3, len(self) // 10),
            min_word_length=4,
        )
        itself = self._term("reference_id", cable.reference_id)
        query = tantivy.Query.boolean_query(
            [(tantivy.Occur.Must, like), (tantivy.Occur.MustNot, itself)]
        )
        return Found(self._searcher, query, Order.RELEVANCE)

    def citing(self, reference: str) -> Found:
        """Return the cables that cite one, newest first.

        Args:
            reference: A canonical reference id.
        """
        return Found(self._searcher, self._term("cites", reference), Order.NEWEST)

    def editions(self, reference_id: str) -> tuple[int, ...]:
        """Return the ordinals of all lines of a cable; none where it is not held.

        The first is the one that lists show: of the current edition, or of what adds to it.
        """
        searcher = self._searcher  # an address is of one searcher, and a reload brings another
        found = searcher.search(self._term("reference_id", reference_id), limit=1).hits
        if not found:
            return ()
        text = searcher.doc(found[0][1]).get_first("editions")
        return tuple(int(ordinal) for ordinal in str(text).split())

    def canonical(self, reference: str) -> tuple[int, ...]:
        """Return the current ordinals of the cables that share a canonical reference id."""
        hits = self._searcher.search(
            self._term("canonical", reference),
            limit=_EDITIONS_KNOWN,
            order_by_field="order",
            order=tantivy.Order.Asc,
        ).hits
        return tuple(ordinal_of(int(key)) for key, _ in hits)

    def canonical_with_prefix(self, stem: str) -> tuple[str, ...]:
        """Return the canonical reference ids that begin so."""
        return tuple(name for name, _ in self._searcher.terms_with_prefix("canonical", stem))

    def counts(self, field: str) -> tuple[Count, ...]:
        """Return every value of a field with the number of its cables, by name."""
        searcher, known = self._counts
        if searcher is not self._searcher:
            searcher, known = self._counts = (self._searcher, {})
        if field not in known:
            everything = Found(searcher, tantivy.Query.all_query(), Order.NEWEST)
            counts = everything.facets(field, _MOST_VALUES)
            known[field] = tuple(sorted(counts, key=lambda count: count.name))
        return known[field]

    def complete(self, field: str, prefix: str, limit: int) -> tuple[Count, ...]:
        """Return the values of a field that begin so, the most frequent first.

        The words of a name count as its beginning too, whatever their case and accents.
        """
        if field == "body":
            stem = "".join(words(prefix))
            known = self._searcher.terms_with_prefix(field, stem, limit=limit)
            return tuple(Count(word, count) for word, count in known)
        wanted = " ".join(words(prefix))
        fitting = [
            count
            for count in self.counts(field)
            if f" {wanted}" in f" {' '.join(words(count.name))}"
        ]
        return tuple(sorted(fitting, key=lambda count: (-count.count, count.name))[:limit])

    @property
    def _writing(self) -> tantivy.IndexWriter:
        if self._writer is None:
            try:
                self._writer = self._index.writer(_HEAP_BYTES, num_threads=1)
            except ValueError as error:
                raise _unwritten(error) from error
        return self._writer

    def _share(self) -> None:
        """Let others read what the engine makes readable to its owner alone, at every commit."""
        if self._path is None:
            return
        with suppress(OSError):
            wanted = (self._path / _VERSION_FILE).stat().st_mode
            for name in _PRIVATE_FILES:
                if (self._path / name).stat().st_mode != wanted:
                    (self._path / name).chmod(wanted & 0o777)

    def _term(self, field: str, value: str) -> tantivy.Query:
        return tantivy.Query.term_query(schema(), field, value, index_option="basic")


def _through(searcher: tantivy.Searcher) -> int:
    wanted = {"last": {"max": {"field": "newest_edition"}}}
    last = searcher.aggregate(tantivy.Query.all_query(), wanted)["last"]["value"]
    return int(last or 0)


def _unwritten(error: Exception) -> LibraryError:
    is_full = any(sign in str(error) for sign in _SIGNS_OF_A_FULL_DISK)
    return LibraryError(
        f"The index could not be written: the disk is full{'' if is_full else ' or broken'}. "
        "What was committed before is safe; make room and give the same command again."
    )
