from rich.cells import cell_len

from cabletui.cable import Headline, Moment
from cabletui.paint.panel_row import PanelRow, cable_row, heading_row, panel_line, remark_row

HEADLINE = Headline(
    "07BOWMORE100", Moment.parse("2007-01-11T08:00Z"), "SECRET", "Embassy Bowmore", "FERRY TALKS"
)


def test_a_heading_is_no_cable() -> None:
    row = heading_row("Cites 2 cables")
    assert row.is_heading
    assert panel_line(row, 40).style == "heading"
    assert panel_line(row, 40).text == "Cites 2 cables"


def test_a_remark_is_quiet_and_not_chosen() -> None:
    row = remark_row("  shares ferry, tide")
    assert row.is_heading
    assert panel_line(row, 40).style == "muted"


def test_a_cable_that_is_held_is_a_row_as_in_any_list() -> None:
    line = panel_line(cable_row(HEADLINE), 60)
    assert "07BOWMORE100" in line.text
    assert "FERRY TALKS" in line.text
    assert [part.style for part in line.parts] == ["secret"]


def test_a_cable_that_is_not_held_says_so() -> None:
    line = panel_line(PanelRow("06OBAN7"), 60)
    assert line.text.startswith("06OBAN7  (not in this library)")
    assert line.style == "muted"
    assert panel_line(PanelRow("06OBAN7", note=""), 60).text == "06OBAN7"


def test_what_a_cable_says_is_made_safe_and_fits() -> None:
    assert "\x1b" not in panel_line(PanelRow("06\x1bOBAN7"), 60).text
    assert "\x1b" not in panel_line(heading_row("\x1b[2J"), 60).text
    assert cell_len(panel_line(PanelRow("X" * 100), 30).text) <= 30
