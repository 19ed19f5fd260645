"""In which cables of a library the words of a passage stand, and where in them."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cabletui.archive.query import exact, parse
from cabletui.archive.results import DamagedHeadline, Order
from cabletui.cable import Cable, paragraphs, reflow
from cabletui.cable.reading.paragraph_names import paragraph_at, paragraph_label
from cabletui.errors import LibraryError
from cabletui.quoting.comparison import Comparison, Quotable, Quoted, compare
from cabletui.quoting.folded_words import REDACTION, FoldedWord, folded_words

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive
    from cabletui.cable.reading.paragraphs import Paragraph

MOST = 40
"""The most cables that are read for one passage."""

_RUNS = 6
"""How many runs of words the index is asked for; if one was altered, the others remain."""

_LONG_RUN, _SHORT_RUN = 4, 3
_LONG_PASSAGE = 10


@dataclass(frozen=True, slots=True)
class QuotedPlace:
    """A passage as it stands in an edition of a cable."""

    cable: Cable
    edition: int
    """Which edition, from 0; the first is the current one."""

    editions: int
    """How many editions there are."""

    comparison: Comparison
    paragraph: "Paragraph | None"
    """The paragraph it begins in; None above the first."""

    @property
    def is_verbatim(self) -> bool:
        """Whether every word stands there as it is."""
        return not self.comparison.changes

    @property
    def place(self) -> str:
        """The place, as it is written: `06LIMA12 ¶3 (C)`."""
        if not self.paragraph:
            return self.cable.reference_id
        label = paragraph_label(self.paragraph.number, self.paragraph.mark)
        return f"{self.cable.reference_id} {label}"


def quoted_places(
    archive: "Archive", quote: Quoted, first: Iterable[str] = ()
) -> list[QuotedPlace]:
    """Return where a passage stands, verbatim or nearly, the oldest cables first.

    Args:
        archive: The library.
        quote: The passage.
        first: Reference ids of cables that are read whatever the index says.
    """
    found: list[QuotedPlace] = []
    for reference_id in dict.fromkeys((*_held(archive, first), *_likely(archive, quote))):
        found += in_cable(archive, reference_id, quote)
    return sorted(found, key=lambda one: one.cable.created.time)


def in_cable(archive: "Archive", reference_id: str, quote: Quoted) -> Iterator[QuotedPlace]:
    """Yield how a passage stands in each edition of a cable that has it."""
    try:
        editions = archive.editions(reference_id)
    except LibraryError:
        return  # a line of it is damaged: `cabletui verify` names it
    for number, cable in enumerate(editions):
        if comparison := compare(quote, quotable(cable.body)):
            inside = paragraph_at(paragraphs(cable.body), comparison.start)
            yield QuotedPlace(cable, number, len(editions), comparison, inside)


def quotable(body: str) -> Quotable:
    """Return a body as quotations are compared with it.

    What clean reading hides need not be quoted, nor do the numbers and marks of paragraphs.
    """
    words = folded_words(body)
    starts = [word.start for word in words]
    labels: set[int] = set()
    for left, right in reflow(body).hidden:
        labels.update(starts[bisect_left(starts, left) : bisect_left(starts, right)])
    for one in paragraphs(body):
        first = bisect_left(starts, one.span[0])
        labels.update(starts[first : first + 1 + len(folded_words(one.mark or ""))])
    return Quotable(body, words, frozenset(labels))


def _held(archive: "Archive", ids: Iterable[str]) -> Iterator[str]:
    for reference_id in ids:
        yield from (headline.reference_id for headline in archive.find(reference_id)[:1])


def _likely(archive: "Archive", quote: Quoted) -> Iterator[str]:
    """Yield the cables with some of the passage's rarest runs of words, the likeliest first."""
    runs = rarest_runs(archive, quote)
    asked = " OR ".join(f'"{" ".join(word.text for word in run)}"' for run in runs)
    if not asked:
        return
    hits = archive.search(exact(parse(asked)), Order.RELEVANCE)
    for headline in hits.headlines(0, MOST):
        if not isinstance(headline, DamagedHeadline):
            yield headline.reference_id


def rarest_runs(archive: "Archive", quote: Quoted) -> list[tuple[FoldedWord, ...]]:
    """Return the runs of words that the fewest cables can have; no two runs share a word."""
    length = _LONG_RUN if len(quote.words) >= _LONG_PASSAGE else _SHORT_RUN
    frequency = {word.text: archive.frequency(word.text) for word in quote.words}
    starts = [at for at in range(len(quote.words) - length + 1) if _is_whole(quote, at, length)]
    starts.sort(key=lambda at: min(frequency[word.text] for word in quote.words[at : at + length]))
    taken: list[int] = []
    for at in starts:
        if all(abs(at - other) >= length for other in taken):
            taken.append(at)
    return [quote.words[at : at + length] for at in taken[:_RUNS]]


def _is_whole(quote: Quoted, at: int, length: int) -> bool:
    """Return whether a run of words is the cable's own, with nothing left out of it."""
    numbers = range(at, at + length)
    is_cut = any(number in quote.gaps for number in numbers[1:])
    is_own = any(number in quote.own for number in numbers)
    return not (is_cut or is_own) and all(
        quote.words[number].text != REDACTION for number in numbers
    )
