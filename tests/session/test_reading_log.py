from collections.abc import Callable
from pathlib import Path

import pytest
from textual.app import App

from cabletui.desk import Desk
from cabletui.location import Home, Listing, OneCable, Results
from cabletui.session.desk_queue import DeskQueue
from cabletui.session.reading_log import ReadingLog


class AtOnce(DeskQueue):
    """A queue in which nothing waits."""

    def add(self, change: Callable[[], object]) -> None:
        change()


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def log(tmp_path: Path, told: list[str]) -> ReadingLog:
    return ReadingLog(Desk.open(tmp_path / "desk"), AtOnce(App()), told.append)


def offset(log: ReadingLog, request: OneCable) -> int:
    location = log.resumed(request)
    assert isinstance(location, OneCable)
    return location.offset


def test_a_cable_asked_for_by_its_id_begins_where_it_was_left(log: ReadingLog) -> None:
    log.keep(OneCable("07BOWMORE100", offset=420))
    assert offset(log, OneCable("07BOWMORE100")) == 420
    assert offset(log, OneCable("#07bowmore100")) == 420
    assert offset(log, OneCable("07BOWMORE101")) == 0


def test_what_says_itself_where_it_begins_does(log: ReadingLog) -> None:
    log.keep(OneCable("07BOWMORE100", offset=420))
    assert offset(log, OneCable("07BOWMORE100", offset=7)) == 7
    listing = Listing(Rows())
    assert offset(log, OneCable("07BOWMORE100", listing)) == 0
    query = Results("herring")
    assert log.resumed(query) is query


def test_a_cable_that_was_looked_at_alone_stays_where_it_was_left(log: ReadingLog) -> None:
    log.keep(OneCable("07BOWMORE100", offset=420))
    log.keep(OneCable("07BOWMORE100", offset=7, is_begun=False))
    log.keep(OneCable("07BOWMORE101", offset=7, is_begun=False))
    assert offset(log, OneCable("07BOWMORE100")) == 420
    assert offset(log, OneCable("07BOWMORE101")) == 0


def test_the_paragraph_is_kept_with_the_place(tmp_path: Path) -> None:
    desk = Desk.open(tmp_path / "desk")
    log = ReadingLog(desk, AtOnce(App()), print)
    log.keep(OneCable("07BOWMORE100", offset=420, paragraph=3))
    log.keep(OneCable("07BOWMORE100", offset=7, is_begun=False, paragraph=0))
    kept = desk.readings.of("07BOWMORE100")
    assert kept and (kept.offset, kept.paragraph) == (420, 3)


class Rows:
    """A list of nothing."""

    def __len__(self) -> int:
        return 0

    def headlines(self, start: int, stop: int) -> tuple[()]:
        return ()


def test_only_cables_are_kept(log: ReadingLog, tmp_path: Path) -> None:
    log.keep(Home())
    assert not (tmp_path / "desk").exists()


def test_queries(log: ReadingLog) -> None:
    log.keep_query("herring")
    assert log.queries() == ("herring",)


def test_a_desk_that_cannot_be_used_is_told_once(
    log: ReadingLog, told: list[str], tmp_path: Path
) -> None:
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "desk.json").write_text("[", encoding="utf-8")
    for _ in range(2):
        assert log.queries() == ()
        log.keep_query("herring")
        log.keep(OneCable("07BOWMORE100", offset=420))
        assert offset(log, OneCable("07BOWMORE100")) == 0
    assert len(told) == 1
    assert "desk.json" in told[0]
