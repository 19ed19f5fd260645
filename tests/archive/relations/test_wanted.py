from datetime import date

import pytest

from cabletui.archive.archive import Archive
from cabletui.archive.relations.number_gaps import number_gaps
from cabletui.archive.relations.wanted import Wanted, said_of, wanted_cable
from tests.cited import cited_library


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    return Archive.open(cited_library(tmp_path_factory.mktemp("cited")))


def test_the_most_cited_come_first(archive: Archive) -> None:
    wanted = Wanted(archive)
    first, second = wanted.read(10)
    assert (first.reference_id, len(first.citing)) == ("09OBAN794", 2)
    assert (second.reference_id, len(second.citing)) == ("09OBAN1026", 1)
    assert wanted.is_whole


def test_no_more_is_looked_at_than_is_asked_for(archive: Archive) -> None:
    wanted = Wanted(archive)
    assert [one.reference_id for one in wanted.read(1)] == ["09OBAN794"]
    assert not wanted.is_whole


def test_the_days_between_which_it_was_sent(archive: Archive) -> None:
    span = Wanted(archive).read(2)[1].span
    assert (span.first, span.last) == (date(2009, 12, 21), date(2009, 12, 23))
    assert span.below and span.below.reference_id == "09OBAN1025"
    assert span.above is None


def test_what_is_said_of_it(archive: Archive) -> None:
    wanted = wanted_cable(archive, "09OBAN794")
    assert wanted
    said = said_of(archive, wanted)
    assert said.subject == "LAMP OIL"
    assert [(one.reference_id, one.text) for one in said.sentences] == [
        ("09OBAN870", "Ref A told of the oil.")
    ]


def test_of_what_is_held_or_never_cited_nothing_is_wanted(archive: Archive) -> None:
    assert wanted_cable(archive, "09OBAN938") is None
    assert wanted_cable(archive, "09OBAN5") is None
    assert wanted_cable(archive, "no id") is None


def test_the_gaps_of_a_post_and_year(archive: Archive) -> None:
    gaps = list(number_gaps(archive, "OBAN", 2009))
    drawn = [(str(gap.first), gap.last.serial, gap.count, gap.cited) for gap in gaps]
    assert drawn[:3] == [
        ("09OBAN1", 869, 869, ("09OBAN794",)),
        ("09OBAN871", 937, 67, ()),
        ("09OBAN939", 940, 2, ()),
    ]
    assert drawn[-1] == ("09OBAN1026", 1026, 1, ("09OBAN1026",))
    assert gaps[2].span.first == date(2009, 11, 25)
    assert gaps[2].span.last == date(2009, 11, 30)
    assert not list(number_gaps(archive, "TALISKER", 2009))
