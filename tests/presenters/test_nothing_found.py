from collections.abc import Iterator
from pathlib import Path

import pytest

from cabletui.archive.archive import Archive
from cabletui.archive.query import parse
from cabletui.presenters.live_search import search_live
from cabletui.presenters.nothing_found import WaysOn, ways_on


@pytest.fixture(scope="module")
def archive(folder: Path) -> Iterator[Archive]:
    with Archive.open(folder) as archive:
        yield archive


def test_something_found_needs_no_way_on(archive: Archive) -> None:
    assert ways_on(archive, archive.search(parse("herring"))) == WaysOn()


def test_a_slip_is_named_and_what_is_left_without_it(archive: Archive) -> None:
    found = ways_on(archive, archive.search(parse("herring harbuor")))
    notes, offers = found.notes, found.offers
    assert [note.text for note in notes] == [
        "No cable has “harbuor”. Did you mean harbour?",
        "Nothing found; without “harbuor” 10 cables.",
    ]
    assert notes[0].position == 8
    assert [(one.text, one.start, one.end) for one in offers] == [("harbour", 8, 15)]
    assert [(way.label, way.query_text, way.count) for way in found.ways] == [
        ("without harbuor", "herring", 10),
    ]


def test_every_way_is_a_query_that_finds_so_many(archive: Archive) -> None:
    ways = ways_on(archive, archive.search(parse("(harbuor) minister"))).ways
    assert [way.label for way in ways] == ["harbour in place of harbuor", "without harbuor"]
    assert ways[0].query_text == "(harbour) minister"
    assert all(archive.count(parse(way.query_text)) == way.count == 10 for way in ways)


@pytest.mark.parametrize("asked", ['"tide herring"', "{tide herring}", "tide w/1 herring"])
def test_words_that_are_nowhere_together_are_looked_for_apart(archive: Archive, asked: str) -> None:
    found = ways_on(archive, archive.search(parse(asked)))
    (way,) = found.ways
    assert way.label == "its words anywhere"
    assert (way.query_text, way.count) == ("tide herring", 10)
    (note,) = found.notes
    assert note.text == "Nothing found; with its words anywhere in a cable 10."


def test_a_slip_in_a_phrase_is_put_right_apart(archive: Archive) -> None:
    ways = ways_on(archive, archive.search(parse('"herring harbuor"'))).ways
    assert [(way.label, way.query_text) for way in ways] == [("without harbuor", "herring")]


def test_a_word_of_any_length_fits_the_line(archive: Archive) -> None:
    notes = ways_on(archive, archive.search(parse(f"herring {'harbour' * 20}"))).notes
    assert all(len(note.text) <= 78 for note in notes)


def test_of_many_terms_as_many_are_named_as_fit_the_line(archive: Archive) -> None:
    asked = "-date:2006..2007 date:2006..2007 herring"
    (note,) = ways_on(archive, archive.search(parse(asked))).notes
    assert note.text.startswith("Nothing found; without “-date:2006..2007” ")
    assert len(note.text) <= 80


def test_the_bar_offers_the_word_that_is_near(archive: Archive) -> None:
    found = search_live(archive, "herring harbuor", 15, 3)
    assert (found.count, [one.text for one in found.offers]) == (0, ["harbour"])


def test_no_word_of_a_name_is_a_slip(archive: Archive) -> None:
    found = ways_on(archive, archive.search(parse("tag:terrorists and terrorism")))
    assert not any("No cable has" in note.text for note in found.notes)


def test_an_id_that_is_not_held_leads_to_those_near_it(archive: Archive) -> None:
    ways = ways_on(archive, archive.search(parse("07BOWMORE103"))).ways
    assert ways_on(archive, archive.search(parse("id:07BOWMORE103"))).ways == ways
    assert [(way.label, way.count) for way in ways][-1] == ("nearest to it in number", 2)
    assert ways[-1].query_text == "id:(07BOWMORE100 07BOWMORE106)"
    assert len(archive.search(parse(ways[-1].query_text))) == 2
    assert ways_on(archive, archive.search(parse("99NOWHERE1"))).ways == ()
