import time
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from cabletui.cable import Reflow
from cabletui.text.sanitise import safe_block
from cabletui.text.wrap import reflowed, row_at, tabs_expanded, wrap


def _rows(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("", [""]),
        ("short", ["short"]),
        ("one two three", ["one two", "three"]),
        ("exactly ten", ["exactly", "ten"]),
        ("0123456789", ["0123456789"]),
        ("0123456789ab", ["0123456789", "ab"]),
        ("0123456789 ab", ["0123456789", "ab"]),
        ("a\n\nb\n", ["a", "", "b", ""]),
        ("word      \nnext", ["word      ", "next"]),
        ("word                 \nnext", ["word", "next"]),
        ("      012345678", ["      0123", "45678"]),
        ("one      two three", ["one", "two three"]),
        ("日本語日本語", ["日本語日本", "語"]),
        ("日本 語日本語", ["日本", "語日本語"]),
        ("a\tb\tc", ["a\tb", "c"]),
        ("e\u0301" * 12, ["e\u0301" * 10, "e\u0301" * 2]),
    ],
)
def test_rows(text: str, rows: list[str]) -> None:
    assert _rows(text, 10) == rows


@given(st.text(alphabet="ab \n\té日\u0301", max_size=200), st.integers(min_value=8, max_value=20))
def test_every_row_fits_and_no_word_is_lost(text: str, width: int) -> None:
    text = safe_block(text)
    rows = _rows(text, width)
    assert all(cell_len(tabs_expanded(row)) <= width for row in rows)
    assert "".join("".join(rows).split()) == "".join(text.split())


@given(st.text(alphabet="ab \nc", max_size=200), st.integers(min_value=2, max_value=20))
def test_the_row_of_an_offset_shows_it(text: str, width: int) -> None:
    rows = wrap(text, width)
    for offset, character in enumerate(text):
        start, end = rows[row_at(rows, offset)]
        assert start <= offset
        assert offset < end or character in " \n"


def test_no_row_begins_with_a_mark_of_the_row_before() -> None:
    assert all(row[:1] != "\u0301" for row in _rows("e\u0301" * 100, 7))


@pytest.mark.parametrize(
    ("piece", "column", "shown"),
    [("a", 0, "a"), ("\ta", 0, "        a"), ("\ta", 6, "  a"), ("日\tb", 0, "日      b")],
)
def test_tabs_stop_at_every_eighth_cell(piece: str, column: int, shown: str) -> None:
    assert tabs_expanded(piece, column) == shown


def test_a_line_of_two_megabytes_is_broken_without_waiting() -> None:
    begin = time.process_time()
    plain = len(wrap("word " * 400_000, 76))
    hard = len(wrap("x" * 2_000_000, 76))
    assert (plain, hard) == (26_667, 26_316)
    assert time.process_time() - begin < 5


def test_what_is_left_out_takes_no_room() -> None:
    text = "one\nPAGE\ntwo"
    shown = reflowed(text, Reflow(hidden=((3, 8),), joined=(8,)))
    assert len(shown) == len(text)
    assert [tabs_expanded(shown[start:end]) for start, end in wrap(shown, 7)] == ["one two"]
    assert [tabs_expanded(shown[start:end]) for start, end in wrap(shown, 4)] == ["one", "two"]
    assert reflowed(text, None) == text


def test_rows_take_little_room() -> None:
    text = "a\n" * 500_000
    tracemalloc.start()
    rows = wrap(text, 76)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(rows) == 500_001
    assert rows[-1] == (1_000_000, 1_000_000)
    assert rows[1:3] == [(2, 3), (4, 5)]
    assert most < 20_000_000


def test_a_text_as_it_is_read_takes_little_more_room_than_the_text() -> None:
    text = "one of many lines of a cable\n" * 100_000
    reflow = Reflow((), tuple(range(28, len(text), 29)))
    tracemalloc.start()
    shown = reflowed(text, reflow)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert shown == text.replace("\n", " ")
    assert most < 6 * len(text)
