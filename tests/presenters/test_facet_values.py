from collections.abc import Iterator

import pytest

from cabletui import sample
from cabletui.archive.archive import Archive
from cabletui.archive.query import narrowed, parse
from cabletui.presenters.facet_groups import facets, groups
from cabletui.presenters.facet_values import facet_values
from cabletui.presenters.narrowing import Narrowing


@pytest.fixture(scope="module")
def archive() -> Iterator[Archive]:
    with Archive.open(sample.folder()) as opened:
        yield opened


def found(archive: Archive, heading: str, typed: str, text: str = "*") -> list[str]:
    rows = facet_values(archive, Narrowing(text), heading).rows(typed)
    return [row.label for row in rows[1:]]


def test_every_value_is_found_by_the_letters_it_begins_with(archive: Archive) -> None:
    for group in groups(archive):
        values = facet_values(archive, Narrowing("*"), group.heading)
        for entry in values.entries:
            assert entry.value in values.rows(entry.spelling), entry.name
            for word in entry.meaning:
                assert entry.value in values.rows(word), (entry.name, word)


def test_each_count_is_that_of_the_list_it_opens(archive: Archive) -> None:
    for heading in ("Origin", "TAGS", "Year", "To"):
        for row in facet_values(archive, Narrowing("ferry"), heading).rows("")[1:]:
            assert len(archive.search(parse(narrowed("ferry", row.term)))) == row.count, row


def test_those_that_begin_so_come_before_those_that_mean_it(archive: Archive) -> None:
    labels = found(archive, "TAGS", "E")
    begins = [label.startswith("E") for label in labels]
    assert begins == sorted(begins, reverse=True)
    assert not all(begins)
    assert found(archive, "TAGS", "QQQ") == []


def test_years_keep_their_order(archive: Archive) -> None:
    years = found(archive, "Year", "20")
    assert years == sorted(years, reverse=True)
    assert len(years) > 1


def test_what_was_taken_beyond_the_most_frequent_is_shown_with_its_count(
    archive: Archive,
) -> None:
    rare = Narrowing("*").with_value("TAGS", "tag:KFRD", is_left_out=False)
    (row,) = [row for row in facets(archive, rare) if row.sign == "x"]
    assert (row.label, row.count) == ("KFRD", 1)
