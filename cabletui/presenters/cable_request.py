"""A text with which to ask others for a cable that is not held, or is held without its text."""

from datetime import date

from cabletui.archive.relations.wanted import Said, WantedCable
from cabletui.cable import Cable
from cabletui.cable.absent_text import why_no_text
from cabletui.cable.citation import kept_by
from cabletui.cable.origin import post_of
from cabletui.text.counts import counted

_MOST_CITING = 3


def cable_request(wanted: WantedCable, said: Said) -> str:
    """Return what names a cable to whoever may have it: post, number, days, subject, who cites it.

    Args:
        wanted: The cable.
        said: What is said of it.
    """
    reference, span = wanted.reference, wanted.span
    lines = [
        f"Cable {reference}: message number {reference.serial} of {reference.year} "
        f"from {post_of(reference.station)}."
    ]
    if span.first == span.last:
        lines.append(f"Sent about {_spoken(span.first)}.")
    else:
        lines.append(f"Sent between {_spoken(span.first)} and {_spoken(span.last)}.")
    if said.subject:
        lines.append(f"Subject, as it is cited: “{said.subject}”.")
    oldest = wanted.citing[::-1]
    for one in oldest[:_MOST_CITING]:
        subject = f", “{one.subject}”" if one.subject else ""
        lines.append(f"Cited by {one.reference_id} of {_spoken(one.created.time.date())}{subject}.")
    if len(oldest) > _MOST_CITING:
        lines.append(f"And by {counted(len(oldest) - _MOST_CITING, 'cable')} more.")
    return "\n".join(lines)


def text_request(cable: Cable) -> str:
    """Return what names the text of a cable to whoever may have it, of which the card is held.

    Args:
        cable: A cable without text.
    """
    place = kept_by(cable)
    lines = [
        f"Document number {cable.reference_id}, a cable from {cable.origin or 'an unknown post'}, "
        f"sent on {_spoken(cable.created.time.date())}.",
        f"Subject: “{cable.subject}”." if cable.subject else "",
        f"It is kept in: {place}." if place else "",
        why_no_text(cable),
    ]
    return "\n".join(filter(None, lines))


def _spoken(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
