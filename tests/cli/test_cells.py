import pytest

from cabletui.cli.cells import cells, cut, padded


@pytest.mark.parametrize(
    ("text", "width"), [("", 0), ("abc", 3), ("é", 1), ("日本", 4), ("e\u0301", 1)]
)
def test_cells(text: str, width: int) -> None:
    assert cells(text) == width
    assert cells(padded(text, 6)) == 6


def test_a_text_that_is_too_long_is_left_as_it_is() -> None:
    assert padded("abc", 2) == "abc"


@pytest.mark.parametrize(
    ("text", "width", "cut_text"),
    [
        ("abc", 3, "abc"),
        ("abcd", 3, "ab…"),
        ("日本語", 5, "日本…"),
        ("日本語", 4, "日…"),
        ("ab", 1, "…"),
    ],
)
def test_cut(text: str, width: int, cut_text: str) -> None:
    assert cut(text, width) == cut_text
    assert cells(cut(text, width)) <= width
