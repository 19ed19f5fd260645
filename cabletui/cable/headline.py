"""A cable in one row of a list."""

from dataclasses import dataclass

from cabletui.cable.moment import Moment


@dataclass(frozen=True, slots=True)
class Headline:
    """What a list shows of a cable."""

    reference_id: str
    created: Moment
    classification: str
    origin: str
    subject: str


@dataclass(frozen=True, slots=True)
class AbsentHeadline(Headline):
    """What a list shows of a cable that is cited and not held.

    Its day is one of those on which it may have been sent, for its place among others; its subject
    is that by which it is cited, if any.
    """
