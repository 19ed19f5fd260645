"""The editions of a cable: when one is new, which one lists show, what the others add to it."""

from collections.abc import Sequence
from dataclasses import replace

from cabletui.archive.schema import PARTIAL_EXTRACT
from cabletui.cable import Cable, Moment, Precision, redactions

_FINENESS = {Precision.DAY: 0, Precision.HOUR: 1, Precision.MINUTE: 2}


def same_text(one: Cable, other: Cable) -> bool:
    """Tell whether two editions have the same header and body, character for character."""
    return one.body == other.body and one.header == other.header


def current(editions: Sequence[Cable]) -> int:
    """Return the place of the fullest edition.

    It is not a partial extract, has the least redacted, is the longest, and came last, in this
    order of weight.

    Args:
        editions: At least one, in the order in which they came.
    """
    if len(editions) == 1:
        return 0
    return max(range(len(editions)), key=lambda place: (*_fullness(editions[place]), place))


def completed(edition: Cable, others: Sequence[Cable]) -> Cable:
    """Return an edition with the particulars that only other editions of the cable know.

    The text is never touched. Filled in are the minute, the release, the articles and the tags
    that the site linked.
    """
    for other in others:
        edition = replace(
            edition,
            created=_finer(edition.created, other.created),
            released=edition.released or other.released,
            media=edition.media or other.media,
            linked_tags=edition.linked_tags or other.linked_tags,
            tags=tuple(dict.fromkeys((*edition.tags, *other.linked_tags))),
        )
    return edition


def _fullness(edition: Cable) -> tuple[bool, int, int]:
    redacted = sum(end - start for start, end in redactions(edition.body))
    return (
        PARTIAL_EXTRACT not in edition.header and PARTIAL_EXTRACT not in edition.body,
        -redacted,
        len(edition.header) + len(edition.body),
    )


def _finer(known: Moment, other: Moment) -> Moment:
    is_finer = _FINENESS[other.precision] > _FINENESS[known.precision]
    is_same = str(other).startswith(str(known).removesuffix("Z"))
    return other if is_finer and is_same else known
