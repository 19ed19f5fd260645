"""What the import log of a library records of its documents and its index."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Vouched:
    """What the checksums say of the documents as they stood at a commit."""

    lines: int
    length: int
    """How many bytes they had; -1 if that is not known."""

    running: bytes
    """The running checksum of these lines."""


@dataclass(frozen=True, slots=True)
class Verified:
    """When all of a library was read, and how much of it was found to be wrong."""

    at: str
    """ISO 8601 in UTC, to the second."""

    troubles: int


Files = dict[str, list[int]]
"""The size and the checksum of each file of an index, by its name."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How the documents stood at a commit."""

    lines: int
    """How many there were."""

    additions: int
    """How many of them add to a text that another one holds."""
