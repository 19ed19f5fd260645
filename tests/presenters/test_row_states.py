from collections.abc import Iterator
from pathlib import Path

import pytest

from cabletui.archive.archive import Archive
from cabletui.desk import Desk
from cabletui.paint.headline_row import RowFlags
from cabletui.presenters.open_library import OpenLibrary
from cabletui.presenters.row_states import RowStates


@pytest.fixture
def archive(folder: Path) -> Iterator[Archive]:
    with Archive.open(folder) as opened:
        yield opened


def test_what_the_desk_knows_of_a_cable_is_in_its_flags(tmp_path: Path, archive: Archive) -> None:
    desk = Desk.open(tmp_path)
    desk.readings.keep("A1", 700)
    desk.readings.keep("A2", 700, is_read=True)
    desk.readings.keep("A3")
    desk.lists.toggle("Bookmarks", ["A4"])
    desk.notes.write("A1", "ask")
    states = RowStates(OpenLibrary(archive, desk), lambda: ["A4"])
    states.renew()
    assert states.of("A1") == RowFlags(is_begun=True, is_kept=True)
    assert states.of("A2") == RowFlags(is_read=True)
    assert states.of("A3") == RowFlags()  # it was opened and left at its top
    assert states.of("A4") == RowFlags(is_marked=True, is_kept=True)
    assert states.read_ids == {"A2"}


def test_the_desk_is_read_when_it_is_renewed_alone(tmp_path: Path, archive: Archive) -> None:
    desk = Desk.open(tmp_path)
    states = RowStates(OpenLibrary(archive, desk))
    states.renew()
    desk.readings.keep("A2", is_read=True)
    assert states.of("A2") == RowFlags()
    states.renew()
    assert states.of("A2") == RowFlags(is_read=True)


def test_a_desk_that_cannot_be_read_knows_nothing(tmp_path: Path, archive: Archive) -> None:
    (tmp_path / "desk.json").write_text("[", encoding="utf-8")
    states = RowStates(OpenLibrary(archive, Desk.open(tmp_path)))
    states.renew()
    assert states.of("A1") == RowFlags()


def test_what_was_begun_in_this_session_is_known_before_the_desk_is_written(
    tmp_path: Path, archive: Archive
) -> None:
    desk = Desk.open(tmp_path)
    desk.readings.keep("A1", 700, is_read=True)
    states = RowStates(OpenLibrary(archive, desk, begun={"A1": False, "A2": False}))
    states.renew()
    assert states.of("A1") == RowFlags(is_read=True)
    assert states.of("A2") == RowFlags(is_begun=True)
