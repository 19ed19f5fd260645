from collections.abc import Iterator
from pathlib import Path

import pytest

from cabletui.archive.archive import Archive
from cabletui.screens.typed import answer


@pytest.fixture(scope="module")
def archive(folder: Path) -> Iterator[Archive]:
    with Archive.open(folder) as archive:
        yield archive


def test_the_last_word_counts_as_a_beginning(archive: Archive) -> None:
    found = answer(archive, "herr", 4, 3)
    assert (found.count, len(found.headlines), found.is_reference) == (10, 3, False)


def test_a_reference_id_is_known_for_one(archive: Archive) -> None:
    found = answer(archive, "07bowmore100", 12, 3)
    assert found.is_reference
    assert [headline.reference_id for headline in found.headlines] == ["07BOWMORE100"]


def test_nothing_typed_finds_nothing(archive: Archive) -> None:
    assert (answer(archive, "  ", 2, 3).count, answer(archive, "", 0, 3).trouble) == (0, None)


def test_trouble_points_at_its_place(archive: Archive) -> None:
    trouble = answer(archive, "tide nofield:x", 14, 3).trouble
    assert trouble is not None
    assert trouble.position == 5
