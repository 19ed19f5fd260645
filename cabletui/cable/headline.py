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
