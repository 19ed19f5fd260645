from cabletui.paint.own_list_row import own_list_heading, own_list_line
from cabletui.text.cells import width


def test_counts_stand_below_their_names() -> None:
    for room in (40, 78, 140):
        row = own_list_line("Ferries\x1b", "m puts cables here", (1204, 0), room).text
        heading = own_list_heading(room)
        assert width(row) <= room
        assert row.index("1,204") + 5 == heading.index("cables") + 6
        assert row.rstrip().endswith("–")
        assert "\x1b" not in row


def test_a_long_name_is_cut_before_the_counts() -> None:
    assert own_list_line("Ferries " * 20, "", (3, 2), 40).text.endswith("3        2")
