"""An import, from its sources to its report."""

import time
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from cabletui.archive.log.import_record import ImportCounts, ImportRecord
from cabletui.archive.writer import Writer
from cabletui.errors import SourceError
from cabletui.importers import importer_named
from cabletui.intake.entry_workers import EntryWorkers
from cabletui.intake.interrupt import Interrupts
from cabletui.intake.report import Progress, Report, Tally
from cabletui.intake.source_import import SharedImport, checkpoint_key, import_source
from cabletui.intake.sources import name_of, printable
from cabletui.intake.sources.input_file import is_descriptor

Watch = Callable[[Progress], None]

_REPAIR = "documents that the index lacks"


def run(
    sources: Sequence[Path],
    library: Path,
    *,
    format: str | None = None,
    watch: Watch | None = None,
    processes: int = 1,
) -> Report:
    """Import sources into a library, making it where there is none.

    Whatever is wrong with a part of a source is refused by name and reason, and the rest goes
    in. ctrl+c stops between two cables; all before it is in the library.

    Args:
        sources: Files, folders and archives.
        library: The folder of the library.
        format: The name of the importer that reads all; by default, the content decides.
        watch: Called ten times a second or more with how far it is.
        processes: How many may work on a long import, this one among them.

    Raises:
        SourceError: A source does not exist, or there is no such format.
        LibraryBusyError: Another import is at work.
        LibraryError: The library cannot be written; what was added before is safe.
    """
    importer = importer_named(format) if format else None
    for source in sources:
        if not source.exists() and not is_descriptor(source):
            raise SourceError(f"There is no file or folder {source}.")
    began, clock = datetime.now(UTC), time.monotonic()
    tally, look = Tally(), watch or _unwatched

    def look_at_repair(done: int, total: int) -> None:
        look(tally.progress(_REPAIR, done, total, "documents"))

    with (
        Writer.open(library, look_at_repair) as writer,
        Interrupts() as interrupts,
        EntryWorkers(processes - 1) as entry_workers,
    ):
        shared = SharedImport(writer, tally, interrupts, importer, entry_workers, look)
        for source in sources:
            if not interrupts.is_requested:
                import_source(source, library, shared)
        writer.commit()
        report = tally.report(
            time.monotonic() - clock, stopped=interrupts.is_requested, repairs=writer.repairs
        )
        record = _record(report, tally.counts, began, sources)
        writer.record(record, [checkpoint_key(one) for one in sources])
        writer.close(at_once=report.stopped)
    return report


def _record(
    report: Report, counts: ImportCounts, began: datetime, sources: Sequence[Path]
) -> ImportRecord:
    return ImportRecord(
        began=began.isoformat(timespec="seconds"),
        seconds=report.seconds,
        sources=tuple(printable(name_of(source)) for source in sources),
        refusals=report.refusals,
        others=report.others,
        finished=not report.stopped,
        **asdict(counts),
    )


def _unwatched(progress: Progress) -> None:
    """Show nothing."""
