import pytest

from cabletui.paint.gap_row import GapRow, gap_heading, gap_line
from cabletui.text.cells import width

ROW = GapRow("09OBAN66 to 1662", 1_597, "28 Jan to 16 Aug 2009", ("09OBAN70", "09OBAN80"))


def test_a_row() -> None:
    assert gap_line(ROW, 100).text.startswith("  1,597 09OBAN66 to 1662    ")
    assert gap_line(ROW, 100).text.endswith("09OBAN70, 09OBAN80")
    assert gap_heading(100).index("Cited") == gap_line(ROW, 100).text.index("09OBAN70")


@pytest.mark.parametrize("columns", [10, 40, 66, 100])
def test_it_fits_a_width(columns: int) -> None:
    assert width(gap_line(ROW, columns).text) <= columns
    assert width(gap_heading(columns)) <= columns
