from unittest.mock import patch

from cabletui.paint.trail import Step, Trail
from cabletui.widgets.title_line import TitleLine
from tests.frame import frame
from tests.waiting import wait_for
from tests.widgets.host import Host


async def test_the_count_is_never_cut_and_the_title_says_where_it_is() -> None:
    title = TitleLine()
    app = Host(title)
    async with app.run_test(size=(30, 2)) as pilot:
        title.title, title.counter = "tag:PREL  External relations", "67,532 cables"
        await pilot.pause()
        assert frame(app) == "tag:PREL  Exte…  67,532 cables\n\n"


async def test_wide_characters_are_counted_in_cells() -> None:
    title = TitleLine()
    app = Host(title)
    async with app.run_test(size=(20, 2)) as pilot:
        title.title, title.counter = "北京北京", "9"
        await pilot.pause()
        assert frame(app).split("\n")[0] == "北京北京" + " " * 11 + "9"


async def test_a_wide_line_has_room_for_another_between() -> None:
    title = TitleLine()
    title.title, title.counter, title.sparkline = "herring", "9 cables", "2007 ▁█ 2010"
    async with Host(title).run_test(size=(120, 2)) as pilot:
        assert frame(pilot.app).startswith("herring")
        assert "2007 ▁█ 2010  9 cables" in frame(pilot.app)
        await pilot.resize_terminal(119, 2)
        await wait_for(pilot, lambda: "2007" not in frame(pilot.app))


async def test_the_trail_of_a_list_has_what_title_and_count_leave() -> None:
    title = TitleLine()
    title.title, title.counter = "herring", "9 cables"
    title.trail = Trail((Step("Tags"), Step("PREL")))
    async with Host(title).run_test(size=(40, 2)) as pilot:
        assert frame(pilot.app).startswith("herring")
        assert "Tags › PREL ›  9 cables" in frame(pilot.app)
        await pilot.resize_terminal(28, 2)
        await wait_for(pilot, lambda: frame(pilot.app).startswith("herring             9 cables"))


async def test_the_trail_of_a_cable_has_what_its_subject_leaves() -> None:
    title = TitleLine()
    title.title, title.counter = "C  09OBAN960  HERRING QUOTAS", "* note"
    steps = (Step("Oban 1/424"), Step("10OBAN115", is_cable=True))
    title.trail = Trail(steps, "09OBAN960")
    async with Host(title).run_test(size=(60, 2)) as pilot:
        line = frame(pilot.app).split("\n")[0]
        assert line == "C  09OBAN960  HERRING QUOTAS         * note  … › 10OBAN115 ›"


async def test_a_trail_that_stays_as_it_was_paints_nothing() -> None:
    title = TitleLine()
    title.trail = Trail((Step("Oban"),), "10OBAN115", (0, 424))
    async with Host(title).run_test(size=(60, 2)) as pilot:
        await pilot.pause()
        with patch.object(TitleLine, "render_line", side_effect=AssertionError):
            title.trail = Trail((Step("Oban"),), "10OBAN115", (0, 424))
            await pilot.pause()
