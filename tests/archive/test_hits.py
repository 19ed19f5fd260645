from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from cabletui.archive import query as queries
from cabletui.archive.archive import Archive
from cabletui.archive.fields import CLASS, DATE, TAG
from cabletui.archive.results import Count, Order
from cabletui.archive.writer import Writer
from tests.archive.fiction import fictional
from tests.archive.libraries import library


@pytest.fixture
def archive(folder: Path) -> Iterator[Archive]:
    with Archive.open(library(folder)) as opened:
        yield opened


def by_time(*numbers: int) -> list[str]:
    cables = sorted((fictional(number) for number in numbers), key=lambda cable: cable.created)
    return [cable.reference_id for cable in cables]


def test_hits_are_read_a_part_at_a_time(archive: Archive) -> None:
    hits = archive.search(queries.parse("tag:PGOV"), Order.OLDEST)
    wanted = by_time(1, 5, 9)
    assert len(hits) == 3
    assert [row.reference_id for row in hits.headlines(0, 50)] == wanted
    assert [row.reference_id for row in hits.headlines(1, 2)] == wanted[1:2]
    assert hits.headlines(3, 9) == ()
    assert hits.headlines(2, 2) == ()


def test_they_know_what_they_answer(archive: Archive) -> None:
    query = queries.parse("tag:PGOV")
    hits = archive.search(query)
    assert (hits.query, hits.order) == (query, Order.NEWEST)


def test_those_among_some_ids_and_those_that_came_later(archive: Archive) -> None:
    hits = archive.search(queries.parse("*"))
    ids = by_time(3, 5)
    assert len(hits.among([*ids, "06NOWHERE1"])) == 2
    assert len(hits.among(())) == 0
    assert len(hits.added_after(hits.through)) == 0
    assert len(hits.added_after(hits.through - 3)) == 3
    assert len(hits.added_after(0)) == len(hits)


def test_facets_count_the_hits_alone(archive: Archive) -> None:
    hits = archive.search(queries.parse("tag:PREL"))
    assert hits.facets(TAG.index, 1) == (Count("PREL", 6),)
    levels = [count for count in hits.facets(CLASS.index, 9) if "//" not in count.name]
    assert sum(count.count for count in levels) == 6


def test_they_stay_as_they_are_while_an_import_adds(archive: Archive) -> None:
    hits = archive.search(queries.parse("tag:PGOV"))
    before = hits.headlines(0, 9)
    with Writer.open(archive.folder) as writer:
        writer.add(fictional(13))
        writer.add(fictional(1, body="A longer text for the first of them all. " * 9))
    assert archive.refresh()
    assert len(hits) == 3
    assert hits.headlines(0, 9) == before
    assert len(archive.search(queries.parse("tag:PGOV"))) == 4


def test_a_time_is_counted_by_its_day(archive: Archive) -> None:
    hits = archive.search(queries.parse("*"))
    cables = [fictional(number) for number in range(1, 13)]
    wanted = Counter(str(cable.created)[:10] for cable in cables)
    assert {count.name: count.count for count in hits.facets(DATE.index, 99)} == wanted
    assert [(count.name, count.count) for count in archive.days()] == sorted(wanted.items())
    assert hits.facets(DATE.index, 1)[0].count == max(wanted.values())
    for day, count in wanted.items():
        assert archive.count(queries.parse(f"date:{day}")) == count
