"""What became of an import."""

from dataclasses import asdict, dataclass, replace

from cabletui.archive.log.import_record import REFUSALS_KEPT, ImportCounts
from cabletui.archive.results import Added
from cabletui.errors import Refusal
from cabletui.importers.cable_names import is_named_as_cable
from cabletui.importers.importer import PassedOver

_LONGEST = 1_000
"""Letters of a name or a reason that are kept; what is read can claim millions."""


@dataclass(frozen=True, slots=True)
class Progress(ImportCounts):
    """A moment of an import; the counts are of the whole run, the rest is of one source."""

    source: str
    """The last name of the source at work."""

    done: int
    total: int
    unit: str
    """What `done` and `total` count: `bytes` or `files`."""


@dataclass(frozen=True, slots=True)
class Report(ImportCounts):
    """An import that came to its end, or was stopped."""

    refusals: tuple[Refusal, ...]
    """The refusals, the first ten thousand of them."""

    others: tuple[Refusal, ...]
    """What was passed over, each with what it is, the first ten thousand of them."""

    seconds: float
    stopped: bool
    """Whether it was asked to stop before its end; the same command goes on."""

    continued: tuple[str, ...]
    """The sources in which it went on where an earlier import had stopped."""

    repairs: tuple[str, ...]
    """What had to be put right in the library before, a sentence each."""

    @property
    def came(self) -> int:
        """How many cables were read, whatever became of them."""
        return self.added + self.editions + self.completed + self.held

    @property
    def found_no_cables(self) -> bool:
        """Whether no cable was read although files of the sources are named like cables."""
        return not self.came and any(is_named_as_cable(other.name) for other in self.others)


class Tally:
    """The counts of an import that is still running."""

    def __init__(self) -> None:
        self.counts = ImportCounts()
        self.continued: list[str] = []
        """The sources in which it goes on where an earlier import had stopped."""

        self._refusals: list[Refusal] = []
        self._others: list[Refusal] = []

    def count(self, added: Added) -> None:
        """Count what became of a cable."""
        counts = self.counts
        match added:
            case Added.CABLE:
                self.counts = replace(counts, added=counts.added + 1)
            case Added.EDITION:
                self.counts = replace(counts, editions=counts.editions + 1)
            case Added.COMPLETED:
                self.counts = replace(counts, completed=counts.completed + 1)
            case Added.HELD | Added.COPY:
                self.counts = replace(counts, held=counts.held + 1)

    def refuse(self, refusal: Refusal) -> None:
        """Count a refusal, and keep it as long as there are not too many."""
        self.counts = replace(self.counts, refused=self.counts.refused + refusal.count)
        _keep(self._refusals, refusal.name, refusal.reason)

    def pass_over(self, other: PassedOver) -> None:
        """Count what is no cable, and keep its name as long as there are not too many."""
        self.counts = replace(self.counts, passed_over=self.counts.passed_over + 1)
        _keep(self._others, other.name, other.why)

    def progress(self, source: str, done: int, total: int, unit: str) -> Progress:
        """Return how far the import has come."""
        done = min(done, total) if total else done
        return Progress(source, done, total, unit, **asdict(self.counts))

    def report(self, seconds: float, *, stopped: bool, repairs: tuple[str, ...]) -> Report:
        """Return the report of an import that is over."""
        return Report(
            refusals=tuple(self._refusals),
            others=tuple(self._others),
            seconds=seconds,
            stopped=stopped,
            continued=tuple(self.continued),
            repairs=repairs,
            **asdict(self.counts),
        )


def _keep(kept: list[Refusal], name: str, reason: str) -> None:
    if len(kept) < REFUSALS_KEPT:
        kept.append(Refusal(name[:_LONGEST], reason[:_LONGEST]))
