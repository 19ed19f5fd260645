"""What of a line goes to the terminal; its letters and styles come back out of it as they were."""

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from cabletui.hooks.sent_line import UNKNOWN, Cell, apart, as_sent, cells, differing

STYLES = ("", "bold", "dim", "red", "bold red", "on blue", "reverse", "underline", "white on red")
TEXTS = ("cod", " ", " " * 4, " " * 12, "sole  or  dab", "\N{HORIZONTAL ELLIPSIS}")


def line(*pieces: tuple[str, str]) -> list[Cell]:
    return [*cells(Strip([Segment(text, Style.parse(style)) for text, style in pieces]))]


def sent(*pieces: tuple[str, str]) -> str:
    """Return what is sent of a line, each part of it after the first with its place."""
    whole = line(*pieces)
    parts = []
    for start, stop in apart(whole):
        erases_rest = start == 0 and stop < len(whole)
        text = as_sent(whole[start:stop], ColorSystem.STANDARD, erases_rest=erases_rest)
        parts.append(f"\x1b[1;{start + 1}H{text}" if start else text)
    return "".join(parts)


def shown(screen: pyte.Screen) -> list[tuple[object, ...]]:
    """Return what is seen of the first line: of blanks, not what is seen of letters alone."""
    row = [screen.buffer[0][x] for x in range(screen.columns)]
    return [
        (
            cell.data,
            cell.bg,
            cell.underscore,
            cell.reverse,
            cell.data != " " and (cell.fg, cell.bold),
        )
        for cell in row
    ]


@given(st.lists(st.tuples(st.sampled_from(TEXTS), st.sampled_from(STYLES)), max_size=8))
def test_a_terminal_shows_what_was_painted(pieces: list[tuple[str, str]]) -> None:
    width = sum(len(text) for text, _ in pieces) or 1
    plain, ours = pyte.Screen(width, 1), pyte.Screen(width, 1)
    for screen in (plain, ours):
        pyte.Stream(screen).feed("#" * width + "\r")
    painted = "".join(
        Strip.render_style(Style.parse(style), text, ColorSystem.STANDARD) for text, style in pieces
    )
    pyte.Stream(plain).feed(painted)
    pyte.Stream(ours).feed(sent(*pieces))
    assert shown(ours) == shown(plain)
    assert len(sent(*pieces)) <= len(painted)


@pytest.mark.parametrize("style", ["", "bold red"])
def test_blanks_at_the_end_of_a_line_are_erased(style: str) -> None:
    assert sent(("cod", style), (" " * 20, style)).count(" ") == 0
    assert "\x1b[K" not in sent(("cod", style), (" " * 3, style))


@pytest.mark.parametrize("style", ["on blue", "reverse", "underline"])
def test_blanks_that_are_seen_are_sent(style: str) -> None:
    assert sent(("cod", style), (" " * 20, style)).count(" ") == 20


def test_many_blanks_between_letters_are_not_sent_once_the_rest_is_erased() -> None:
    assert sent(("cod" + " " * 30 + "dab" + " " * 12 + "eel", "")) == (
        "cod\x1b[K\x1b[1;34Hdab            eel"
    )


def test_a_style_lasts_as_long_as_nothing_else_is_seen() -> None:
    assert sent(("cod", "dim"), (" ", ""), ("dab", "dim"), (" ", "bold"), ("eel", "bold")) == (
        "\x1b[2mcod dab \x1b[0;1meel\x1b[m"
    )


def test_what_looks_the_same_does_not_differ() -> None:
    own = line(("cod  ", "default on default"), ("    ", "bold"))
    assert list(differing(own, line(("cod      ", "")))) == []
    for style in ("red", "bold", "reverse"):
        assert list(differing(own, line(("cod", style), ("      ", "")))) == [(0, 3)]
    assert list(differing(own, line(("cod", ""), ("      ", "on blue")))) == [(3, 9)]


def test_what_lies_far_apart_is_sent_apart() -> None:
    near, far = line(("cod  dab  eel", "")), line(("cod" + " " * 20 + "dab", ""))
    assert list(differing(near, line(("Cod  dab  eeL", "")))) == [(0, 1), (12, 13)]
    assert list(differing(near, line(("Cod  dab  Eel", "")))) == [(0, 1), (10, 11)]
    assert list(differing(near, line(("Cod  Dab  eel", "")))) == [(0, 6)]
    assert list(differing(far, line(("coD" + " " * 20 + "dAb", "")))) == [(2, 3), (24, 25)]


def test_what_is_unknown_is_neither_sent_nor_taken_along() -> None:
    was = [*line(("cod", "")), UNKNOWN, UNKNOWN, *line(("eel", ""))]
    wanted = [*line(("cot", "")), UNKNOWN, UNKNOWN, *line(("Eel", ""))]
    assert list(differing(was, wanted)) == [(2, 3), (5, 6)]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("e\N{COMBINING ACUTE ACCENT}s", ["e\N{COMBINING ACUTE ACCENT}", "s"]),
        ("\u6f22s", ["\u6f22", "", "s"]),
        ("\N{ZERO WIDTH SPACE}s", ["s"]),
    ],
)
def test_a_cell_holds_a_letter_with_its_marks(text: str, held: list[str]) -> None:
    assert [letter for letter, _ in line((text, ""))] == held


def test_a_wide_letter_is_sent_whole() -> None:
    was, wanted = line(("cod\u6f22", "")), line(("cod\u5b57", ""))
    assert list(differing(was, wanted)) == [(3, 5)]
