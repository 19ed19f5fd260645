from collections.abc import Iterator
from pathlib import Path

import pytest

from cabletui.archive.advice.ways_on import (
    apart,
    corrected,
    near_conditions,
    near_fields,
    near_values_of,
    near_words,
    without_terms,
)
from cabletui.archive.archive import Archive
from cabletui.archive.query import parse
from cabletui.archive.results import Count
from cabletui.errors import QuerySyntaxError
from tests.archive.fiction import fictional
from tests.archive.libraries import library

LAMP = ("lampp", (6, 11), (Count("lamp", 1), Count("lamps", 1)))
TIDE = ("lamp nothing OR tide", 3)
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
        (
            "lamp harbour nothing zzz",
            {
                "nothing zzz": ("lamp harbour", 1),
                "harbour nothing zzz": ("lamp", 2),
                "lamp nothing zzz": ("harbour", 2),
            },
        ),
        ("lamp nothing zzz -tide", {"nothing zzz -tide": ("lamp", 2)}),
        ("(nothing OR lamp) tide harbuor", {"harbuor": ("(nothing OR lamp) tide", 2)}),
        ("(lamp nothing) OR (zzz tide)", {"nothing": ("lamp OR zzz tide", 2), "zzz": TIDE}),
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
    ("query", "apart_text"),
    [
        ('"old lamp" tide', "old lamp tide"),
        ('"old lamp*"', "old lamp*"),
        ("lamp w/3 oil", "lamp oil"),
        ("{lamp (oil OR tide)} tag:PREL", "lamp (oil OR tide) tag:PREL"),
        ('-"old lamp" oil', None),
        ("lamp to:oxbow", None),
    ],
)
def test_a_query_has_its_words_apart(query: str, apart_text: str | None) -> None:
    found = apart(parse(query))
    assert (found and found.text) == apart_text


@pytest.mark.parametrize(
    ("query", "near"),
    [
        ("harbuor", [("harbuor", (0, 7), (Count("harbour", 2),))]),
        ("lamp mayro tag:PREL", [("mayro", (5, 10), (Count("mayor", 1),))]),
        ("lamp mayor", []),
        ("-harbuor", []),
        ("zzzzzz", []),
        ("harb?uor", []),
        ("tide (lampp OR mayro)", [LAMP, ("mayro", (15, 20), (Count("mayor", 1),))]),
        ("subject:tiide", [("tiide", (8, 13), (Count("tide", 3),))]),
    ],
)
def test_words_that_no_cable_has_lead_to_those_near(
    archive: Archive, query: str, near: list[tuple[str, tuple[int, int], tuple[Count, ...]]]
) -> None:
    found = near_words(archive, parse(query))
    assert [(one.word, one.span, one.words) for one in found] == near


@pytest.mark.parametrize(
    ("query", "texts"),
    [("subjct:tide", ["subject:tide"]), ("lamp (titel:tide)", ["lamp (subject:tide)"])],
)
def test_a_field_that_there_is_not_leads_to_those_near(
    archive: Archive, query: str, texts: list[str]
) -> None:
    assert [one.query_text for one in near_fields(archive, query)][:1] == texts


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("lamp class:confidental", "lamp class:CONFIDENTIAL"),
        ("-tag:PRXL lamp", "-tag:PREL lamp"),
        ('origin:"tirnvel" tide', 'origin:"Embassy Tirnovel" tide'),
        ("(class:=confidental)", "(class:CONFIDENTIAL)"),
    ],
)
def test_a_value_that_there_is_not_leads_to_those_near(
    archive: Archive, query: str, text: str
) -> None:
    with pytest.raises(QuerySyntaxError) as raised:
        archive.count(parse(query))
    found = near_conditions(archive, query, raised.value)
    assert text in [one.query_text for one in found]


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("lampp mayro", "lamp mayor"),
        ("mayro subjct:tiide class:secert", "mayor subject:tide class:SECRET"),
        ("zzzzzz", None),
        ("date:yesterday", None),
    ],
)
def test_more_than_one_slip_is_put_right(archive: Archive, query: str, text: str | None) -> None:
    found = corrected(archive, query)
    assert (found and found.query_text) == text


def test_a_known_value_that_no_cable_has_leads_to_those_near(archive: Archive) -> None:
    query = parse("lamp tag:PRLE")
    assert archive.count(query) == 0
    (found,) = near_values_of(archive, query)
    assert (found.part, found.query_text, found.count) == ("tag:PRLE", "lamp tag:PREL", 0)
