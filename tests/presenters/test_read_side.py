from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cabletui.archive.archive import Archive
from cabletui.archive.writer import Writer
from cabletui.page.reading_mode import CLEAN
from cabletui.presenters.open_cable import OpenedCable, read_cable
from cabletui.presenters.read_side import read_side
from tests.library import cable

BODY = (
    "CLASSIFIED BY: DCM Ina Larkin. Reason 1.4 (b).\n\n1. (C) Fog lay on the water.\n\n"
    "2. (S/NF) The ferry stayed.\n\n3. (C) So did we.\nLARKIN\n"
)
CITED = [cable(number) for number in (6, 12, 18, 24)]
CITING = replace(
    cable(0), body=BODY, references=(*(one.reference_id for one in CITED), "06BOWMORE7")
)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    folder: Path = tmp_path_factory.mktemp("side") / "library"
    with Writer.open(folder) as writer:
        for one in (CITING, *CITED):
            writer.add(one)
    with Archive.open(folder) as archive:
        yield archive


def read(archive: Archive, reference_id: str) -> OpenedCable:
    opened = read_cable(archive, reference_id)
    assert isinstance(opened, OpenedCable)
    return opened


def test_what_a_cable_is_made_of_and_what_it_cites(archive: Archive) -> None:
    opened = read(archive, CITING.reference_id)
    side = read_side(archive, opened, opened.page(CLEAN), {"2": "Which ferry?"})
    assert [row.mark for row in side.rows] == ["C", "S/NF", "C"]
    assert side.rows[1].note == "Which ferry?"
    facts, cites, notes = side.parts
    assert facts.texts == (
        "Embassy Bowmore, 2007-01-11 08:00 UTC",
        "Classified by Ina Larkin",
        "Signed LARKIN",
        "Portions: 2 C, 1 S/NF",
    )
    assert cites.heading == "Cites 5 cables, 1 not held"
    assert len(cites.cables) == 3
    assert cites.texts == ("1 more",)
    assert notes.texts == ("¶2: Which ferry?",)


def test_what_cites_it(archive: Archive) -> None:
    opened = read(archive, CITED[0].reference_id)
    page = opened.page(CLEAN)
    parts = read_side(archive, opened, page, {}).parts
    assert [part.heading for part in parts][-1] == "Cited by 1 cable"
    assert parts[-1].cables[0][0] == CITING.reference_id
    alone = read_side(archive, opened, page, {}, is_tied=False).parts
    assert alone == parts[:-1]
