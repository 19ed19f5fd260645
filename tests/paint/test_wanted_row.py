import pytest

from cabletui.cable import Moment
from cabletui.cable.headline import AbsentHeadline
from cabletui.paint.headline_row import RowFlags
from cabletui.paint.wanted_row import WantedRow, wanted_heading, wanted_line
from cabletui.text.cells import width

ROW = WantedRow(
    AbsentHeadline("09OBAN794", Moment.parse("2009-10-14"), "", "Oban", ""),
    1_204,
    "1 to 28 Oct 2009",
    "LAMP OIL",
)


def test_a_row() -> None:
    line = wanted_line(ROW, 80, RowFlags(is_marked=True))
    assert line.text == "1,204 09OBAN794       +   1 to 28 Oct 2009           LAMP OIL"
    assert wanted_heading(80).index("What is said") == line.text.index("LAMP OIL")


@pytest.mark.parametrize("columns", [10, 24, 44, 66, 96, 140])
def test_it_fits_a_width(columns: int) -> None:
    assert width(wanted_line(ROW, columns).text) <= columns
    assert width(wanted_heading(columns)) <= columns
