"""What is measured, a figure or a few in each module.

Each has `measure(bench)`, which yields figures; `ALL` names them in the order of the table.
"""

from collections.abc import Callable, Iterator

from tests.benchmarks.figure import Figure
from tests.benchmarks.figures import (
    commanding,
    fuzzing,
    importing,
    keys,
    parsing,
    readers,
    reading,
    searching,
    starting,
)
from tests.benchmarks.workbench import Workbench

ALL: dict[str, Callable[[Workbench], Iterator[Figure]]] = {
    "importing": importing.measure,
    "searching": searching.measure,
    "reading": reading.measure,
    "starting": starting.measure,
    "keys": keys.measure,
    "commanding": commanding.measure,
    "readers": readers.measure,
    "parsing": parsing.measure,
    "fuzzing": fuzzing.measure,
}
