from collections.abc import Iterator
from pathlib import Path

import pytest

from cabletui.archive.advice.few_found import few_found
from cabletui.archive.archive import Archive
from cabletui.archive.query import parse
from tests.archive.fiction import fictional
from tests.archive.libraries import library

BODIES = ("The lamp of the harbour master.", *["The harbour master."] * 8, "A lamp, a master.")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    cables = [
        fictional(number, reference_id=f"06OXBOW{number}", body=body)
        for number, body in enumerate(BODIES, 1)
    ]
    folder: Path = library(tmp_path_factory.mktemp("library"), *cables)
    with Archive.open(folder) as opened:
        yield opened


def said(archive: Archive, text: str) -> list[str]:
    return [note.text for note in few_found(archive, archive.search(parse(text)))]


def test_the_word_that_keeps_most_away_is_told_first(archive: Archive) -> None:
    assert said(archive, "lamp harbour master") == ["Few: without “lamp” 9, “harbour” 2."]


@pytest.mark.parametrize(
    "text",
    [
        "lamp harbour",
        "harbour master",
        "the harbour master",
        "=lamp harbour master",
        "lamp harbour class:secret",
        "lamp harbour nothing",
        "lamp harbour OR master",
    ],
)
def test_nothing_is_said_of_two_words_of_many_cables_of_none_and_of_conditions(
    archive: Archive, text: str
) -> None:
    assert said(archive, text) == []
