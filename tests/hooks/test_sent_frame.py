from types import SimpleNamespace
from typing import Any

import pytest
from rich.console import Console
from rich.segment import Segment
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip

from cabletui.hooks.sent_frame import SentFrame

_SCREEN, _OTHER = object(), object()


def strip(text: str) -> Strip:
    return Strip([Segment(text)])


def whole(*lines: tuple[str, ...]) -> LayoutUpdate:
    """Make a whole frame of lines, each of pieces."""
    strips = [[strip(text) for text in line] for line in lines]
    return LayoutUpdate(list(strips), Region(0, 0, 9, len(lines)))


def part(y: int, start: int, end: int, pieces: dict[int, str]) -> ChopsUpdate:
    """Make a frame of a span, with the pieces that it lies in."""
    chops = [{x: strip(text) for x, text in pieces.items()} if y == at else {} for at in range(3)]
    ends = [[x + len(text) for x, text in pieces.items()] if y == at else [] for at in range(3)]
    return ChopsUpdate(chops, [(y, start, end)], ends)


def sent(frame: Any) -> str:
    return "" if frame is None else str(frame.render_segments(Console(color_system=None)))


@pytest.fixture
def of_screen() -> SentFrame:
    """Give what was sent, after a frame of three lines."""
    frame = SentFrame()
    assert sent(frame.rest(_SCREEN, whole(("her", "ring"), ("cod",), ("sole",)))) == (
        "\x1b[1;1Hherring\r\ncod\r\nsole"
    )
    return frame


def test_what_stands_is_not_sent_again_however_it_is_cut(of_screen: SentFrame) -> None:
    assert of_screen.rest(_SCREEN, whole(("herring",), ("c", "od"), ("sole",))) is None
    assert of_screen.rest(_SCREEN, part(0, 3, 7, {0: "her", 3: "ring"})) is None


def test_what_differs_is_sent_and_stands_then(of_screen: SentFrame) -> None:
    changed = part(0, 3, 7, {0: "her", 3: "mits"})
    assert sent(of_screen.rest(_SCREEN, changed)) == "\x1b[1;4Hmits"
    assert of_screen.rest(_SCREEN, whole(("hermits",), ("cod",), ("sole",))) is None
    assert sent(of_screen.rest(_SCREEN, whole(("herring",), ("cod",), ("sole",)))) == (
        "\x1b[1;4Hring"
    )


def test_a_part_is_cut_at_the_end_of_its_span(of_screen: SentFrame) -> None:
    assert sent(of_screen.rest(_SCREEN, part(0, 0, 2, {0: "halibut"}))) == "\x1b[1;2Ha"
    assert of_screen.rest(_SCREEN, whole(("harring",), ("cod",), ("sole",))) is None


def test_another_screen_is_sent_whole_and_so_is_a_terminal_that_changed(
    of_screen: SentFrame,
) -> None:
    lines = (("herring",), ("cod",), ("sole",))
    assert sent(of_screen.rest(_OTHER, whole(*lines))) == "\x1b[1;1Hherring\r\ncod\r\nsole"
    assert of_screen.rest(_OTHER, whole(*lines)) is None
    of_screen.forget()
    assert sent(of_screen.rest(_OTHER, whole(*lines))) == "\x1b[1;1Hherring\r\ncod\r\nsole"


def test_a_line_that_is_not_the_next_one_has_its_place(of_screen: SentFrame) -> None:
    apart = whole(("Herring",), ("cod",), ("Sole",))
    assert sent(of_screen.rest(_SCREEN, apart)) == "\x1b[1;1HH\x1b[3;1HS"
    inside = whole(("HerrinG",), ("cOd",), ("Sole",))
    assert sent(of_screen.rest(_SCREEN, inside)) == "\x1b[1;7HG\x1b[2;2HO"


def test_what_stands_beside_the_unknown_stands_and_the_unknown_is_sent() -> None:
    frame = SentFrame()
    assert sent(frame.rest(_SCREEN, part(0, 3, 7, {3: "ring"}))) == "\x1b[1;4Hring"
    assert frame.rest(_SCREEN, part(0, 3, 7, {3: "ring"})) is None
    lines = (("   ", "ring"), ("cod",), ("sole",))
    assert sent(frame.rest(_SCREEN, whole(*lines))) == "\x1b[1;1H   \r\ncod\r\nsole"


def test_a_dialog_leaves_what_stands_below_it(of_screen: SentFrame) -> None:
    dialog = SimpleNamespace(is_modal=True)
    opened = whole(("herring",), ("dab",), ("sole",))
    assert sent(of_screen.rest(dialog, opened)) == "\x1b[2;1Hdab"
    closed = whole(("herring",), ("cod",), ("sole",))
    assert sent(of_screen.rest(_SCREEN, closed)) == "\x1b[2;1Hcod"
