from dataclasses import replace

import pytest

from cabletui.paint.outline_row import OutlineRow, outline_heading, outline_line

ROW = OutlineRow(9, "10", "S/NF", "Mob\x1b Rule?", hits=5, redactions=0, words=1283)


@pytest.mark.parametrize(
    ("width", "heading", "row"),
    [
        (
            60,
            "   ¶  Mark                                    hits       words",
            "  10  S/NF    Mob� Rule?                          5       1,283",
        ),
        (34, "   ¶  Mark                     hits", "  10  S/NF    Mob� Rule?              5"),
        (20, "   ¶  Mark           ", "  10  S/NF    Mob� … "),
    ],
)
def test_a_row_fits_its_width(width: int, heading: str, row: str) -> None:
    assert len(outline_line(ROW, width).text) == len(outline_heading((ROW,), width)) == width
    assert outline_heading((ROW,), width).split() == heading.split()
    assert "\x1b" not in outline_line(ROW, width).text
    assert outline_line(ROW, width).text.split()[:2] == row.split()[:2]


def test_a_column_with_nothing_in_it_has_no_name() -> None:
    bare = OutlineRow(0, "1", "C", "Mob Rule?", words=12)
    assert outline_heading((bare,), 60).split() == ["¶", "Mark", "words"]
    assert outline_heading((bare, replace(bare, redactions=2)), 60).split()[2:] == ["XXX", "words"]
    assert outline_heading((), 60).split() == ["¶", "Mark"]
