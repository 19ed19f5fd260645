"""How far an import is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """A moment of an import; the counts are of the whole run, the rest is of one source."""

    source: str
    """The last name of the source at work."""

    done: int
    total: int
    unit: str
    """What `done` and `total` count: `bytes` or `files`."""

    added: int
    editions: int
    held: int
    passed_over: int
    refused: int
