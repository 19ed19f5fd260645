from dataclasses import dataclass

from textual.app import App, ComposeResult

from cabletui.paint.line import Line
from cabletui.widgets.row_cursor import RowCursor
from cabletui.widgets.sectioned_list import SectionedList
from tests.frame import frame


@dataclass(frozen=True)
class Part:
    name: str
    is_heading: bool = False


PARTS = (
    *(Part("First", True), Part("a"), Part("b"), Part("", True)),
    *(Part("Second", True), Part("c"), Part("d")),
)


class Parts(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.lists = [SectionedList[Part](lambda part, width: Line(part.name)) for _ in range(2)]
        self.stuck: list[tuple[int, int]] = []

    def compose(self) -> ComposeResult:
        yield from self.lists

    def on_mount(self) -> None:
        for one in self.lists:
            one.show(len(PARTS), lambda start, stop: PARTS[start:stop], cursor=1)

    def on_row_cursor_stuck(self, event: RowCursor.Stuck) -> None:
        self.stuck.append((event.index, event.count))


async def test_the_cursor_steps_over_headings_and_stays_at_the_ends() -> None:
    app = Parts()
    async with app.run_test(size=(20, 8)) as pilot:
        first, second = app.lists
        await pilot.press("k")
        assert (first.cursor, app.stuck) == (1, [(0, 4)])
        await pilot.press("j", "j")
        assert (first.cursor, first.place) == (5, (2, 4))
        await pilot.press("k")
        assert first.cursor == 2
        await pilot.press("G", "j")
        assert (first.cursor, app.stuck[1:]) == (6, [(3, 4)])
        await pilot.press("g")
        assert (first.cursor, first.window.top) == (1, 0)
        assert frame(app).count(">") == 1
        second.focus()
        await pilot.pause()
        assert frame(app).split("\n")[5] == "> a"
        assert frame(app).count(">") == 1


async def test_headings_alone_are_no_rows() -> None:
    app = Parts()
    async with app.run_test(size=(20, 8)):
        only = app.lists[0]
        only.show(1, lambda start, stop: PARTS[:1])
        only.action_cursor_down()
        assert only.place == (0, 0)
