from pathlib import Path
from typing import Any

import pytest

from cabletui.hooks import painted_once
from cabletui.hooks.sent_frame import SentFrame
from cabletui.location import Location, Results
from tests.screens.reader import reading

_PAGE = 80 * 24


@pytest.mark.parametrize(
    ("key", "seen"),
    [("t", "*: when"), ("enter", "SCENESETTER")],
)
async def test_a_screen_is_sent_once_and_with_what_it_reads(
    folder: Path, key: str, seen: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    cells: list[int] = []
    rest = SentFrame.rest

    def counted(self: SentFrame, screen: object, frame: Any) -> Any:
        left = rest(self, screen, frame)
        cells.append(sum(len(piece.line) for piece in left.pieces) if left else 0)
        return left

    async with reading(folder, location=Results("*")) as reader:
        await reader.sees("40 cables")
        monkeypatch.setattr(SentFrame, "rest", counted)
        await reader.press(key)
        await reader.sees(seen)
        await reader.press("escape")
        await reader.sees("40 cables")
        assert _PAGE <= sum(cells) <= 2.6 * _PAGE, cells


@pytest.mark.parametrize(
    ("location", "size", "walk", "seen"),
    [
        (Results("ferry"), (140, 40), ("q", "a"), "paragraph; 1 minute"),
        (Results("tide"), (80, 24), ("enter", "o"), "1. (U) The tide"),
    ],
)
async def test_what_is_painted_at_rest_is_in_the_frame_that_a_screen_opens_with(
    folder: Path,
    location: Location,
    size: tuple[int, int],
    walk: tuple[str, str],
    seen: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(painted_once, "_MOST", 30.0)
    async with reading(folder, size, location=location) as reader:
        first, second = walk
        await reader.press(first)
        await reader.rests()
        frames: list[object] = []
        rest = SentFrame.rest

        def kept(self: SentFrame, screen: object, frame: Any) -> Any:
            left = rest(self, screen, frame)
            frames.extend([screen] if left else [])
            return left

        monkeypatch.setattr(SentFrame, "rest", kept)
        await reader.press(second)
        await reader.sees(seen)
        await reader.stands_still()
        assert frames == [reader.app.screen]
