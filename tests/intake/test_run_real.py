"""The real mirrors, one after the other and the other way around."""

import csv
from itertools import permutations
from pathlib import Path

import pytest

from cabletui import intake
from cabletui.archive.archive import Archive
from cabletui.archive.query.parser import parse
from cabletui.cable import Cable
from tests.shared import REAL, needs_shared

EARLY, LATE = REAL / "mirror-2010-12.tar.gz", REAL / "mirror-2011-04.tar.gz"


def _known(library: Path) -> dict[str, tuple[Cable, ...]]:
    with Archive.open(library) as archive:
        hits = archive.search(parse("*"))
        rows = hits.headlines(0, len(hits))
        return {row.reference_id: archive.editions(row.reference_id) for row in rows}


def _table(path: Path, cables: list[Cable]) -> Path:
    """Write cables as rows of cables.csv, as another program would have them."""
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, "unix", quoting=csv.QUOTE_ALL, doublequote=False, escapechar="\\")
        for number, cable in enumerate(cables, 1):
            time = cable.created.time
            created = f"{time.month}/{time.day}/{time.year} {time.hour}:{time.minute:02}"
            about = (cable.reference_id, cable.origin, cable.classification)
            cited = "|".join(cable.references)
            rows.writerow((number, created, *about, cited, cable.header, cable.body))
    return path


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, tuple[Cable, ...]]]:
    folder = tmp_path_factory.mktemp("real")
    intake.run([LATE], folder / "late")
    cables = [editions[0] for _, editions in sorted(_known(folder / "late").items())]
    table = _table(folder / "cables.csv", cables)
    orders = list(permutations((table, EARLY, LATE)))
    for number, order in enumerate(orders):
        for source in order:
            intake.run([source], folder / str(number))
    return [_known(folder / str(number)) for number in range(len(orders))]


@needs_shared
def test_the_order_of_the_sources_makes_no_difference(
    imported: list[dict[str, tuple[Cable, ...]]],
) -> None:
    assert len(imported[0]) == 341
    for other in imported[1:]:
        assert other == imported[0]


@needs_shared
def test_every_source_of_every_cable_is_told(
    imported: list[dict[str, tuple[Cable, ...]]],
) -> None:
    names = [
        {copy.source.name for edition in editions for copy in edition.all_copies}
        for editions in imported[0].values()
    ]
    assert sum(EARLY.name in name for name in names) == 112
    assert sum({LATE.name, "cables.csv"} <= name for name in names) == 341
    assert all(editions[0].released for editions in imported[0].values())
