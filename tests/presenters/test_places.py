from collections.abc import Iterator
from pathlib import Path

import pytest

from cabletui.archive.archive import Archive
from cabletui.location import OneCable, Results
from cabletui.presenters.places import places


@pytest.fixture
def archive(folder: Path) -> Iterator[Archive]:
    with Archive.open(folder) as opened:
        yield opened


def found(archive: Archive, text: str) -> dict[str, str]:
    """Return what is offered: the query of each list, or the id of each cable."""
    return {
        place.name: place.opens.query_text
        for place in places(archive, text)
        if isinstance(place.opens, Results)
    }


def test_an_id_in_any_spelling_is_a_cable(archive: Archive) -> None:
    first = places(archive, "07 Port Ellen 101")[0]
    assert (first.opens, first.is_meant) == (OneCable("07PORTELLEN101"), True)


@pytest.mark.parametrize(
    ("text", "name", "query_text"),
    [
        ("2007", "2007", "date:2007"),
        ("200801", "2008-01", "date:2008-01"),
        ("2008-01-11", "2008-01-11", "date:2008-01-11"),
        ("pter", "PTER", "tag:PTER"),
        ("terr", "PTER", "tag:PTER"),
        ("bowm", "Embassy Bowmore", 'origin:"Embassy Bowmore"'),
        ("herring", "Search for herring", "herring"),
    ],
)
def test_letters_lead_to_days_tags_posts_and_words(
    archive: Archive, text: str, name: str, query_text: str
) -> None:
    assert found(archive, text)[name] == query_text


@pytest.mark.parametrize("text", ["", " ", "2007-13", 'tag:"', "\x1b[2J", "zzzz", "(("])
def test_what_leads_nowhere_offers_nothing(archive: Archive, text: str) -> None:
    assert found(archive, text) == {}


def test_a_code_that_is_typed_whole_is_meant(archive: Archive) -> None:
    meant = [place.name for place in places(archive, "prel") if place.is_meant]
    assert meant == ["PREL"]
