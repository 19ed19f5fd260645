from cabletui.cable.reading import line_layout
from cabletui.cable.reading.body_line import BodyLine

FULL = "The keeper of the lamp rows out to the rock at dawn with oil,"


def lines(*texts: str) -> list[BodyLine]:
    return [BodyLine(at, at + 1, text) for at, text in enumerate(texts)]


def test_the_text_ahead_is_that_of_the_next_line_that_is_no_marker() -> None:
    found = lines("one", "", "three")
    found[1].is_marker = True
    assert line_layout.ahead(found) == ["three", "three", ""]


def test_the_width_is_that_of_nearly_all_long_lines() -> None:
    assert line_layout.width(lines(*[FULL] * 9, "short")) == len(FULL)
    assert line_layout.width(lines("short", "lines")) == 0
    assert line_layout.width(lines(FULL * 3)) == 0


def test_a_paragraph_on_one_line_does_not_hide_the_width_of_the_others() -> None:
    assert line_layout.width(lines(*[FULL] * 4, FULL * 3)) == len(FULL)
    assert line_layout.width(lines(FULL, FULL * 3, FULL * 3)) == 0


def test_capitals_are_those_of_nearly_all_long_lines() -> None:
    assert line_layout.is_in_capitals(lines(*[FULL.upper()] * 10))
    assert not line_layout.is_in_capitals(lines(*[FULL.upper()] * 5, *[FULL] * 5))


def test_double_spacing_is_within_sentences() -> None:
    assert line_layout.is_double_spaced(lines(*[FULL, ""] * 14))
    assert not line_layout.is_double_spaced(lines(*[f"{FULL} he said.", ""] * 14))
    assert not line_layout.is_double_spaced(lines(*[FULL, ""] * 3))
