"""What scrolls on the terminal stands where it would if all of it were sent again."""

import pyte
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.segment import Segment
from textual._compositor import LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip

from cabletui.hooks.scrolled_lines import Scroll, scroll_between
from cabletui.hooks.sent_frame import SentFrame
from cabletui.hooks.sent_line import Cell, cells

WIDTH, HEIGHT = 40, 12
FISH = ("herring", "cod", "sole", "dab", "halibut", "ling", "hake", "plaice", "turbot", "brill")
CATCH = [f"{fish} {weight} caught off the {where} bank" for weight in range(3, 9) for fish in FISH
         for where in ("north", "south")]  # fmt: skip


def line(text: str) -> list[Cell]:
    return cells(Strip([Segment(text.ljust(WIDTH)[:WIDTH])]))


def lines(*texts: str) -> dict[int, list[Cell]]:
    return {y: line(text) for y, text in enumerate(texts)}


def frame(texts: list[str]) -> LayoutUpdate:
    strips = [[Strip([Segment(text.ljust(WIDTH)[:WIDTH])])] for text in texts]
    return LayoutUpdate(list(strips), Region(0, 0, WIDTH, len(texts)))


def test_a_text_between_a_title_and_a_foot_scrolls() -> None:
    shown = lines("Title", *CATCH[:8], "foot")
    assert scroll_between(shown, lines("Title", *CATCH[1:9], "foot"), WIDTH) == Scroll(1, 8, 1)
    assert scroll_between(shown, lines("Title", "", "", *CATCH[:6], "foot"), WIDTH) == (
        Scroll(1, 8, -2)
    )


def test_nothing_scrolls_for_a_line_or_two_or_where_too_little_is_spared() -> None:
    shown = lines("Title", *CATCH[:8], "foot")
    others = lines("Title", CATCH[1], CATCH[0], *CATCH[2:8], "foot")
    assert scroll_between(shown, others, WIDTH) is None
    assert scroll_between(shown, lines("Title", CATCH[7], *CATCH[20:27], "foot"), WIDTH) is None
    assert scroll_between({}, shown, WIDTH) is None


def test_lines_that_are_not_known_whole_stay() -> None:
    shown = lines("Title", *CATCH[:8], "foot")
    shown[4] = shown[4][:-1]
    assert scroll_between(shown, lines("Title", *CATCH[1:9], "foot"), WIDTH) is None


def test_a_line_down_costs_a_line() -> None:
    of_screen, screen = SentFrame(), object()
    of_screen.rest(screen, frame(["Title", *CATCH[:10], "foot 1"]))
    rest = of_screen.rest(screen, frame(["Title", *CATCH[1:11], "foot 2"]))
    sent = rest.render_segments(Console(color_system=None))
    assert sent.startswith("\x1b[2;11r\x1b[11;1H\n\x1b[r")
    assert len(sent) < 2 * WIDTH


@given(st.data())
def test_the_terminal_shows_what_is_wanted(data: st.DataObject) -> None:
    screen, of_screen = pyte.Screen(WIDTH, HEIGHT), SentFrame()
    stream, console = pyte.Stream(screen), Console(color_system=None)
    at = data.draw(st.integers(0, 30))
    for _ in range(data.draw(st.integers(2, 6))):
        at = max(0, at + data.draw(st.integers(-5, 5)))
        above = data.draw(st.integers(0, 3))
        texts = [*["Title"] * above, *CATCH[at : at + HEIGHT - above - 1], f"foot {at}"]
        for y in data.draw(st.lists(st.integers(0, HEIGHT - 1), max_size=4)):
            texts[y] = data.draw(st.sampled_from(["", "cod", *CATCH[:3]]))
        rest = of_screen.rest(of_screen, frame(texts))
        stream.feed(rest.render_segments(console) if rest else "")
        assert [row.rstrip() for row in screen.display] == [text[:WIDTH].rstrip() for text in texts]
