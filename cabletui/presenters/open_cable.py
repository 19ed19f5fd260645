"""Read from the archive all that the viewer shows of a cable."""

from dataclasses import dataclass

from cabletui.archive import query as queries
from cabletui.archive.archive import Archive
from cabletui.cable import Cable, Headline, cited, mentioned, paragraphs
from cabletui.errors import LibraryError, QuerySyntaxError, UnknownCableError
from cabletui.location import Listing
from cabletui.page.cable_page import cable_page
from cabletui.page.page import Page, Point, Span, without_overlap
from cabletui.page.page_signs import signs
from cabletui.page.reading_mode import ReadingMode
from cabletui.presenters.snippets import best


@dataclass(frozen=True, slots=True)
class Passage:
    """A numbered paragraph of a body."""

    number: int | None
    """As the cable numbers it; numbers may repeat or skip."""

    start: int
    end: int
    """Where the next one begins."""

    mark: str | None = None
    """Its portion mark, as printed."""

    heading: str | None = None
    """The heading above it, or the word that opens it."""


@dataclass(frozen=True, slots=True)
class OpenedCable:
    """A cable, ready to be shown."""

    cable: Cable
    editions: tuple[Cable, ...]
    edition: int
    """Which of the editions is shown, from 0."""

    passages: tuple[Passage, ...]
    """The paragraphs of its page, with their numbers."""

    links: tuple[Span, ...]
    """The references in its body that the library holds, in REF lines and in the text."""

    query_text: str
    """The query whose matches are marked; empty for none."""

    is_fiction: bool
    absent: frozenset[str] = frozenset()
    """The reference ids that it names and the library does not hold."""

    def page(self, mode: ReadingMode) -> Page:
        """Return its page, in a reading mode."""
        page = cable_page(
            self.cable,
            mode,
            editions=self.editions,
            links=self.links,
            paragraphs=[passage.start for passage in self.passages],
            signs=signs(
                self.cable.body, ((one.start, one.mark, one.heading) for one in self.passages)
            ),
            is_fiction=self.is_fiction,
            absent=self.absent,
        )
        return with_query_matches(page, self.query_text)

    def opening_point(self, page: Page, body_at: int | None = None) -> Point | None:
        """Return where a page opens: a place in the body, else the best match; or None.

        What another field holds, as `signer:hale`, is no passage, though it is marked in the body.

        Args:
            page: A page of the cable.
            body_at: The character of the body that is asked for.
        """
        if body_at is not None:
            return Point(page.body, 0, body_at)
        shown = [match.span for match in page.matches() if match.box == page.body]
        if not shown or not queries.asks_of_body(queries.parse(self.query_text)):
            return None
        found = best(self.cable.body, [(span.start, span.end) for span in shown])
        return Point(page.body, 0, found[0])


@dataclass(frozen=True, slots=True)
class Probable:
    """A cable that is probably meant by an id that no cable has: a guess."""

    headline: Headline
    reason: str
    """How its id differs from the one that is printed."""


@dataclass(frozen=True, slots=True)
class MissingCable:
    """A cable that the library does not hold, and what may be meant or is near."""

    reference_id: str
    candidates: tuple[Headline, ...]
    neighbours: tuple[Headline, ...]
    probable: Probable | None = None
    """The one that is probably meant."""


def missing(
    archive: Archive,
    reference_id: str,
    candidates: tuple[Headline, ...] = (),
    citing: Cable | None = None,
) -> MissingCable:
    """Return what to say of a cable that the library does not hold.

    Args:
        archive: The library.
        reference_id: Its id, in any spelling.
        candidates: The cables that the id itself may mean.
        citing: The cable that cites it, if it was opened from a citation.

    Raises:
        LibraryError: The library cannot be read.
    """
    guess = probable(archive, reference_id, citing)
    return MissingCable(reference_id, candidates, archive.neighbours(reference_id), guess)


def probable(archive: Archive, reference_id: str, citing: Cable | None = None) -> Probable | None:
    """Return the cable that is probably meant by an id that no cable has.

    Args:
        archive: The library.
        reference_id: The id.
        citing: The cable that cites it, which means neither itself nor what was sent later.

    Raises:
        LibraryError: The library cannot be read.
    """
    day = citing.created.time.date() if citing else None
    own = citing.reference_id if citing else ""
    near = archive.near_reference(reference_id, day, own)
    found = archive.find(near.reference_id) if near else ()
    return Probable(found[0], near.reason) if near and found else None


ReadCable = OpenedCable | MissingCable
"""What comes of reading a cable."""


def read_cable(
    archive: Archive, reference_id: str, query_text: str = "", edition: int = 0
) -> ReadCable:
    """Read a cable by any spelling of its reference id.

    Args:
        archive: Where to read.
        reference_id: The published id, or another spelling that means one cable alone.
        query_text: The query whose matches are to be marked; empty for none.
        edition: Which edition, from 0, the current one; after the last comes the first again.

    Raises:
        LibraryError: The library cannot be read.
    """
    try:
        editions = archive.editions(reference_id)
    except UnknownCableError:
        candidates = archive.find(reference_id)
        if len(candidates) != 1:
            return missing(archive, reference_id, candidates)
        editions = archive.editions(candidates[0].reference_id)
    number = edition % len(editions)
    cable = editions[number]
    named = _links(cable)
    targets = {*cable.references, *(link.reference_id for link in named)}
    absent = frozenset(targets - archive.held(targets))
    return OpenedCable(
        cable,
        editions,
        number,
        _passages(cable.body),
        tuple(link for link in named if link.reference_id not in absent),
        query_text,
        archive.is_sample,
        absent,
    )


def read_row(archive: Archive, listing: Listing, position: int) -> ReadCable:
    """Read the cable of a row of a list.

    Raises:
        LibraryError: The library cannot be read, or the row is no longer there.
    """
    headlines = listing.rows.headlines(position, position + 1)
    if not headlines:
        raise LibraryError(
            "This row of the list is no longer there; go up and open the list again."
        )
    return read_cable(archive, headlines[0].reference_id, listing.query_text)


def with_query_matches(page: Page, query_text: str, *, is_everywhere: bool = False) -> Page:
    """Return a page with the matches of a query in its text, as its preview counts them.

    Where the text has none, those of its head, its subject and its header are marked.

    Args:
        page: The page.
        query_text: The query; one that cannot be read has no matches.
        is_everywhere: Whether those of head, subject and header are marked in any case.
    """
    if not query_text:
        return page
    try:
        query = queries.parse(query_text)
    except QuerySyntaxError:
        return page
    matched = page.with_matches(
        {
            (number, at): [Span(start, end) for start, end in queries.matches(query, entry.text)]
            for number, box in enumerate(page.boxes)
            for at, entry in enumerate(box.entries)
            if box.name != "particulars" or entry.label == "Subject"
        }
    )
    return matched if is_everywhere else matched.with_matches_of_text()


def _passages(body: str) -> tuple[Passage, ...]:
    return tuple(Passage(one.number, *one.span, one.mark, one.heading) for one in paragraphs(body))


def _links(cable: Cable) -> tuple[Span, ...]:
    citations = cited(cable)
    named = (*citations, *mentioned(cable, citations))
    return without_overlap(Span(*one.span, str(one.reference)) for one in named if one.reference)
