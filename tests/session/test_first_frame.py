from pathlib import Path
from typing import Any

import pytest

from cabletui.hooks.sent_frame import SentFrame
from cabletui.location import Results
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
