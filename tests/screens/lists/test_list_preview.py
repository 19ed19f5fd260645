"""What lists show of the cable at the cursor, and what it costs."""

from pathlib import Path

import pytest

from cabletui.location import Results
from cabletui.widgets.at_rest import AtRest
from cabletui.widgets.preview import Preview
from tests.screens.reader import Reader, reading
from tests.waiting import wait_for


def rows_of_preview(reader: Reader) -> int:
    preview = reader.app.screen.query_one(Preview)
    return preview.size.height if preview.display else 0


async def has_rows(reader: Reader, rows: int) -> None:
    await wait_for(reader.pilot, lambda: rows_of_preview(reader) == rows, f"not {rows} rows")


async def test_p_shows_more_and_nothing_and_some_again(folder: Path) -> None:
    async with reading(folder, location=Results("tide")) as reader:
        await reader.sees("The ‹tide› came in twice.")
        for rows in (9, 0, 4):  # a rule above each
            await reader.press("p")
            await has_rows(reader, rows)
        await reader.sees("The ‹tide› came in twice.")


async def test_what_a_reader_chose_is_so_in_the_next_list(folder: Path) -> None:
    async with reading(folder, location=Results("tide")) as reader:
        await reader.press("p", "p", "apostrophe", "G", "enter")
        await reader.sees("No cable is bookmarked yet.")
        assert rows_of_preview(reader) == 0


@pytest.mark.parametrize(
    ("size", "rows"), [((40, 10), 0), ((80, 19), 0), ((80, 20), 4), ((109, 24), 4), ((110, 24), 22)]
)
async def test_the_size_of_the_screen_gives_it_its_room(
    folder: Path, size: tuple[int, int], rows: int
) -> None:
    async with reading(folder, size, location=Results("ferry")) as reader:
        await reader.sees("10 cables")
        forms = sum("ferry" in line for line in reader.lines[1:3])
        await has_rows(reader, rows - forms if rows > 9 else rows)


async def test_while_keys_come_the_row_that_was_rested_on_stays(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading(folder, (140, 40), location=Results("*")) as reader:
        await reader.sees("10BRIGHDE139  C//NF")
        preview = reader.app.screen.query_one(Preview)
        face = preview.face
        with monkeypatch.context() as held:
            held.setattr(AtRest, "begin", lambda _: None)
            await reader.press("j")
            await reader.points_at("10ARDBEG138")
            assert preview.face is face
        await reader.press("j")
        await reader.sees("10PORTELLEN137  FOUO")


async def test_who_comes_back_from_another_cable_sees_no_more_of_the_first(folder: Path) -> None:
    async with reading(folder, (140, 40), location=Results("*")) as reader:
        await reader.sees("│ 10BRIGHDE139")
        await reader.press("enter", "J")
        await reader.sees("2 of 40")
        await reader.press("q")
        await reader.sees("│ 10ARDBEG138")
        await reader.lacks("│ 10BRIGHDE139")
