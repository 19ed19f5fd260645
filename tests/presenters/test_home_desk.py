from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cabletui.archive.archive import Archive
from cabletui.archive.writer import Writer
from cabletui.desk import Desk
from cabletui.errors import DeskError
from cabletui.location import OneCable, Results
from cabletui.paint.home_row import HomeRow
from cabletui.presenters.home_desk import at_random, keep_seen, read_home, this_day
from cabletui.presenters.open_library import OpenLibrary
from tests.library import cable, library

TODAY = date(2026, 1, 11)


@pytest.fixture
def opened(folder: Path) -> OpenLibrary:
    return OpenLibrary(Archive.open(folder), Desk.open())


def rows(opened: OpenLibrary, heading: str) -> tuple[HomeRow, ...]:
    found = (one for one in read_home(opened, TODAY).sections if one.heading.name == heading)
    return next(found).rows


def test_on_the_first_day_it_says_what_to_begin_with(opened: OpenLibrary) -> None:
    names = [one.heading.name for one in read_home(opened, TODAY).sections if one.rows]
    assert names == ["Begin with", "Browse", "Your lists"]


def test_where_the_reader_was(opened: OpenLibrary) -> None:
    opened.desk.readings.keep("07BOWMORE100", 0)
    opened.desk.readings.keep("09NOWHERE1", 5)
    cable = opened.archive.cable("07PORTELLEN101")
    opened.desk.readings.keep("07PORTELLEN101", 10_000)
    opened.desk.queries.keep("herring")
    opened.desk.readings.keep("07ARDBEG102", 0)
    first, second, query = rows(opened, "Where you were")
    assert (first.name, first.cells) == ("07ARDBEG102", ())
    assert (second.name, second.cells) == (cable.reference_id, ("¶1 of 1",))
    assert second.opens == OneCable("07PORTELLEN101", offset=10_000)
    assert query.opens == Results("herring")
    assert query.cells == ("1 of 10 cables read",)
    assert read_home(opened, TODAY).sections[0].heading.name == "Where you were"


def test_the_paragraph_is_the_one_that_the_page_pointed_at(tmp_path: Path) -> None:
    text = "".join(f"{number}. (U) The tide.\n\n" for number in (1, 2, 2, 3))
    written = replace(cable(0), body=f"SUBJECT: LAMP\n\n{text}", header="")
    with Writer.open(tmp_path / "lamps") as writer:
        writer.add(written)
    name = written.reference_id
    opened = OpenLibrary(Archive.open(tmp_path / "lamps"), Desk.open())
    for paragraph, said in ((2, "¶2 of 3"), (3, "¶3 of 3"), (99, "¶3 of 3"), (None, "¶3 of 3")):
        opened.desk.readings.keep(name, 10_000, paragraph=paragraph)
        assert rows(opened, "Where you were")[0].cells == (said,)


def test_saved_searches_are_counted(opened: OpenLibrary) -> None:
    opened.desk.searches.save("fish", "herring")
    opened.desk.searches.save("wrong", "date:soon")
    opened.desk.readings.keep("07ARDBEG102")
    fish, wrong = rows(opened, "Your searches")
    assert fish.cells == ("10", "9", "–")
    assert (fish.opens, fish.search) == (Results("herring", "fish"), "fish")
    assert wrong.cells == ("?", "–", "–")


def test_what_an_import_brought_is_new_until_the_search_is_opened(tmp_path: Path) -> None:
    folder = library(tmp_path / "growing", 3)
    opened = OpenLibrary(Archive.open(folder), Desk.open())
    opened.desk.searches.save("fish", "herring")
    assert rows(opened, "Your searches")[0].cells == ("1", "1", "–")
    library(folder, 12)
    opened.archive.refresh()
    assert rows(opened, "Your searches")[0].cells == ("3", "3", "+2")
    keep_seen(opened, "fish")
    assert rows(opened, "Your searches")[0].cells == ("3", "3", "–")


def test_lists_are_rows_with_their_counts(opened: OpenLibrary) -> None:
    opened.desk.lists.toggle("Bookmarks", ["07ARDBEG102"])
    opened.desk.notes.write("07BOWMORE100", "Who was there?")
    bookmarks, recent = rows(opened, "Your lists")
    assert bookmarks.cells == ("2", "1")
    assert recent.cells == ("0", "–")


def test_a_desk_that_cannot_be_read_leaves_the_archive(
    opened: OpenLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: object, kind: str) -> list[object]:
        raise DeskError("The desk is locked.")

    monkeypatch.setattr("cabletui.desk.desk_file.DeskFile.documents", refuse)
    contents = read_home(opened, TODAY)
    assert contents.years == "2007 to 2010"
    assert contents.glance


def test_this_day_in_any_year(opened: OpenLibrary) -> None:
    location = this_day(opened.archive, TODAY)
    assert location.query_text == "date:2007-01-11,2008-01-11,2009-01-11,2010-01-11"
    assert location.title == "this day, 11 January"
    day = rows(opened, "Begin with")[2]
    assert (day.name, day.about) == ("This day", "11 January: 4 cables")


def test_chance_picks_a_cable_that_is_held(opened: OpenLibrary, empty_folder: Path) -> None:
    assert opened.archive.find(at_random(opened.archive))
    empty = replace(opened, archive=Archive.open(empty_folder))
    assert at_random(empty.archive) == ""
    assert read_home(empty, TODAY).years == ""
