"""Read what a list shows of the cable at its cursor: who, when, how long, and the best passages."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from cabletui import cable as reading
from cabletui.archive import query as queries
from cabletui.archive.archive import Archive
from cabletui.archive.query import Query
from cabletui.archive.words import stems, words
from cabletui.cable import Cable, Headline, Paragraph
from cabletui.page.folds import head_of, minutes
from cabletui.page.particulars import named_classifier
from cabletui.paint.cable_face import CableFace, FacePassage
from cabletui.presenters.matched_field import elsewhere_matched
from cabletui.presenters.paragraph_topic import paragraph_topic
from cabletui.text.counts import counted, grouped

_BEFORE, _AFTER = 48, 240
"""How many characters of a passage stand before its first match, and after it."""

_MOST_EXCERPTS = 6
_MOST_PARAGRAPHS = 60
_TOPIC = 400
"""Characters of a paragraph in which it says what it is about."""

_KNOWN = 40
"""How many characters are compared to see whether a text is already shown."""

_MOST_OF_TEXT = 1_600
"""Characters of a summary; no preview has room for more."""

_NUMBER = re.compile(r"\s*¶?[ ]?\(?\d{1,3}[ ]?[.,)]+\s*(?:[(\[][^)\]\n]{1,24}[)\]]\s*)?")
"""Takes the `3. (S/NF) ` that a paragraph begins with; not `Three lamps`."""

_RULE = re.compile(r"(?<!\S)(?:[-=_*~]{3,}|(?:[-=_*~] ){3,}[-=_*~])(?!\S)")
"""Takes the `-----` and `= = = =` that are drawn below a heading; not the `--` of a point."""

Span = tuple[int, int]


def read_face(archive: Archive, headline: Headline, query: Query | None, note: str) -> CableFace:
    """Read what is known of a cable.

    Args:
        archive: Where it is read.
        headline: The row of the cable, as the list shows it.
        query: What the list answers; None where it answers no query.
        note: The reader's note to the cable.

    Raises:
        LibraryError: The library or the cable cannot be read.
    """
    cable = archive.cable(headline.reference_id)
    paragraphs = reading.paragraphs(cable.body)
    found = queries.matches(query, cable.body) if query else ()
    summary = reading.summary(cable.body)
    text = _cut(summary or _own_text(cable.body)[_beginning(cable.body, paragraphs) :])
    quoted = excerpts(cable.body, paragraphs, found)
    where = elsewhere_matched(cable, query, found) if query and not quoted else ""
    return CableFace(
        headline,
        people="; ".join(_people(cable)),
        extent="; ".join(_extent(archive, cable, len(paragraphs))),
        summary=_in_a_row(text),
        has_summary=bool(summary),
        excerpts=quoted,
        matches=_in_text(cable.body, found),
        matched_in=where,
        contents=tuple(_contents(cable.body, paragraphs, text)),
        note=note,
    )


def _own_text(body: str) -> str:
    """Return a body up to the end of its whole copy."""
    return body[: reading.whole_copy(body)[1]]


def excerpts(
    body: str, paragraphs: Sequence[Paragraph], found: Sequence[Span]
) -> tuple[FacePassage, ...]:
    """Return the passages with the most different words of a query, one of a paragraph.

    The head of a cable, its subject, TAGS and references, is no passage: its list shows it.

    Args:
        body: The body of a cable.
        paragraphs: Its numbered paragraphs, in order.
        found: Where the words of the query stand in it, in order.
    """
    starts = [paragraph.span[0] for paragraph in paragraphs]
    head = head_of(body)
    begin, end = reading.whole_copy(body)
    bounds = [head, *starts, end]
    by_paragraph: dict[int, list[Span]] = {}
    for span in found:
        if max(head, begin) <= span[0] < end:
            by_paragraph.setdefault(bisect_right(starts, span[0]) - 1, []).append(span)
    ranked = sorted(by_paragraph, key=lambda at: (-_different(body, by_paragraph[at]), at))
    return tuple(
        FacePassage(
            f"¶{paragraphs[at].number}" if at >= 0 else "",
            _marked(body, (bounds[at + 1], bounds[at + 2]), by_paragraph[at]),
        )
        for at in ranked[:_MOST_EXCERPTS]
    )


def _in_text(body: str, found: Sequence[Span]) -> int:
    """Return how many matches a text has, as its page counts them: in its head if nowhere else."""
    head = head_of(body)
    return sum(start >= head for start, _ in found) or len(found)


def _contents(body: str, paragraphs: Sequence[Paragraph], shown: str) -> Iterator[FacePassage]:
    """Yield what the paragraphs are about, but for the one whose text is shown."""
    opening = shown[:_KNOWN]
    for paragraph in paragraphs[:_MOST_PARAGRAPHS]:
        start, end = paragraph.span
        text = body[start : min(end, start + _TOPIC)]
        if not (opening and opening in text):
            yield FacePassage(f"¶{paragraph.number}", paragraph_topic(text, paragraph.heading))


def _beginning(body: str, paragraphs: Sequence[Paragraph]) -> int:
    """Return where the words of the first paragraph begin; of a body without one, its own."""
    begin = paragraphs[0].span[0] if paragraphs else 0
    number = _NUMBER.match(body, begin)
    return number.end() if number else begin


def _different(body: str, spans: Sequence[Span]) -> int:
    return len({" ".join(stems(words(body[start:end]))) for start, end in spans})


def _marked(body: str, bounds: Span, spans: Sequence[Span]) -> str:
    """Return the words around the densest match of a paragraph, each match between marks."""
    first = max(spans, key=lambda span: (_different(body, _near(spans, span[0])), -span[0]))[0]
    number = _NUMBER.match(body, bounds[0], first)
    begin = number.end() if number else bounds[0]
    start, stop = max(begin, first - _BEFORE), min(bounds[1], first + _AFTER)
    parts, at = [], start
    for left, right in _near(spans, start):
        parts += [body[at:left], "‹", body[left:right], "›"]
        at = right
    text = "".join((*parts, body[at:stop]))
    if start > begin:
        text = f"… {text.partition(' ')[2]}"
    return _in_a_row(text)


def _cut(text: str) -> str:
    """Return as much of a text as a preview has room for, up to the end of a word."""
    if len(text) <= _MOST_OF_TEXT:
        return text
    cut = text[:_MOST_OF_TEXT]
    return f"{cut.rpartition(' ')[0] or cut} …"


def _in_a_row(text: str) -> str:
    """Return words without the lines and rules that they were set in."""
    return " ".join(_RULE.sub(" ", text).split())


def _near(spans: Sequence[Span], start: int) -> list[Span]:
    return [span for span in spans if start <= span[0] < start + _AFTER]


def _people(cable: Cable) -> Iterator[str]:
    if names := named_classifier(cable.body):
        yield f"Classified by {', '.join(names)}"
    if names := reading.signers(cable.body):
        yield f"signed {', '.join(names)}"


def _extent(archive: Archive, cable: Cable, paragraphs: int) -> Iterator[str]:
    if paragraphs:
        yield counted(paragraphs, "paragraph")
    if cable.has_text:
        yield counted(minutes(cable.body), "minute")
    if cable.references:
        yield f"cites {grouped(len(cable.references))}"
    if citing := len(archive.cited_by(cable.reference_id)):
        yield f"cited by {grouped(citing)}"
