from cabletui.paint.way_row import Way, way_line


def test_a_long_query_is_cut_and_is_safe() -> None:
    line = way_line(Way("without oil", "lamp\x1b " * 20, 1), 40)
    assert line.text.startswith("without oil: 1 cable   lamp")
    assert len(line.text) <= 40
    assert "\x1b" not in line.text
