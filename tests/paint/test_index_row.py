import pytest
from rich.cells import cell_len

from cabletui.cable import Origin, Tag
from cabletui.paint.index_row import count_line, origin_line, tag_line

HARBOURS = Tag("XHRB", "subject", "Harbours and lighthouses")


@pytest.mark.parametrize("width", [20, 38, 78, 98])
def test_the_count_stands_at_the_right_edge(width: int) -> None:
    line = tag_line(HARBOURS, 67_532, width)
    assert line.text.startswith("XHRB")
    assert line.text.endswith("67,532")
    assert cell_len(line.text) == width


def test_the_count_stays_near_its_name_on_a_wide_screen() -> None:
    assert cell_len(tag_line(HARBOURS, 67_532, 198).text) == 110


def test_a_damaged_tag_says_what_it_stands_for() -> None:
    damaged = Tag("XHRBXFOG", "", "XHRB Harbours; XFOG Fog", ("XHRB", "XFOG"))
    line = tag_line(damaged, 1, 78)
    assert "XHRBXFOG" in line.text
    assert "a misprint, read here as XHRB Harbours; XFOG Fog" in line.text
    assert line.style == "muted"


def test_a_long_code_is_whole_and_moves_only_its_meaning() -> None:
    line = tag_line(Tag("X" * 30, "", "meaning"), 5, 78)
    assert line.text.startswith("X" * 30 + " meaning")


def test_a_post_is_told_by_place_country_and_name() -> None:
    post = Origin("Embassy Port Ellen", "Port Ellen", "Islay", "embassy", ("PORTELLEN",))
    cells = origin_line(post, 12, 98).text.split("  ")
    assert [cell.strip() for cell in cells if cell.strip()] == [
        "Port Ellen",
        "Islay",
        "Embassy Port Ellen",
        "12",
    ]


def test_a_post_of_no_known_country_leaves_no_gap() -> None:
    post = Origin("Consulate Bowmore", "Bowmore", "", "", ())
    assert origin_line(post, 3, 98).text.startswith("Bowmore                Consulate Bowmore")


def test_wide_characters_do_not_move_the_count() -> None:
    post = Origin("Embassy 北京", "北京", "", "", ())
    assert cell_len(origin_line(post, 3, 60).text) == 60


def test_a_bar_is_as_long_as_its_share() -> None:
    half, whole = (count_line("2006", count, (24, 100), most=200) for count in (100, 200))
    assert whole.count("█") == 2 * half.count("█") > 20
    assert cell_len(whole) <= 100


def test_no_bar_where_there_is_no_room() -> None:
    assert count_line("2006", 5, (24, 38), most=5) == "2006".ljust(37) + "5"
