import sys
from unicodedata import category

import pytest
from rich.cells import cell_len

from cabletui.text.cells import filled, fitted, padded, width


@pytest.mark.parametrize(
    ("text", "columns", "shown"),
    [
        ("lamp", 4, "lamp"),
        ("lantern", 5, "lant…"),
        ("the lamp", 5, "the…"),
        ("日本語", 4, "日…"),
        ("lamp", 0, ""),
        ("lamp", 1, "…"),
    ],
)
def test_what_is_cut_off_is_said(text: str, columns: int, shown: str) -> None:
    assert fitted(text, columns) == shown
    assert width(shown) <= columns


@pytest.mark.parametrize(
    ("text", "shown"), [("lamp", "lamp  "), ("lanterns", "lante…"), ("日本語日", "日本… ")]
)
def test_padded_takes_its_width_exactly(text: str, shown: str) -> None:
    assert padded(text, 6) == shown


def test_a_text_that_is_too_wide_for_its_column_is_left_as_it_is() -> None:
    assert (filled("abc", 2), filled("日本", 5)) == ("abc", "日本 ")


@pytest.mark.parametrize(
    ("text", "cells"), [("", 0), ("abc", 3), ("é", 1), ("日本", 4), ("e\u0301", 1), ("क्ष", 2)]
)
def test_the_width_of_a_text(text: str, cells: int) -> None:
    assert width(text) == cells


def test_every_character_has_the_width_that_the_interface_gives_it() -> None:
    shown = (chr(code) for code in range(sys.maxunicode) if category(chr(code))[0] != "C")
    assert [one for one in shown if width(one) != cell_len(one)] == []
