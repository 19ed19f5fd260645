import pytest

from cabletui.paint.outline_row import OutlineRow
from cabletui.paint.side_lines import CableSide, SidePart, side_lines

ROWS = tuple(OutlineRow(at, str(at + 1), "C", f"Topic {at + 1}") for at in range(30))
PARTS = (
    SidePart("Portions: 30 C"),
    SidePart("Cites 1 cable", cables=(("07BOWMORE103", "FERRY TALKS"),)),
    SidePart("Your notes", ("Ask the keeper of the tide. " * 12,)),
)


def texts(side: CableSide, height: int, paragraph: int | None = 0, first: int = 0) -> list[str]:
    return [one.line.text for one in side_lines(side, 46, height, paragraph, first)[0]]


def test_what_follows_the_outline_has_room_beside_it() -> None:
    lines = texts(CableSide(ROWS[:3], PARTS), 40)
    assert lines[0].split()[:2] == ["¶", "Mark"]
    assert [line.split()[0] for line in lines[1:4]] == ["1", "2", "3"]
    assert lines[4:7] == ["", "Portions: 30 C", ""]
    assert lines[8] == "  07BOWMORE103     FERRY TALKS"
    assert len(lines) == 15
    assert lines[-1].endswith("…")


@pytest.mark.parametrize("height", [0, 1, 2, 5, 12, 20, 60])
@pytest.mark.parametrize("paragraph", [None, 0, 17, 29])
def test_the_paragraph_that_is_read_is_in_sight(height: int, paragraph: int | None) -> None:
    lines, _ = side_lines(CableSide(ROWS, PARTS), 46, height, paragraph)
    assert len(lines) <= height
    if height > 3:
        assert (paragraph or 0) in [one.paragraph for one in lines]


def test_the_rows_stay_where_they_are_while_it_is() -> None:
    side = CableSide(ROWS)
    _, first = side_lines(side, 46, 11, 15)
    assert first == 12
    assert side_lines(side, 46, 11, 21, first)[1] == first
    assert side_lines(side, 46, 11, 22, first)[1] > first
    assert side_lines(side, 46, 11, 29, first)[1] == 20


def test_a_cable_without_paragraphs_has_what_else_is_known_of_it() -> None:
    assert texts(CableSide((), PARTS[:1]), 10) == ["Portions: 30 C"]
    assert texts(CableSide(), 10) == []
