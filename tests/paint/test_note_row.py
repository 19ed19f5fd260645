from cabletui.paint.note_row import note_line


def test_a_note_is_indented_where_there_is_room() -> None:
    assert note_line("¶6", "Yacht\x1b", 40).text.rstrip().startswith("     ¶6     Yacht")
    assert note_line("¶6", "Yacht", 20).text.startswith("¶6     Yacht")
    assert "\x1b" not in note_line("¶6", "Yacht\x1b", 40).text
