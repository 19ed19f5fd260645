from collections.abc import Iterator
from pathlib import Path

import pytest

from cabletui.archive.archive import Archive
from cabletui.presenters.kept_words import with_words_kept
from cabletui.presenters.narrowing import Narrowing


@pytest.fixture(scope="module")
def archive(folder: Path) -> Iterator[Archive]:
    with Archive.open(folder) as archive:
        yield archive


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("ferr", "ferr*"), ("ferry", "ferry"), ("ferr ", "ferr"), ("ferry -herr", "ferry -herr")],
)
def test_only_a_word_that_would_find_less_keeps_its_star(
    archive: Archive, typed: str, kept: str
) -> None:
    assert with_words_kept(archive, Narrowing("tide"), typed).words == (kept.strip(),)
