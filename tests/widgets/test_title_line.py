from cabletui.widgets.title_line import TitleLine
from tests.frame import frame
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
