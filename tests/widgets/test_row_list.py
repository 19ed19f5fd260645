from collections.abc import Sequence

import pytest
from rich.segment import Segment

from cabletui.errors import LibraryError
from tests.frame import frame
from tests.widgets.lists import MANY, Lists, press


async def test_the_cursor_is_marked_without_colours() -> None:
    app = Lists(3)
    async with app.run_test(size=(20, 5)) as pilot:
        await press(pilot, "j")
        assert frame(app) == "  row 0 of 18\n> row 1 of 18\n  row 2 of 18\n\n\n"


async def test_only_the_rows_near_the_view_are_read() -> None:
    app = Lists(MANY)
    async with app.run_test(size=(30, 10)) as pilot:
        await press(pilot, "G")
        assert sum(stop - start for start, stop in app.read) <= 200


async def test_a_line_is_one_segment_of_the_width() -> None:
    app = Lists(MANY)
    async with app.run_test(size=(30, 10)):
        for y in range(10):
            segments = list(app.list.render_line(y))
            assert len(segments) == 1
            assert Segment.get_line_length(segments) == 30


async def test_enter_opens_the_row_of_the_cursor() -> None:
    app = Lists(9)
    async with app.run_test(size=(30, 10)) as pilot:
        await press(pilot, "j", "j", "enter")
        assert app.chosen == [2]


async def test_enter_opens_what_stood_in_the_row_when_it_was_pressed() -> None:
    app = Lists(9)
    async with app.run_test(size=(30, 10)) as pilot:
        app.list.action_choose()
        app.list.show(3, lambda start, stop: range(start + 100, stop + 100))
        await pilot.pause()
        assert app.values == [0]


async def test_an_empty_list_says_what_to_do_and_why_nothing_opens() -> None:
    app = Lists(0, empty="Nothing here.\nImport something.")
    async with app.run_test(size=(30, 5)) as pilot:
        await press(pilot, "j", "space", "G", "enter")
        assert frame(app) == "\n  Nothing here.\n  Import something.\n\n\n"
        assert app.nothing == 1
        assert app.list.row is None


async def test_what_an_empty_list_says_is_wrapped() -> None:
    app = Lists(0, empty="Nothing here, in all this.\nImport something.")
    async with app.run_test(size=(20, 5)) as pilot:
        await press(pilot, "j")
        assert frame(app) == "\n  Nothing here, in\n  all this.\n  Import something.\n\n"


async def test_resizing_keeps_the_cursor_in_view_and_paints_for_the_width() -> None:
    app = Lists(MANY)
    async with app.run_test(size=(40, 20)) as pilot:
        await press(pilot, "space", "j", "j")
        row = app.list.cursor
        await pilot.resize_terminal(50, 6)
        await pilot.pause()
        assert app.list.cursor == row
        assert f"> row {row} of 48" in frame(app)


async def test_other_rows_begin_where_they_are_asked_to() -> None:
    app = Lists(MANY)
    async with app.run_test(size=(30, 10)) as pilot:
        app.list.show(1000, range, cursor=500)
        await pilot.pause()
        assert "> row 500" in frame(app)
        app.list.begin_at(700)
        await pilot.pause()
        assert frame(app).startswith("> row 700")


def broken(start: int, stop: int) -> Sequence[int]:
    if start <= 3 < stop:
        raise LibraryError("Line 4 is damaged.")
    return range(start, stop)


async def test_rows_that_come_between_others_are_seen_where_they_stand() -> None:
    app = Lists(6)
    async with app.run_test(size=(20, 5)) as pilot:
        await press(pilot, "j")
        app.list.grow(8, lambda start, stop: [0, 7, 1, 8, 2, 3, 4, 5][start:stop], 1)
        await pilot.pause()
        shown = [f"{'>' if row == 7 else ' '} row {row} of 18" for row in (0, 7, 1, 8, 2)]
        assert frame(app).splitlines() == shown


async def test_a_row_that_cannot_be_read_is_told_and_does_no_harm() -> None:
    app = Lists(5)
    async with app.run_test(size=(50, 5)) as pilot:
        app.list.show(5, broken)
        await pilot.pause()
        assert app.failures == ["Line 4 is damaged."]
        assert frame(app).split("\n")[2:5] == [
            "  row 2 of 48",
            "  (not readable)  Line 4 is damaged.",
            "  row 4 of 48",
        ]
        assert app.list.trouble == ""
        app.list.point_at(3)
        assert (app.list.row, app.list.trouble) == (None, "Line 4 is damaged.")


async def test_painting_reads_nothing_and_posts_nothing() -> None:
    app = Lists(MANY)
    async with app.run_test(size=(50, 10)) as pilot:
        app.list.show(5, broken)
        await pilot.pause()
        told, read = list(app.failures), list(app.read)
        app.list.repaint()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(app.list, "post_message", pytest.fail)
            assert [app.list.render_line(y).cell_length for y in range(10)] == [50] * 10
        await pilot.pause()
        assert (app.failures, app.read) == (told, read)


@pytest.mark.parametrize("width", [1, 2, 3, 5])
async def test_a_width_too_small_for_anything_does_no_harm(width: int) -> None:
    app = Lists(5)
    async with app.run_test(size=(width, 2)):
        assert app.is_running
