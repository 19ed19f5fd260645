"""What the archive answers with, beside cables and headlines."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cabletui.cable import Headline

Values = Mapping[str, Sequence[str]]
"""What a cable is found by: the values of each field of the index."""


class Order(StrEnum):
    """The order of a list of cables."""

    NEWEST = "newest"
    OLDEST = "oldest"
    RELEVANCE = "relevance"


@dataclass(frozen=True, slots=True)
class Count:
    """A value of an index, and how many cables have it."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class DamagedHeadline(Headline):
    """What a list shows of a cable whose document cannot be read, as far as the index knows it.

    Its subject is a sentence about what is wrong.
    """


@dataclass(frozen=True, slots=True)
class CitedCable:
    """A reference id that cables cite, and what the archive holds of it."""

    reference_id: str
    """As the archive publishes it where it is held, else canonical."""

    held: bool


class Added(StrEnum):
    """What became of a cable that was given to the archive."""

    CABLE = "cable"
    EDITION = "edition"
    COPY = "copy"
    """The text was held; something that its source knows beside it was not."""

    COMPLETED = "completed"
    """A card was held; now its text is."""

    HELD = "held"
