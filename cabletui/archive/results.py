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


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportCounts:
    """The outcomes of an import, of which each cable or file counts towards one."""

    added: int = 0
    """Cables that the library did not hold."""

    editions: int = 0
    """Other texts of cables that it held."""

    held: int = 0
    """Copies whose text it held, character for character."""

    completed: int = 0
    """Cards that were held, and whose texts came."""

    passed_over: int = 0
    """Files that are no cables and were not meant to be."""

    refused: int = 0
    """What was meant to be a cable and could not be read as one."""


@dataclass(frozen=True, slots=True)
class DamagedHeadline(Headline):
    """What a list shows of a cable whose document cannot be read, as far as the index knows it.

    Its subject is a sentence about what is wrong.
    """


@dataclass(frozen=True, slots=True)
class SimilarCable:
    """A cable that is like another one."""

    headline: Headline
    shared: tuple[str, ...]
    """What is rare and both have, the most telling first: what they cite, words and TAGS."""

    is_same_text: bool = False
    """Whether it is the same text, sent again."""

    is_cited: bool = False
    """Whether the other one cites it."""

    is_citing: bool = False
    """Whether it cites the other one."""


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
