"""Cables that the reader takes away together, and the formats to take them in."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from cabletui.archive.archive import Archive
from cabletui.archive.results import DamagedHeadline
from cabletui.cable import Headline
from cabletui.desk import Desk
from cabletui.desk.notes import Notes
from cabletui.exporters.cable_exporters import WholeCable
from cabletui.exporters.dossier import Dossier, DossierEntry
from cabletui.exporters.dossier_exporters import DOSSIER_EXPORTERS, DossierExporter
from cabletui.exporters.noted_cable import noted_cable
from cabletui.text.counts import counted

_LONGEST = 36
"""Letters of a file's name: what is said of it then needs no second line."""

_STRANGE = re.compile(r"[^\w.]+")
"""Takes the comma and blank of `Tunis, June`; not `Tunis` or `1.5`."""


@dataclass(frozen=True, slots=True)
class TakeChoices:
    """Cables, and how they may be taken away."""

    title: str
    """What they are called."""

    reference_ids: tuple[str, ...]
    read: Callable[[], Dossier]
    """Reads them from the library, with the reader's notes; takes its time."""

    exporters: tuple[DossierExporter, ...] = DOSSIER_EXPORTERS

    def read_without_notes(self) -> Dossier:
        """Return them without what the reader wrote of them; takes its time."""
        dossier = self.read()
        return dossier._replace(entries=tuple(one.without_notes for one in dossier.entries))


@dataclass(frozen=True, slots=True)
class Taking:
    """What the reader has chosen."""

    exporter: DossierExporter | None
    """The format; None for the reference ids alone."""

    is_copy: bool = False
    """Whether it goes into the clipboard, and not into a file."""

    is_of_one: bool = False
    """Whether the reader wants to copy from the cable at the cursor instead."""

    has_notes: bool = False
    """Whether the reader's notes go with it."""


def take_choices(
    archive: Archive, desk: Desk, title: str, reference_ids: Sequence[str]
) -> TakeChoices:
    """Return how some cables may be taken away.

    Args:
        archive: Where they are read.
        desk: Where the reader's notes on them are.
        title: What they are called; empty calls them `4 cables`.
        reference_ids: The cables, in their order.
    """
    ids = tuple(reference_ids)
    title = title or counted(len(ids), "cable")
    return TakeChoices(title, ids, partial(taken_cables, archive, desk, title, ids))


def taken_cables(archive: Archive, desk: Desk, title: str, reference_ids: Sequence[str]) -> Dossier:
    """Return cables with the reader's notes; those that the library does not hold are left out.

    Raises:
        LibraryError: The library cannot be read.
    """
    headlines = headlines_of(archive, reference_ids)
    return Dossier(title, tuple(dossier_entries(archive, headlines, desk.notes)))


def headlines_of(archive: Archive, reference_ids: Iterable[str]) -> Iterator[Headline]:
    """Yield the cables of some reference ids, in their order; those not held are left out.

    Raises:
        LibraryError: The library cannot be read.
    """
    for reference_id in reference_ids:
        yield from archive.find(reference_id)[:1]


def dossier_entries(
    archive: Archive, headlines: Iterable[Headline], notes: Notes
) -> Iterator[DossierEntry]:
    """Yield cables with all their editions and the reader's notes; a damaged one is left out.

    Raises:
        LibraryError: The library cannot be read.
    """
    for headline in headlines:
        if not isinstance(headline, DamagedHeadline):
            editions = archive.editions(headline.reference_id)
            given = WholeCable(editions[0], editions, archive.is_sample)
            yield noted_cable(given, notes.of(headline.reference_id))


def sizes(
    choices: TakeChoices, *, has_notes: bool = False
) -> Iterator[tuple[DossierExporter, int]]:
    """Yield how many bytes the file of each format would have; takes its time.

    Raises:
        LibraryError: The library cannot be read.
    """
    dossier = choices.read() if has_notes else choices.read_without_notes()
    for exporter in choices.exporters:
        lines = (f"{text}\n" for text in exporter.write(dossier))
        yield exporter, sum(len(line.encode("utf-8", "surrogatepass")) for line in lines)


def file_stem(title: str) -> str:
    """Return the name of a file for cables of a title, without its ending.

    >>> file_stem("Tunis corruption, for the June piece")
    'tunis-corruption-for-the-june-piece'
    """
    return _STRANGE.sub("-", title.casefold()).strip("-.")[:_LONGEST].rstrip("-.") or "cables"
