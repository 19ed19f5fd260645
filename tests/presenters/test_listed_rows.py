from cabletui.presenters.listed_rows import NoteRow, listed_rows, paragraph_start
from tests.paint.test_headline_row import HEADLINE

BODY = "1. (C) One.\n\n2. (C) Two.\n\n2. (C) Two again.\n"
NOTES = {"10": "later", "": "whole", "2": "\n".join("abcdef")}


def test_notes_stand_below_their_cable_in_its_order() -> None:
    shown = listed_rows([HEADLINE, HEADLINE], lambda name: NOTES)
    rows = [(one.place, one.line) for one in shown.rows if isinstance(one, NoteRow)]
    expected = [("—", "whole"), ("¶2", "a"), ("", "b"), ("", "c"), ("", "…"), ("¶10", "later")]
    assert rows == expected * 2
    assert shown.starts == (0, 7)
    assert len(shown) == 14
    assert [shown.position_of(row) for row in (0, 6, 7, 13)] == [0, 0, 1, 1]
    assert [shown.row_of(position) for position in (0, 1, 5)] == [0, 7, 7]
    assert all(one.reference_id == HEADLINE.reference_id for one in shown.headlines(0, 14))


def test_no_cables_are_no_rows() -> None:
    shown = listed_rows([], lambda name: {})
    assert (len(shown), shown.row_of(3), shown.position_of(0)) == (0, 0, 0)


def test_a_paragraph_is_found_by_its_name() -> None:
    start = paragraph_start(BODY, "2/2")
    assert start is not None
    assert BODY[start:].startswith("2. (C) Two again.")
    assert paragraph_start(BODY, "9") is None
