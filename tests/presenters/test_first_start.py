from pathlib import Path

import pytest

from cabletui.presenters.first_start import COMMAND, announcement, size


def test_a_reader_without_cables_is_told_what_this_is_and_what_to_type(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("cabletui.presenters.first_start.own_library", lambda: Path("/srv"))
    for count, is_sample in ((0, False), (159, True)):
        said = announcement(count, is_sample=is_sample)
        assert said.startswith("US diplomatic cables, 1966 to 2010")
        assert COMMAND in said
        assert all(len(line) <= 76 for line in said.split("\n"))
    assert announcement(6712, is_sample=False) == ""


def test_the_size_says_how_much_of_the_whole_it_is() -> None:
    held = size(6712, "1966 to 2010", is_sample=False)
    assert held == "6,712 of 251,287 cables held · 1966 to 2010"
    assert size(3, "1974", 1, is_sample=False) == "3 cables held · 1974"
    assert size(6712, "", None, is_sample=False) == "6,712 cables held"
    assert size(159, "", is_sample=True) == "159 cables of fiction"


def test_who_reads_fiction_is_told_where_a_library_comes_to_be(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    at_home = Path.home() / "cables" / "library"
    for own, said in ((at_home, "~/cables/library"), (Path("/srv/cables"), "/srv/cables")):
        monkeypatch.setattr("cabletui.presenters.first_start.own_library", lambda own=own: own)
        assert f"makes {said}, which opens" in announcement(159, is_sample=True)
