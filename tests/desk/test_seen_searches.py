from pathlib import Path

from cabletui.desk import Desk

HERE, THERE = Path("here"), Path("there")


def test_what_was_seen_is_kept_for_each_search_and_library() -> None:
    Desk.open().seen.keep("fish", HERE, 12)
    Desk.open().seen.keep("fish", THERE, 3)
    Desk.open().seen.keep("fish", HERE.resolve(), 40)
    seen = Desk.open().seen
    assert (seen.line("fish", HERE), seen.line("fish", THERE)) == (40, 3)
    assert seen.line("lamps", HERE) is None


def test_for_a_reader_who_never_looked_all_that_there_is_is_seen() -> None:
    seen = Desk.open().seen
    assert seen.since("fish", HERE, 7) == 7
    assert seen.since("fish", HERE, 9) == 7
