"""What it costs to read the fields of real cables, where these lie beside the checkout."""

import time
from collections.abc import Callable, Iterator

from cabletui import cable
from cabletui.cable import Cable
from cabletui.cable.reading.senders import senders
from tests.benchmarks.figure import Figure
from tests.benchmarks.workbench import Workbench
from tests.importers.real import cable_of, pages

_ROUNDS = 3
_DEAREST = 3


def measure(bench: Workbench) -> Iterator[Figure]:
    """Read every field that import needs, and those that a page of a cable shows, of real pages."""
    real = [cable_of(name, data) for name, data in pages()]
    if not real:
        return
    needed = min(_seconds(real, NEEDED) for _ in range(_ROUNDS)) / len(real) * 1000
    shown = min(_seconds(real, NEEDED | SHOWN) for _ in range(_ROUNDS)) / len(real) * 1000
    costs = {name: _seconds(real, {name: read}) for name, read in NEEDED.items()}
    dearest = sorted(costs, key=lambda name: -costs[name])[:_DEAREST]
    beside = f"{len(real)} real pages, the processor's time, the dearest {', '.join(dearest)}"
    yield Figure("all fields that import needs of a cable", needed, "ms", 0.6, beside)
    yield Figure("those and what a page shows", shown, "ms", 0.6, f"with {', '.join(SHOWN)}")


def _seconds(real: list[Cable], fields: "dict[str, _Read]") -> float:
    began = time.process_time()
    for one in real:
        for read in fields.values():
            read(one)
    return time.process_time() - began


_Read = Callable[[Cable], object]

NEEDED: dict[str, _Read] = {
    "subject": lambda one: cable.subject(one.body),
    "tags": lambda one: cable.tags(one.body),
    "references": cable.cited,
    "classified by": lambda one: cable.classified_by(one.body),
    "reasons": lambda one: cable.reasons(one.body),
    "signers": lambda one: cable.signers(one.body, canonicalize=True),
    "portion marks": lambda one: cable.portion_marks(one.body),
    "redactions": lambda one: cable.redactions(one.body),
    "has a summary": lambda one: cable.has_summary(one.body),
    "transmission": lambda one: cable.transmission(one.header),
    "senders": lambda one: senders(one.header),
    "recipients": lambda one: (cable.recipients(one.header), cable.info_recipients(one.header)),
}
"""What the importers and the fields of the index read of the text of a cable, by name."""

SHOWN: dict[str, _Read] = {
    "summary": lambda one: cable.summary(one.body),
    "executive order": lambda one: cable.executive_order(one.body),
    "declassify on": lambda one: cable.declassify_on(one.body),
}
"""What is read when a cable is shown."""
