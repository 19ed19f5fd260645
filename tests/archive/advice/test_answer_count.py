from pathlib import Path

from cabletui.archive.advice.answer_count import answer_count
from cabletui.archive.archive import Archive
from cabletui.archive.query import parse
from tests.library import library


def test_a_query_is_counted_as_a_text_or_as_read(tmp_path: Path) -> None:
    with Archive.open(library(tmp_path / "library", 3)) as archive:
        assert answer_count(archive, "*") == answer_count(archive, parse("*")) == 3


def test_what_cannot_be_asked_finds_nothing(tmp_path: Path) -> None:
    with Archive.open(library(tmp_path / "library", 3)) as archive:
        assert answer_count(archive, "date:soon") == 0
