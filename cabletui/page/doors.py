"""The facts of a cable that stand in a text: each is a door to the other cables that share it."""

from collections.abc import Iterable, Iterator

from cabletui import cable as reading
from cabletui.cable import Cable
from cabletui.page.asked_field import AskedField
from cabletui.page.page import Span

Fact = tuple[str, AskedField, str]
"""The words that stand in the text, the field of the search, and the value to ask for."""


def doors(text: str, facts: Iterable[Fact]) -> tuple[Span, ...]:
    """Return where facts stand in a text, each after the one before it.

    Args:
        text: A line, or the text of an entry.
        facts: In the order in which they are written there; those that are not there are left out.
    """
    return tuple(_doors(text, facts))


def of_place(cable: Cable) -> Iterator[Fact]:
    """Yield the post and the day of a cable, and who classified it."""
    if cable.origin:
        yield cable.origin, AskedField.ORIGIN, cable.origin
    yield from of_time(cable)
    yield from of_classifier(cable)


def of_time(cable: Cable) -> Iterator[Fact]:
    """Yield the day of a cable, in the words in which its time is written."""
    day = f"{cable.created.time:%Y-%m-%d}"
    yield day, AskedField.DATE, day


def of_classifier(cable: Cable) -> Iterator[Fact]:
    """Yield who classified a cable."""
    for name in reading.classified_by(cable.body):
        yield name, AskedField.CLASSIFIED_BY, name


def of_signer(cable: Cable) -> Iterator[Fact]:
    """Yield who signed a cable."""
    for name in reading.signers(cable.body):
        yield name, AskedField.SIGNER, name


def of_tags(cable: Cable) -> Iterator[Fact]:
    """Yield the TAGS of a cable."""
    for code in cable.tags:
        yield code, AskedField.TAG, code


def of_reasons(cable: Cable) -> Iterator[Fact]:
    """Yield why a cable was classified."""
    for reason in reading.reasons(cable.body):
        yield reason, AskedField.REASON, reason


def _doors(text: str, facts: Iterable[Fact]) -> Iterator[Span]:
    at = 0
    for words, field, value in facts:
        start = text.find(words, at)
        if words and start >= 0:
            at = start + len(words)
            yield Span(start, at, asks=(field, value))
