"""A run of an import as the log records it, and how far an unfinished one got."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from cabletui.errors import Refusal

REFUSALS_KEPT = 10_000


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
class ImportRecord(ImportCounts):
    """One run of an import."""

    began: str
    """ISO 8601 in UTC, to the second."""

    seconds: float
    sources: tuple[str, ...]
    """What was imported, by the last part of each path: the rest is no other reader's concern."""

    refusals: tuple[Refusal, ...]
    """The refusals, the first ten thousand of them."""

    finished: bool
    """Whether it came to the end of its sources."""

    others: tuple[Refusal, ...] = ()
    """What was passed over and what it is, the first ten thousand of them."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """How far an import got in one source, so that the next run can go on there."""

    source: str
    """A key that tells the source from others without giving away its path."""

    mark: str
    """A fingerprint that shows whether the source has changed, such as its size and its time."""

    done: int
    """How much is done, in whatever the importer counts."""


def record_of(document: Mapping[str, Any]) -> ImportRecord:
    """Return the run that a document of the log records; what it lacks has a default."""
    return ImportRecord(
        began=str(document.get("began", "")),
        seconds=float(document.get("seconds", 0.0)),
        sources=tuple(last_name(str(source)) for source in document.get("sources", ())),
        refusals=tuple(map(refusal_of, document.get("refusals", ()))),
        others=tuple(map(refusal_of, document.get("others", ()))),
        finished=bool(document.get("finished", True)),
        **{count.name: int(document.get(count.name, 0)) for count in fields(ImportCounts)},
    )


def refusal_of(document: Mapping[str, Any]) -> Refusal:
    """Return the refusal that a document of the log records; what it lacks is empty."""
    return Refusal(document.get("name", ""), document.get("reason", ""), document.get("count", 1))


def last_name(source: str) -> str:
    """Return the last part of a path.

    >>> last_name("/home/ann/mirror/"), last_name("mirror.zip"), last_name("/")
    ('mirror', 'mirror.zip', '/')
    """
    return source.rstrip("/").rpartition("/")[2] or source
