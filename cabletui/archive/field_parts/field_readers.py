"""What the index reads of a cable, field by field, where it takes more than one call."""

from collections.abc import Iterable

from cabletui import cable as reading
from cabletui.cable import Cable
from cabletui.cable.addressee import receiver
from cabletui.cable.origin import origin
from cabletui.cable.partial import is_partial
from cabletui.cable.portion import portion_mark
from cabletui.cable.precedence import urgency
from cabletui.cable.reading.senders import senders as senders_of
from cabletui.cable.tag import tag
from cabletui.text.counts import word_count


def tags(cable: Cable) -> Iterable[str]:
    """Return the TAGS of a cable as printed, and the codes that misspelt ones stand for."""
    yield from cable.tags
    for printed in cable.tags:
        yield from tag(printed).stands_for


def country(cable: Cable) -> Iterable[str]:
    """Return the country of the post, where it is known."""
    place = origin(cable.origin)
    return [place.country] if place.country else []


def recipients(cable: Cable) -> Iterable[str]:
    """Return the names of all addressees, for action and for information."""
    found = (*reading.recipients(cable.header), *reading.info_recipients(cable.header))
    return [*(one.name for one in found if one.name), *cable.attribute_values("To")]


def for_action(cable: Cable) -> Iterable[str]:
    """Return the addressees for action, in plain words and without offices."""
    return [receiver(one.name) for one in reading.recipients(cable.header) if one.name]


def for_information(cable: Cable) -> Iterable[str]:
    """Return the addressees for information, in plain words and without offices."""
    return [receiver(one.name) for one in reading.info_recipients(cable.header) if one.name]


def senders(cable: Cable) -> Iterable[str]:
    """Return the origin, and the sender as the header names it."""
    return [cable.origin, *senders_of(cable.header), *cable.attribute_values("From")]


def precedence(cable: Cable) -> Iterable[str]:
    """Return the precedences of a cable; `Y`, which stands for no addressees, is left out."""
    letters = reading.transmission(cable.header).precedence
    return [urgency(letter) for letter in letters if letter != "Y"]


def signers(cable: Cable) -> Iterable[str]:
    """Return the signer of a cable, in the one spelling that stands for all."""
    return reading.signers(cable.body, canonicalize=True)


def portion_marks(cable: Cable) -> Iterable[str]:
    """Return the portion marks of the paragraphs, each in one form."""
    return map(portion_mark, reading.portion_marks(cable.body))


def length(cable: Cable) -> Iterable[str]:
    """Return how many words the body has, as they stand between blanks."""
    return [str(word_count(cable.body))]


def having(cable: Cable) -> Iterable[str]:
    """Return the values of `has:` that a cable has, except for editions, of which it is one."""
    if reading.has_summary(cable.body):
        yield "summary"
    if cable.media:
        yield "media"


def flags(cable: Cable) -> Iterable[str]:
    """Return the values of `is:` that a cable has, except for edited, which its editions decide."""
    if cable.classification.endswith("//NOFORN"):
        yield "noforn"
    if is_partial(cable):
        yield "partial"
    if reading.redactions(cable.body):
        yield "redacted"
