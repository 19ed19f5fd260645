"""The other cables that a paragraph stands in, as with talking points, demarches, scenesetters."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cabletui.archive.query import exact, parse
from cabletui.archive.results import DamagedHeadline, Order
from cabletui.cable import Cable, Headline, paragraphs, reflow, signers, whole_copy
from cabletui.cable.reading.paragraph_end import paragraph_end
from cabletui.cable.reading.paragraph_names import paragraph_at, paragraph_label
from cabletui.errors import LibraryError
from cabletui.quoting.comparison import Quoted
from cabletui.quoting.folded_words import FoldedWord, folded_words
from cabletui.quoting.quotations import LEAST
from cabletui.quoting.quoted_places import rarest_runs
from cabletui.quoting.same_words import SoughtPassage, standing

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive
    from cabletui.cable.reading.paragraphs import Paragraph

_LIKELIEST, _OLDEST = 24, 8
"""Cables that are read: those that have most of the rare runs, and the oldest that have all."""


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """A passage as it stands in another cable."""

    headline: Headline
    share: float
    """The share of words that are the same, from 0.8 to 1; what either text lacks counts against
    it."""

    place: str
    """The paragraph there, as it is written: `¶3 (C)`; empty above the first."""

    offset: int
    """A character of its body within the passage."""

    is_first: bool = False
    """Whether it is the oldest that has the passage, and older than the cable asked about."""

    @property
    def is_verbatim(self) -> bool:
        """Whether every word is the same, in the same order."""
        return self.share == 1

    @property
    def percent(self) -> int:
        """The share in percent, rounded down, so that only what is verbatim has 100."""
        return int(self.share * 100)


@dataclass(frozen=True, slots=True)
class SharedPassages:
    """The other cables that have a passage."""

    found: tuple[SharedPassage, ...] = ()
    """The oldest first."""

    unread: int = 0
    """How many more cables have some of its rare words, and were not read."""


def shared_passages(archive: "Archive", cable: Cable, paragraph: "Paragraph") -> SharedPassages:
    """Return the other cables with the same words as a paragraph, or with four in five of them.

    A paragraph of fewer than six words cannot be told from others, and has none.

    Args:
        archive: The library.
        cable: The cable, in the edition that is meant.
        paragraph: One of its paragraphs.

    Raises:
        LibraryError: The library cannot be read.
    """
    passage = _passage(cable, paragraph)
    if len(passage.words) < LEAST:
        return SharedPassages()
    runs = rarest_runs(archive, passage)
    likely, unread = _likely(archive, runs)
    likely.pop(cable.reference_id, None)
    sought = SoughtPassage.of(passage.text, passage.words, runs)
    found = sorted(_found(archive, likely, sought), key=lambda one: one.headline.created.time)
    if found and found[0].headline.created.time < cable.created.time:
        found[0] = replace(found[0], is_first=True)
    return SharedPassages(tuple(found), unread)


def _passage(cable: Cable, paragraph: "Paragraph") -> Quoted:
    """Return the words of a paragraph without its number, its mark and what clean reading hides."""
    start = paragraph.span[0]
    end = paragraph_end(cable.body, paragraph.span, signers(cable.body))
    text = cable.body[start:end]
    labels = 1 + len(folded_words(paragraph.mark or ""))
    hidden = [(left - start, right - start) for left, right in reflow(cable.body).hidden]
    near = [(left, right) for left, right in hidden if right > 0 and left < end - start]
    words = tuple(
        word
        for word in folded_words(text)[labels:]
        if not any(left <= word.start < right for left, right in near)
    )
    return Quoted(text, words, frozenset(), frozenset())


def _likely(
    archive: "Archive", runs: Sequence[Sequence[FoldedWord]]
) -> tuple[dict[str, Headline], int]:
    """Return the cables that may have a passage, and how many more of them there are.

    The likeliest ones may all be later than the first cable that had it, so the oldest with all
    runs are read as well.
    """
    if not runs:
        return {}, 0
    asked = [f'"{" ".join(word.text for word in run)}"' for run in runs]
    hits = archive.search(exact(parse(" OR ".join(asked))), Order.RELEVANCE)
    read = [*hits.headlines(0, _LIKELIEST)]
    if len(hits) > _LIKELIEST:
        oldest = archive.search(exact(parse(" ".join(asked))), Order.OLDEST)
        read += oldest.headlines(0, _OLDEST)
    likely = {one.reference_id: one for one in read if not isinstance(one, DamagedHeadline)}
    return likely, max(0, len(hits) - len(likely))


def _found(
    archive: "Archive", likely: Mapping[str, Headline], sought: SoughtPassage
) -> Iterator[SharedPassage]:
    for reference_id, headline in likely.items():
        try:
            body = archive.cable(reference_id).body
        except LibraryError:
            continue  # damaged, as lists of cables will say; the others can still be compared
        # A text of another cable that the site's page has at its end was not sent with this one.
        start, end = whole_copy(body)
        if place := standing(body[start:end], sought):
            share, at = place[0], start + place[1]
            yield SharedPassage(headline, share, _place(body, at), at)


def _place(body: str, at: int) -> str:
    inside = paragraph_at(paragraphs(body), at)
    return paragraph_label(inside.number, inside.mark) if inside else ""
