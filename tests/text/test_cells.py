import pytest

from cabletui.text.cells import fitted, padded


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("lamp", 4, "lamp"),
        ("lantern", 5, "lant…"),
        ("the lamp", 5, "the…"),
        ("日本語", 4, "日…"),
        ("lamp", 0, ""),
        ("lamp", 1, "…"),
    ],
)
def test_what_is_cut_off_is_said(text: str, width: int, shown: str) -> None:
    assert fitted(text, width) == shown


@pytest.mark.parametrize(
    ("text", "shown"), [("lamp", "lamp  "), ("lanterns", "lante…"), ("日本語日", "日本… ")]
)
def test_padded_takes_its_width_exactly(text: str, shown: str) -> None:
    assert padded(text, 6) == shown
