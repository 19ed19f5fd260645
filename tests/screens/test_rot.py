"""A rotten index, and a damaged line of the documents, under an open interface."""

import shutil
from pathlib import Path
from types import TracebackType

import pytest

from cabletui.archive.index.engine import Door, IndexUnusableError
from cabletui.location import OneCable, Results
from tests.screens.reader import reading

SENTENCE = "`cabletui reindex` rebuilds"
DAMAGED = "07BRIGHDE103"


@pytest.fixture
def damaged(folder: Path, tmp_path: Path) -> Path:
    """Give a library of which one line is damaged."""
    shutil.copytree(folder, tmp_path / "damaged")
    path = tmp_path / "damaged" / "cables.jsonl"
    lines = path.read_bytes().split(b"\n")
    lines[3] = b"!" + lines[3][1:]
    path.write_bytes(b"\n".join(lines))
    return path.parent


def rot(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every question to the engine fail from now on."""

    def fail(
        _: Door,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        raise IndexUnusableError("The index cannot be read") from error

    monkeypatch.setattr(Door, "__exit__", fail)


@pytest.mark.parametrize("key", ["l", "d", "o", "t", "c", "a"])
async def test_every_index_says_so(folder: Path, monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    async with reading(folder) as reader:
        await reader.sees("of 251,287 cables held")
        rot(monkeypatch)
        await reader.press(key)
        await reader.sees(SENTENCE)
        await reader.press("escape")
        await reader.sees("of 251,287 cables held")


@pytest.mark.parametrize("key", ["enter", "f", "t", "c", "o", "Y", "J", "end", "x", "y", "m"])
async def test_so_does_a_list_whatever_is_pressed(
    folder: Path, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    async with reading(folder, location=Results("*")) as reader:
        await reader.sees("40 cables")
        rot(monkeypatch)
        await reader.press(key)
        await reader.pilot.pause()
        await reader.press("slash", "t", "i")
        await reader.sees(SENTENCE)


@pytest.mark.parametrize("key", ["r", "s", "J", "e", "Y", "m"])
async def test_so_does_a_cable(folder: Path, monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    async with reading(folder, location=OneCable("07BOWMORE100")) as reader:
        await reader.sees("FERRY TALKS, ROUND 0")
        rot(monkeypatch)
        await reader.press(key)
        await reader.pilot.pause()
        await reader.press("escape", "escape", "slash", "t")
        await reader.sees(SENTENCE)


async def test_so_does_the_search_bar_when_it_is_left_with_enter(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading(folder) as reader:
        await reader.press("slash", "t", "i")
        await reader.sees("cables")
        rot(monkeypatch)
        await reader.press("enter")
        await reader.sees(SENTENCE)


@pytest.mark.parametrize("key", ["enter", "y", "Y", "m", "w", "x"])
async def test_a_damaged_row_is_among_the_others_and_ends_nothing(damaged: Path, key: str) -> None:
    async with reading(
        damaged, size=(120, 30), location=Results("date:2007-01..2007-04")
    ) as reader:
        await reader.sees("4 cables", "Line 4 of cables.jsonl is no", "PORTELLEN101")
        await reader.points_at(DAMAGED)
        await reader.press(key)
        await reader.rests()
        if key == "enter":
            await reader.sees("Line 4 of the documents")
        await reader.press("escape")
        await reader.sees("q ")
