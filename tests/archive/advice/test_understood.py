from collections.abc import Iterator
from pathlib import Path

import pytest

from cabletui.archive.advice.understood import Understood, understood, understood_line
from cabletui.archive.archive import Archive
from cabletui.archive.query import parse
from cabletui.archive.results import Count
from tests.archive.fiction import fictional
from tests.archive.libraries import library

BODIES = (
    "A lamp of oil.",
    "Lamps and oil.",
    "Lamps, a lamp and a ceasefire.",
    "They cease to fire a lamp.",
    "They organized the oil.",
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


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("lamp", [Understood("lamp", (Count("lamp", 3), Count("lamps", 2)), 3)]),
        ("lamp oil", [Understood("lamp", (Count("lamp", 1), Count("lamps", 1)), 1)]),
        ("lamp -oil", [Understood("lamp", (Count("lamp", 2), Count("lamps", 1)), 2)]),
        ("organised", [Understood("organised", (Count("organized", 1),), 0)]),
        (
            "cease fire",
            [Understood("cease fire", (Count("cease fire", 1), Count("ceasefire", 1)), 1)],
        ),
        (
            "lamp w/2 oil",
            [Understood("lamp oil", (Count("lamp oil", 1), Count("lamps oil", 1)), 1)],
        ),
        ("=lamp", []),
        ("oil", []),
        ("lamp*", []),
        ("lamp OR oil", []),
        ("*", []),
    ],
)
def test_what_a_word_was_looked_for_as(
    archive: Archive, query: str, told: list[Understood]
) -> None:
    assert list(understood(archive, archive.search(parse(query)))) == told


def test_the_forms_find_together_what_the_query_does(archive: Archive) -> None:
    for query in ("lamp", "lamp oil", "cease fire"):
        hits = archive.search(parse(query))
        (one,) = understood(archive, hits)
        assert max(form.count for form in one.forms) <= len(hits)
        assert len(hits) <= sum(form.count for form in one.forms)


def test_many_forms_are_told_in_a_line() -> None:
    forms = tuple(Count(f"lamp{letter}", 2_000) for letter in "abcdefgh")
    line = understood_line(Understood("lamp", forms, 1_200))
    assert line.endswith("lampe 2,000 · 3 more; exactly so 1,200")
    assert understood_line(Understood("lamp", (), 0)) == ""


def test_a_word_that_cables_have_in_one_form_needs_no_line() -> None:
    assert understood_line(Understood("lamp", (Count("lamp", 2),), 2)) == ""
    assert understood_line(Understood("lamp", (Count("lamps", 2),), 0)) != ""


def test_words_apart_are_counted_with_their_forms(archive: Archive) -> None:
    (one,) = understood(archive, archive.search(parse("cease fires")))
    assert one == Understood("cease fires", (Count("cease fires", 1), Count("ceasefire", 1)), 0)


def test_a_word_of_a_name_has_no_forms(archive: Archive) -> None:
    hits = archive.search(parse("tag:external political relations lamps"))
    assert [one.typed for one in understood(archive, hits)] == ["lamps"]
