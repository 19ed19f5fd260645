from collections.abc import Iterator
from pathlib import Path

import pytest

from cabletui.archive.archive import Archive
from cabletui.archive.query import parse
from cabletui.archive.results import Count
from cabletui.archive.ways_on import near_words, without_terms
from tests.archive.fiction import fictional
from tests.archive.libraries import library

BODIES = ("A lamp for the harbour.", "Lamps of the mayor.", "The harbour master.")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    cables = [
        fictional(number, reference_id=f"06OXBOW{number}", body=body, subject="Tide")
        for number, body in enumerate(BODIES, 1)
    ]
    folder: Path = library(tmp_path_factory.mktemp("library"), *cables)
    with Archive.open(folder) as opened:
        yield opened


@pytest.mark.parametrize(
    ("query", "counts"),
    [
        ("lamp master", {"lamp": ("master", 1), "master": ("lamp", 2)}),
        ("lamp harbour master", {"lamp": ("harbour master", 1), "master": ("lamp harbour", 1)}),
        ("lamp -lamp", {"lamp": ("-lamp", 1), "-lamp": ("lamp", 2)}),
        ("nothing", {}),
    ],
)
def test_what_a_query_finds_without_a_term(
    archive: Archive, query: str, counts: dict[str, tuple[str, int]]
) -> None:
    found = list(without_terms(archive, parse(query)))
    assert {one.term: (one.query_text, one.count) for one in found} == counts
    for one in found:
        assert len(archive.search(parse(one.query_text))) == one.count


@pytest.mark.parametrize(
    ("query", "near"),
    [
        ("harbuor", [("harbuor", (0, 7), (Count("harbour", 2),))]),
        ("lamp mayro tag:PREL", [("mayro", (5, 10), (Count("mayor", 1),))]),
        ("lamp mayor", []),
        ("-harbuor", []),
        ("zzzzzz", []),
        ("harb?uor", []),
    ],
)
def test_words_that_no_cable_has_lead_to_those_near(
    archive: Archive, query: str, near: list[tuple[str, tuple[int, int], tuple[Count, ...]]]
) -> None:
    found = near_words(archive, parse(query))
    assert [(one.word, one.span, one.words) for one in found] == near
