import pytest

from cabletui.cable.edition_changes import edition_changes
from cabletui.paint.change_lines import SIDE_BY_SIDE, change_lines, lines_of
from cabletui.text.cells import width
from tests.paint.cables import HOSTILE

FIRST = "1. (S) The keeper of the lamp met the board on the pier."
SECOND = FIRST.replace("keeper", "XXXXXXXX")


def test_one_below_the_other() -> None:
    (change,) = edition_changes(FIRST, SECOND)
    heading, first, second, blank = change_lines(change, 80)
    assert (heading.text, heading.style) == ("¶1 (S)  redaction", "heading")
    assert first.text == "-   1. (S) The keeper of the lamp met the board on the"
    assert second.text == "+   1. (S) The XXXXXXXX of the lamp met the board on the"
    for line, word in ((first, "keeper"), (second, "XXXXXXXX")):
        (part,) = line.parts
        assert (line.text[part.start : part.stop], part.style) == (word, "match")
    assert blank.text == ""


def test_side_by_side_where_there_is_room() -> None:
    (change,) = edition_changes(FIRST, SECOND)
    _, both, _ = change_lines(change, SIDE_BY_SIDE)
    assert [both.text[part.start : part.stop] for part in both.parts] == ["keeper", "XXXXXXXX"]
    assert both.text.index("XXXXXXXX") > SIDE_BY_SIDE // 2


@pytest.mark.parametrize("columns", [1, 20, 80, 200])
@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_commands_nothing_and_fits(text: str, columns: int) -> None:
    found = edition_changes(f"1. (S) {text[:400]} one", f"1. (S) {text[:300]} two")
    lines, starts = lines_of(found, columns)
    assert len(starts) == len(found)
    assert all(lines[start].style == "heading" for start in starts)
    for line in lines:
        assert "\x1b" not in line.text
        assert columns < 20 or width(line.text) <= columns + 1
