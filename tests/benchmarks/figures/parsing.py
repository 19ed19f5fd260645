"""What it costs to read the fields of real cables, where these lie beside the checkout."""

import time
from collections.abc import Callable, Iterator

from cabletui import cable
from cabletui.cable import Cable, Reference
from tests.benchmarks.figure import Figure
from tests.benchmarks.workbench import Workbench
from tests.importers.real import cable_of, pages

_ROUNDS = 3


def measure(bench: Workbench) -> Iterator[Figure]:
    """Read every field that import needs, of every real page."""
    real = [cable_of(name, data) for name, data in pages()]
    if real:
        best = min(_read(real) for _ in range(_ROUNDS))
        beside = f"{len(real)} real pages, the processor's time"
        yield Figure("all fields of a cable", best / len(real) * 1000, "ms", 0.5, beside)


def _read(real: list[Cable]) -> float:
    began = time.process_time()
    for one in real:
        for field in _FIELDS:
            field(one)
    return time.process_time() - began


_FIELDS: tuple[Callable[[Cable], object], ...] = (
    lambda one: cable.subject(one.body),
    lambda one: cable.tags(one.body),
    lambda one: cable.references(one.body, of=Reference.parse(one.reference_id)),
    lambda one: cable.classified_by(one.body),
    lambda one: cable.reasons(one.body),
    lambda one: cable.signers(one.body),
    lambda one: cable.portion_marks(one.body),
    lambda one: cable.redactions(one.body),
    lambda one: cable.transmission(one.header),
    lambda one: (cable.recipients(one.header), cable.info_recipients(one.header)),
)
