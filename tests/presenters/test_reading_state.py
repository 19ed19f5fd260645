from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cabletui.archive.archive import Archive
from cabletui.presenters.open_cable import OpenedCable, Passage, read_cable
from cabletui.presenters.reading_state import progress


@pytest.fixture
def opened(folder: Path) -> Iterator[OpenedCable]:
    with Archive.open(folder) as archive:
        found = read_cable(archive, "07BOWMORE100")
        assert isinstance(found, OpenedCable)
        body = "1. (U) " + "bees " * 2_400
        passages = (Passage(2, 0, 10), Passage(77, 10, 20), Passage(None, 20, 30))
        yield replace(found, cable=replace(found.cable, body=body), passages=passages)


@pytest.mark.parametrize(
    ("paragraph", "share", "room", "shown"),
    [
        (None, 0.0, 18, "  0% 10 min"),
        (0, 0.11, 18, "¶2  11%  9 min"),
        (0, 1.0, 18, "¶2 100%"),
        (1, 0.5, 5, "¶77  50%"),
        (2, 0.5, 18, " 50%  5 min"),
    ],
)
def test_how_far_one_has_read_is_said_as_room_allows(
    opened: OpenedCable, paragraph: int | None, share: float, room: int, shown: str
) -> None:
    assert progress(opened, paragraph, share, room) == shown


def test_the_last_paragraph_is_said_where_there_is_room(opened: OpenedCable) -> None:
    numbered = replace(opened, passages=opened.passages[:2])
    assert progress(numbered, 0, 0.11, 18) == "¶2/77  11%  9 min"
    assert progress(numbered, 0, 0.11, 16) == "¶2  11%  9 min"
    assert progress(None, None, 1.0, 18) == "100%"
