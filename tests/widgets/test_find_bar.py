from cabletui.widgets.find_bar import FindBar
from tests.widgets.host import Host


class Finding(Host):
    def on_find_bar_changed(self, message: FindBar.Changed) -> None:
        self.posted.append(message)

    def on_find_bar_kept(self, message: FindBar.Kept) -> None:
        self.posted.append(message)

    def on_find_bar_closed(self, message: FindBar.Closed) -> None:
        self.posted.append(message)

    def on_find_bar_archive_asked(self, message: FindBar.ArchiveAsked) -> None:
        self.posted.append(message)


async def test_it_posts_what_is_typed_and_how_it_is_left() -> None:
    bar = FindBar()
    app = Finding(bar)
    async with app.run_test(size=(60, 5)) as pilot:
        assert not bar.display
        bar.open()
        await pilot.press("a", "b", "enter", "tab", "escape")
        assert app.posted == [
            FindBar.Changed("a"),
            FindBar.Changed("ab"),
            FindBar.Kept("ab"),
            FindBar.ArchiveAsked("ab"),
            FindBar.Closed(),
        ]
        bar.close()
        assert not bar.display


async def test_a_second_stroke_asks_the_archive_and_it_begins_empty_again() -> None:
    bar = FindBar()
    app = Finding(bar)
    async with app.run_test(size=(60, 5)) as pilot:
        bar.open()
        await pilot.press("slash")
        assert app.posted == [FindBar.ArchiveAsked("")]
        bar.open()
        bar.say("4 here, 46 in the archive")
        await pilot.press("x")
        assert app.posted[1:] == [FindBar.Changed("x")]
