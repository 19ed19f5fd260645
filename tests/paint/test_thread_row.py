import pytest

from cabletui.cable import Headline, Moment
from cabletui.paint.thread_row import ThreadRow, thread_heading, thread_line, with_rails
from cabletui.text.cells import width

HEADLINE = Headline("09OBAN938", Moment.parse("2009-11-25"), "SECRET", "Oban", "THE LAMP IS LIT")


def _tree(*levels: int) -> list[str]:
    return [row.tree for row in with_rails([ThreadRow(HEADLINE, level) for level in levels])]


def test_each_stands_under_the_one_it_cites() -> None:
    assert _tree(0, 1, 2, 2, 3, 1) == ["┬", "├┬", "│├", "│└┬", "│ └", "└"]
    assert _tree(0, 0) == ["", ""]
    assert _tree(0, 1, 0) == ["┬", "└", ""]


def test_a_row() -> None:
    row = ThreadRow(HEADLINE, 1, rails=(False,))
    line = thread_line(row, 80)
    assert line.text == "2009-11-25 S     └ 09OBAN938                 THE LAMP IS LIT"
    assert thread_heading(80).startswith("Created    Class Reference id")
    assert thread_heading(80).index("Subject") == line.text.index("THE LAMP")


def test_one_that_is_not_held() -> None:
    row = ThreadRow(HEADLINE, 0, is_held=False, citing=("09OBAN870",))
    assert thread_line(row, 80).text.startswith("(not held)       09OBAN938 ")
    assert thread_line(row, 80).text.endswith("cited by 09OBAN870 only")
    assert thread_line(row, 80).style == "muted"
    assert "not held" in thread_line(row, 60).text


@pytest.mark.parametrize("columns", [20, 40, 66, 80, 140])
def test_a_deep_place_leaves_room_for_the_id(columns: int) -> None:
    row = ThreadRow(HEADLINE, 40, rails=(False,) * 40)
    text = thread_line(row, columns).text
    assert width(text) <= columns
    assert "└ 09OBAN938" in text


def test_control_characters_are_painted_as_signs() -> None:
    row = ThreadRow(Headline("09OBAN\x1b1", HEADLINE.created, "\x1b", "", "\x07"), 0)
    assert not any(ord(letter) < 32 for letter in thread_line(row, 80).text)


@pytest.mark.parametrize("columns", [60, 66, 76, 80, 100])
def test_no_id_is_cut_short(columns: int) -> None:
    citing = tuple(f"09PORTELLEN{at}" for at in (1170, 1169, 1168, 964))
    row = ThreadRow(HEADLINE, 0, is_held=False, citing=citing)
    text = thread_line(row, columns).text
    assert "…" not in text
    assert "cited by 09PORTELLEN1170" in text or text.endswith("cited by 4")
