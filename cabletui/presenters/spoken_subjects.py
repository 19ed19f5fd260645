"""What a list shows of a cable that has no subject: how its text begins."""

from collections.abc import Iterable
from dataclasses import replace

from cabletui import cable as reading
from cabletui.archive.archive import Archive
from cabletui.cable import Headline
from cabletui.errors import CabletuiError
from cabletui.text.whole_sentence import first_sentence

_LONGEST = 300
"""Characters; no row of a list shows more."""


def with_subjects(archive: Archive, headlines: Iterable[Headline]) -> tuple[Headline, ...]:
    """Return headlines that all say something: without a subject, `‹The keepers met twice.›`.

    Only the cables without a subject are read, one in thirty of the archive.

    Args:
        archive: Where they are read.
        headlines: Those of the rows in sight and near.
    """
    return tuple(one if one.subject else _spoken(archive, one) for one in headlines)


def beginning(body: str) -> str:
    """Return the first sentence of the summary of a body, or of its first paragraph; or nothing."""
    if summary := reading.summary(body):
        return first_sentence(summary, _LONGEST)
    first = next(iter(reading.paragraphs(body)), None)
    return first_sentence(body[slice(*first.span)], _LONGEST) if first else ""


def _spoken(archive: Archive, headline: Headline) -> Headline:
    try:
        said = beginning(archive.cable(headline.reference_id).body)
    except CabletuiError:  # the list has a row for it all the same, and says so when it is opened
        said = ""
    return replace(headline, subject=f"‹{said}›") if said else headline
