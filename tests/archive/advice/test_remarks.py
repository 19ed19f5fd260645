from collections.abc import Iterator
from pathlib import Path

import pytest

from cabletui.archive.advice.remarks import counted_ids, remarks
from cabletui.archive.archive import Archive
from cabletui.archive.query import parse
from tests.cited import cited_library
from tests.library import library


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    folder: Path = library(tmp_path_factory.mktemp("remarks") / "library", 8)
    with Archive.open(folder) as archive:
        yield archive


def said(archive: Archive, text: str) -> list[str]:
    return [note.text for note in remarks(archive, archive.search(parse(text)))]


def test_another_reading_comes_with_its_count(archive: Archive) -> None:
    assert said(archive, "ferry or herring") == ["“or” is searched as a word; OR means either: 4."]
    assert said(archive, "herring not ferry") == [
        "“not” is searched as a word; NOT means without what follows: 2."
    ]


def test_what_is_so_twice_is_told_once(archive: Archive) -> None:
    assert len(said(archive, "ferry (herring (keepers")) == 1


def test_what_is_as_it_looks_needs_no_remark(archive: Archive) -> None:
    assert said(archive, "ferry OR herring") == []


def test_a_name_of_several_words_is_told(archive: Archive) -> None:
    assert said(archive, "08LIMA12") == ["08LIMA12 is not held; nothing here cites or names it."]
    assert said(archive, "origin:port ellen keepers") == ["“port ellen” is read as one name."]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("id:08LIMA12", ["08LIMA12 is not held."]),
        ("id:07BOWMORE100", []),
        ("ferry OR id:08lima12", ["08LIMA12 is not held."]),
        ("ferry -id:08LIMA12", ["08LIMA12 is not held."]),
        ("citedby:08LIMA12", ["08LIMA12 is not held."]),
        ("ref:08LIMA12", []),  # held cables may cite what is not
        ("id:08LIMA12,07BOWMORE100", ["08LIMA12 is not held."]),
        ("id:(08LIMA1 07BOWMORE100 08LIMA2) ferry", ["Not held: 08LIMA1, 08LIMA2."]),
        (
            "ferry id:(08LIMA1 08LIMA2 08LIMA3 08LIMA4)",
            ["Not held: 08LIMA1, 08LIMA2 and 2 more."],
        ),
    ],
)
def test_an_id_that_is_asked_for_and_not_held_is_told(
    archive: Archive, text: str, told: list[str]
) -> None:
    assert said(archive, text) == told


def test_ids_are_counted_and_those_named_that_are_not_held(archive: Archive) -> None:
    hits = archive.search(parse("07BOWMORE100, 08LIMA1, 08LIMA2, 08LIMA3"))
    assert counted_ids(archive, hits, 2) == (
        "4 ids, 1 held",
        "Not held: 08LIMA1, 08LIMA2 and 1 more.",
    )
    assert counted_ids(archive, archive.search(parse("ferry")), 2) == ("", "")


def test_remarks_on_long_ids_fit_a_line_of_80(archive: Archive) -> None:
    ids = " ".join(f"08ALDERMARKANDBRINOVA{at}" for at in range(10_000, 10_009))
    (told,) = said(archive, f"ferry id:({ids})")
    assert len(told) <= 80


def test_what_cites_a_cable_that_is_not_held_is_told(tmp_path: Path) -> None:
    with Archive.open(cited_library(tmp_path / "library")) as archive:
        assert said(archive, "09OBAN794") == [
            "09OBAN794 is not held; this is what cites or names it."
        ]
