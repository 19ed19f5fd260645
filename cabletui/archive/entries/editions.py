"""The editions of a cable: what makes a new one, which one lists show, what the others add."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain

from cabletui.archive.entries.text_copies import all_attributes, earliest, finest, texts
from cabletui.cable import Cable, redactions
from cabletui.cable.addition import Line
from cabletui.cable.partial import is_partial


def current(editions: Sequence[Cable]) -> int:
    """Return the position of the fullest edition.

    What counts is, in this order: that it is no partial extract, that the least is redacted, that
    it is the longest, that it was released last. If all that is the same, the text itself decides,
    so that the order in which the editions came makes no difference.

    Args:
        editions: At least one.
    """
    if len(editions) == 1:
        return 0
    return max(range(len(editions)), key=lambda place: _fullness(editions[place]))


def completed(edition: Cable, others: Sequence[Cable]) -> Cable:
    """Return an edition with the particulars that only other editions of the cable know.

    The text and its copies are never touched. What is filled in is the minute of creation, an
    unknown day of release, the articles, the TAGS that the site linked and what the central file
    says.
    """
    if not others:
        return edition
    others = sorted(others, key=lambda other: (str(other.created), other.body, other.header))
    linked = tuple(chain.from_iterable(other.linked_tags for other in others))
    media = chain(edition.media, *(other.media for other in others))
    whole = replace(
        edition,
        created=finest(edition.created, [other.created for other in others]),
        released=edition.released or earliest(other.released for other in others),
        media=tuple(dict.fromkeys(media)),
        linked_tags=tuple(dict.fromkeys((*edition.linked_tags, *linked))),
        tags=tuple(dict.fromkeys((*edition.tags, *linked))),
        attributes=all_attributes((edition, *others)),
        copies=(),
    )
    is_told = whole.all_copies == edition.all_copies
    return whole if is_told else replace(whole, copies=edition.all_copies)


def in_order(shown: int, lines: Mapping[int, Line]) -> tuple[Cable, ...]:
    """Return all editions of a cable, the current one first and completed, then as they came.

    Args:
        shown: The ordinal of the line that lists show, which is of the current edition.
        lines: All lines of the cable, by their ordinals.
    """
    known = texts(sorted(lines.items()))
    first = [text.cable for text in known if shown in text.ordinals]
    others = [text.cable for text in known if shown not in text.ordinals]
    return (*(completed(cable, others) for cable in first), *others)


def _fullness(edition: Cable) -> tuple[bool, int, int, str, str, str]:
    redacted = sum(end - start for start, end in redactions(edition.body))
    return (
        not is_partial(edition),
        -redacted,
        len(edition.header) + len(edition.body),
        max(str(copy.released or "") for copy in edition.all_copies),
        edition.body,
        edition.header,
    )
