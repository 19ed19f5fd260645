from pathlib import Path

import pytest

from cabletui.desk import Desk
from cabletui.messages import Listing, OpenCable, OpenCables, OpenHome
from cabletui.session.reading_log import Remembering


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def remembering(tmp_path: Path, told: list[str]) -> Remembering:
    return Remembering(Desk.open(tmp_path / "desk"), told.append)


def offset(remembering: Remembering, request: OpenCable) -> int:
    place = remembering.resumed(request)
    assert isinstance(place, OpenCable)
    return place.offset


def test_a_cable_asked_for_by_its_id_begins_where_one_was(remembering: Remembering) -> None:
    remembering.keep_place(OpenCable("07BOWMORE100", offset=420))
    assert offset(remembering, OpenCable("07BOWMORE100")) == 420
    assert offset(remembering, OpenCable("#07bowmore100")) == 420
    assert offset(remembering, OpenCable("07BOWMORE101")) == 0


def test_what_says_itself_where_it_begins_does(remembering: Remembering) -> None:
    remembering.keep_place(OpenCable("07BOWMORE100", offset=420))
    assert offset(remembering, OpenCable("07BOWMORE100", offset=7)) == 7
    listing = Listing(Rows())
    assert offset(remembering, OpenCable("07BOWMORE100", listing)) == 0
    query = OpenCables("herring")
    assert remembering.resumed(query) is query


class Rows:
    """A list of nothing."""

    def __len__(self) -> int:
        return 0

    def headlines(self, start: int, stop: int) -> tuple[()]:
        return ()


def test_only_cables_are_kept(remembering: Remembering, tmp_path: Path) -> None:
    remembering.keep_place(OpenHome())
    assert not (tmp_path / "desk").exists()


def test_queries(remembering: Remembering) -> None:
    remembering.keep_query("herring")
    assert remembering.queries() == ("herring",)


def test_a_desk_that_cannot_be_used_is_told_once(
    remembering: Remembering, told: list[str], tmp_path: Path
) -> None:
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "desk.json").write_text("[", encoding="utf-8")
    for _ in range(2):
        assert remembering.queries() == ()
        remembering.keep_query("herring")
        remembering.keep_place(OpenCable("07BOWMORE100", offset=420))
        assert offset(remembering, OpenCable("07BOWMORE100")) == 0
    assert len(told) == 1
    assert "desk.json" in told[0]
