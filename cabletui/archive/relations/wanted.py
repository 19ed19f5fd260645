"""The cables that are cited and not held, the most cited first, and what is known of each."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cabletui.archive.alike.near_reference import (
    NearReference,
    could_be_a_cable,
    serials_with,
    stem_of,
)
from cabletui.archive.archive import Archive
from cabletui.archive.relations.number_span import NumberSpan, bounded
from cabletui.cable import Cable, Headline, Reference, cited, mentioned, paragraphs, sections
from cabletui.cable.reading.citation_kind import Citation
from cabletui.cable.reading.paragraph_end import paragraph_end
from cabletui.cable.reading.reference_subjects import reference_subject
from cabletui.cable.reference import is_station
from cabletui.errors import LibraryError
from cabletui.text.whole_sentence import sentence_at

_MOST_READ = 8
"""How many of the citing cables are read for what they say of a cable."""

_LONGEST = 400


@dataclass(frozen=True, slots=True)
class WantedCable:
    """A cable that is cited and not held."""

    reference: Reference
    citing: tuple[Headline, ...]
    """The cables that cite it, the newest first."""

    span: NumberSpan
    """When it was sent, as far as the numbers show."""

    @property
    def reference_id(self) -> str:
        """Its canonical id."""
        return str(self.reference)


@dataclass(frozen=True, slots=True)
class CitingSentence:
    """What a cable says of one that is not held."""

    reference_id: str
    """The cable that says it."""

    text: str
    """The sentence, in one line."""


@dataclass(frozen=True, slots=True)
class Said:
    """What the cables that cite one say of it."""

    subject: str = ""
    """Its subject, where REF lines give it."""

    sentences: tuple[CitingSentence, ...] = ()
    probable: NearReference | None = None
    """A cable that is held and may be meant by the id."""


class Wanted:
    """The cables that are cited and not held, ranked by how many cables cite them.

    All that are cited are ranked at once, by the counts of the index; whether a cable is held is
    looked up only as far as rows are asked for.
    """

    def __init__(self, archive: Archive, counts: Iterable[tuple[str, int]] | None = None) -> None:
        """Rank what is cited.

        Args:
            archive: The library.
            counts: The canonical ids that are cited, with how many cables cite each; None for those
                of the whole library.
        """
        self._archive = archive
        self._ranked = sorted(
            archive.cited() if counts is None else counts, key=lambda one: (-one[1], one[0])
        )
        self._at = 0
        self._serials: dict[str, list[int]] = {}
        self.found: list[WantedCable] = []
        """Those that were found so far, in their order."""

    def __len__(self) -> int:
        """How many ids are cited, held or not: no fewer than are wanted."""
        return len(self._ranked)

    @property
    def is_whole(self) -> bool:
        """Whether all were found."""
        return self._at >= len(self._ranked)

    def read(self, count: int) -> list[WantedCable]:
        """Find `count` cables in all, as far as there are that many, and return what was found."""
        while len(self.found) < count and not self.is_whole:
            block = self._ranked[self._at : self._at + count]
            self._at += len(block)
            absent = set(self._archive.not_held([name for name, _ in block]))
            found = (self._cable(name) for name, _ in block if name in absent)
            self.found += [one for one in found if one]
        return self.found[:count]

    def _cable(self, name: str) -> WantedCable | None:
        reference = could_be_a_cable(name)
        if reference is None or not (is_station(reference.station) or self._numbers(reference)):
            return None
        citing = self._archive.cited_by(name)
        below, above = self._beside(reference)
        span = bounded(reference, below, above, citing)
        return WantedCable(reference, citing, span) if citing else None

    def _numbers(self, wanted: Reference) -> list[int]:
        """Return the numbers of a post and year that are held, in their order."""
        stem = stem_of(wanted)
        if stem not in self._serials:
            self._serials[stem] = sorted(serials_with(stem, self._archive.ids_with(stem)))
        return self._serials[stem]

    def _beside(self, wanted: Reference) -> tuple[Headline | None, Headline | None]:
        """Return the cables with the nearest numbers that are held, below and above."""
        serials = self._numbers(wanted)
        at = bisect_left(serials, wanted.serial)
        below = self._held(wanted, serials[at - 1]) if at else None
        above = self._held(wanted, serials[at]) if at < len(serials) else None
        return below, above

    def _held(self, wanted: Reference, serial: int) -> Headline | None:
        found = self._archive.find(f"{stem_of(wanted)}{serial}")
        return found[0] if found else None


def wanted_cable(archive: Archive, reference_id: str) -> WantedCable | None:
    """Return what is known of a cable that is cited and not held; None for any other."""
    reference = could_be_a_cable(reference_id)
    found = Wanted(archive, [(str(reference), 1)]).read(1) if reference else ()
    return found[0] if found else None


def said_of(archive: Archive, wanted: WantedCable) -> Said:
    """Return what the cables that cite one say of it.

    Raises:
        LibraryError: The library cannot be read.
    """
    subject, sentences = "", []
    for headline in wanted.citing[:_MOST_READ]:
        try:
            cable = archive.cable(headline.reference_id)
        except LibraryError:  # its row says so in every list
            continue
        citations = cited(cable)
        subject = subject or _subject(cable, citations, wanted.reference)
        texts = _sentences(cable, mentioned(cable, citations), wanted.reference)
        sentences += [CitingSentence(cable.reference_id, text) for text in texts]
    day = min((one.created.time.date() for one in wanted.citing), default=None)
    return Said(subject, tuple(sentences), archive.near_reference(wanted.reference_id, day))


def _subject(cable: Cable, citations: Sequence[Citation], wanted: Reference) -> str:
    """Return the subject that the REF lines of a cable give of another; empty if they give none."""
    for at, one in enumerate(citations):
        if one.reference == wanted:
            following = citations[at + 1].span[0] if at + 1 < len(citations) else len(cable.body)
            return reference_subject(cable.body[one.span[1] : following])
    return ""


def _sentences(cable: Cable, named: Sequence[Citation], wanted: Reference) -> list[str]:
    """Return the sentences in which a cable names another, without page lines in them."""
    spans = [one.span for one in named if one.reference == wanted]
    if not spans:
        return []
    body = _without_page_lines(cable.body)
    parts = [paragraph.span for paragraph in paragraphs(cable.body)]
    found: dict[str, None] = {}
    for left, right in spans:
        part = next((part for part in parts if part[0] <= left < part[1]), (0, len(body)))
        end = max(right, paragraph_end(body, part))
        sentence = sentence_at(body[part[0] : end], left - part[0], right - part[0], _LONGEST)
        found[sentence] = None
    return list(found)


def _without_page_lines(body: str) -> str:
    """Return a body with blanks in place of its page and section lines, so that offsets stay."""
    for marker in sections(body):
        start, end = marker.span
        body = body[:start] + " " * (end - start) + body[end:]
    return body
