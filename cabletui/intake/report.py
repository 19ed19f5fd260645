"""What became of an import."""

from dataclasses import dataclass, field

from cabletui.archive.results import Added
from cabletui.errors import Refusal
from cabletui.importers.cable_names import is_named_as_cable
from cabletui.importers.importer import PassedOver
from cabletui.intake.import_progress import Progress

_REFUSALS_KEPT = 10_000
_LONGEST = 1_000
"""Letters of a name or a reason that are kept; what is read can claim millions."""


@dataclass(frozen=True, slots=True)
class Report:
    """An import that came to its end, or was stopped."""

    added: int
    """Cables that the library did not hold."""

    editions: int
    """Other texts of cables that it held."""

    held: int
    """Copies whose text it held, character for character."""

    passed_over: int
    """Files that are no cables and were not meant to be."""

    refused: int
    refusals: tuple[Refusal, ...]
    """The refusals, the first ten thousand of them."""

    others: tuple[Refusal, ...]
    """What was passed over, each with what it is, the first ten thousand of them."""

    seconds: float
    stopped: bool
    """Whether it was asked to stop before its end; the same command goes on."""

    continued: tuple[str, ...]
    """The sources in which it went on where an earlier import had stopped."""

    mended: tuple[str, ...]
    """What had to be put right in the library before, a sentence each."""

    @property
    def is_vain(self) -> bool:
        """Whether nothing came of sources that have files named as cables are."""
        came = self.added or self.editions or self.held
        return not came and any(is_named_as_cable(other.name) for other in self.others)


@dataclass(slots=True)
class Tally:
    """The counts of an import while it goes on."""

    added: int = 0
    editions: int = 0
    held: int = 0
    passed_over: int = 0
    refused: int = 0
    refusals: list[Refusal] = field(default_factory=list)
    others: list[Refusal] = field(default_factory=list)
    continued: list[str] = field(default_factory=list)

    def count(self, added: Added) -> None:
        """Count what became of a cable."""
        match added:
            case Added.CABLE:
                self.added += 1
            case Added.EDITION:
                self.editions += 1
            case Added.HELD | Added.COPY:
                self.held += 1

    def refuse(self, refusal: Refusal) -> None:
        """Count a refusal, and keep it as long as there are not too many."""
        self.refused += refusal.count
        if len(self.refusals) < _REFUSALS_KEPT:
            self.refusals.append(_short(refusal.name, refusal.reason))

    def pass_over(self, other: PassedOver) -> None:
        """Count what is no cable, and keep its name as long as there are not too many."""
        self.passed_over += 1
        if len(self.others) < _REFUSALS_KEPT:
            self.others.append(_short(other.name, other.why))

    def progress(self, source: str, done: int, total: int, unit: str) -> Progress:
        """Return how far the import is."""
        return Progress(
            source,
            min(done, total) if total else done,
            total,
            unit,
            added=self.added,
            editions=self.editions,
            held=self.held,
            passed_over=self.passed_over,
            refused=self.refused,
        )

    def report(self, seconds: float, *, stopped: bool, mended: tuple[str, ...]) -> Report:
        """Return the report of an import that is over."""
        return Report(
            added=self.added,
            editions=self.editions,
            held=self.held,
            passed_over=self.passed_over,
            refused=self.refused,
            refusals=tuple(self.refusals),
            others=tuple(self.others),
            seconds=seconds,
            stopped=stopped,
            continued=tuple(self.continued),
            mended=mended,
        )


def _short(name: str, reason: str) -> Refusal:
    return Refusal(name[:_LONGEST], reason[:_LONGEST])
