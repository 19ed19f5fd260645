from collections.abc import Iterator
from pathlib import Path

import pytest

from cabletui.archive.archive import Archive
from cabletui.archive.query import matches, parse
from cabletui.presenters.occurrences import Occurrences, Sorting, occurrences
from tests.archive.fiction import fictional
from tests.archive.libraries import library

BODIES = (
    "SUBJECT: THE LAMP\n\n1. (U) A lamp of oil, and a Lamp.\n\n2. (U) No lamp is lit.",
    "1. (U) Lamps and buoys. The old lamp burns.",
    "1. (U) The tide.",
    "1. (U) A pier.\n\nThe Jetty\n---------\n2. (U) The jetty is long.",
)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    cables = [
        fictional(number, reference_id=f"06OXBOW{number}", body=body, subject="Tide")
        for number, body in enumerate(BODIES, 1)
    ]
    folder: Path = library(tmp_path_factory.mktemp("library"), *cables)
    with Archive.open(folder) as opened:
        yield opened


def read(archive: Archive, query: str, sorting: Sorting) -> Occurrences:
    found = occurrences(archive, query, sorting)
    while not found.is_whole:
        found.read(1)
    return found


def test_every_match_in_every_hit_has_a_row(archive: Archive) -> None:
    found = read(archive, "lamp", Sorting.NEWEST)
    assert found.counter == "6 matches in 2 cables, newest first"
    for row in found.rows:
        body = archive.cable(row.reference_id).body
        spans = matches(parse("lamp"), body)
        assert (row.start, row.start + len(row.match)) in spans
    assert len(found.rows) == sum(len(matches(parse("lamp"), body)) for body in BODIES)


@pytest.mark.parametrize(
    ("sorting", "rows"),
    [
        (Sorting.AFTER, [" and buoys.", " burns.", " is lit.", " of oil,", "", "."]),
        (Sorting.BEFORE, ["and a ", ") A ", "No ", "old ", "THE ", ") "]),
    ],
)
def test_rows_are_sorted_by_the_words_around(
    archive: Archive, sorting: Sorting, rows: list[str]
) -> None:
    found = read(archive, "lamp", sorting).rows
    texts = [row.after if sorting is Sorting.AFTER else row.before for row in found]
    pairs = zip(texts, rows, strict=True)
    meets = str.startswith if sorting is Sorting.AFTER else str.endswith
    assert all(meets(text, part) for text, part in pairs), texts


def test_a_row_shows_no_more_than_its_paragraph(archive: Archive) -> None:
    (row,) = [one for one in read(archive, "lit", Sorting.CABLE).rows]
    assert (row.paragraph, row.before, row.after) == ("2", "2. (U) No lamp is ", ".")


def test_a_heading_belongs_to_the_paragraph_below_it(archive: Archive) -> None:
    rows = read(archive, "jetty", Sorting.CABLE).rows
    assert [(row.paragraph, row.match) for row in rows] == [("2", "Jetty"), ("2", "jetty")]


def test_nothing_is_read_before_it_is_asked_for(archive: Archive) -> None:
    found = occurrences(archive, "lamp", Sorting.AFTER)
    assert (found.rows, found.is_whole, found.wants_more) == ((), False, True)
    found.read(0)
    assert found.counter == "0 matches in the first 0 of 2 cables, by the words after"


@pytest.mark.parametrize("sorting", Sorting)
def test_read_in_steps_they_are_in_the_order_of_what_is_read_at_once(
    archive: Archive, sorting: Sorting
) -> None:
    stepwise = occurrences(archive, "lamp", sorting)
    while not stepwise.is_whole:
        stepwise.read(1e-4)
    assert list(stepwise.rows) == list(read(archive, "lamp", sorting).rows)
