from typing import Any

from rich.segment import Segment
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input

from cabletui.hooks.sent_frame import SentFrame, SentPiece
from cabletui.hooks.sparing_screen import SparingScreen


class Lines(Widget, can_focus=True):
    """A widget of one letter, with marks in places; it knows which lines it was asked for."""

    DEFAULT_CSS = "Lines { width: 1fr; height: 1fr; }"

    def __init__(self, letter: str, **words: Any) -> None:
        super().__init__(**words)
        self.letter = letter
        self.marked = Region()
        self.asked: list[int] = []

    def render_line(self, y: int) -> Strip:
        self.asked.append(y)
        cells = [self.marked.contains(x, y) for x in range(self.size.width)]
        text = "".join("+" if is_marked else self.letter for is_marked in cells)
        return Strip([Segment(text)], self.size.width)

    def mark(self, region: Region) -> None:
        """Mark a region in place of the one that was marked."""
        before, self.marked = self.marked, region
        self.refresh(*filter(None, (before, region)))


class Overlapping(SparingScreen[None]):
    """Two widgets side by side in a container, and one that lies over a corner of both."""

    CSS = """
    Screen { layers: below above; }
    #over { layer: above; width: 6; height: 3; offset: 7 1; }
    """

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield Lines("a", id="left")
            yield Lines("b", id="right")
        yield Lines("c", id="over")


class Painted(App[None]):
    """An app that keeps what a terminal would show."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = [" " * 20] * 6

    def on_mount(self) -> None:
        self.push_screen(Overlapping())

    def _display(self, screen: Any, renderable: Any) -> None:
        if renderable is not None and not self._batch_count:
            frame = SentFrame().rest(screen, renderable)
            for piece in frame.pieces:
                self._put(piece)
        super()._display(screen, renderable)

    def _put(self, piece: SentPiece) -> None:
        line = self.shown[piece.y]
        letters = "".join(letter for letter, _ in piece.line)
        self.shown[piece.y] = line[: piece.x] + letters + line[piece.x + len(letters) :]


def whole(app: App[None]) -> list[str]:
    return [strip.text for strip in app.screen._compositor.render_strips()]


def lines_of(app: App[None]) -> dict[str, Lines]:
    return {str(one.id): one for one in app.screen.query(Lines)}


async def test_what_changes_is_painted_as_in_a_whole_frame() -> None:
    app = Painted()
    async with app.run_test(size=(20, 6)) as pilot:
        await pilot.pause()
        assert app.shown == whole(app)
        assert app.shown[1] == "aaaaaaaccccccbbbbbbb"
        for name, region in (
            ("left", Region(0, 1, 10, 2)),
            ("right", Region(2, 0, 3, 6)),
            ("over", Region(1, 1, 2, 1)),
            ("left", Region(4, 5, 1, 1)),
        ):
            lines_of(app)[name].mark(region)
            await pilot.pause()
            assert app.shown == whole(app)
            assert any("+" in line for line in app.shown)


async def test_nobody_is_asked_for_lines_that_did_not_change_or_are_hidden() -> None:
    app = Painted()
    async with app.run_test(size=(20, 6)) as pilot:
        await pilot.pause()
        lines = lines_of(app)
        for one in lines.values():
            one.asked.clear()
        lines["left"].refresh(Region(0, 4, 10, 1))
        lines["over"].refresh(Region(0, 1, 6, 1))
        await pilot.pause()
        assert {name: one.asked for name, one in lines.items()} == {
            "left": [4],
            "right": [],
            "over": [1],
        }


class Typed(SparingScreen[None]):
    """A screen with a key, and a line to type into."""

    BINDINGS = [Binding("a", "act", id="act")]  # noqa: RUF012

    def __init__(self) -> None:
        super().__init__()
        self.acted = 0

    def compose(self) -> ComposeResult:
        yield Lines("a")
        yield Input()

    def action_act(self) -> None:
        self.acted += 1


async def test_a_letter_goes_to_a_line_that_is_typed_into_and_else_it_is_a_key() -> None:
    app = App[None]()
    async with app.run_test() as pilot:
        screen = Typed()
        await app.push_screen(screen)
        screen.query_one(Input).focus()
        await pilot.press("a")
        assert (screen.query_one(Input).value, screen.acted) == ("a", 0)
        screen.query_one(Lines).focus()
        await pilot.press("a")
        assert (screen.query_one(Input).value, screen.acted) == ("a", 1)
        screen.set_focus(None)
        await pilot.press("a")
        assert screen.acted == 2


async def test_the_reader_may_have_set_another_key() -> None:
    app = App[None]()
    async with app.run_test() as pilot:
        screen = Typed()
        await app.push_screen(screen)
        app.set_keymap({"act": "b"})
        screen.query_one(Lines).focus()
        await pilot.press("a", "b", "b")
        assert screen.acted == 2
