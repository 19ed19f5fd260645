from pathlib import Path

from cabletui.archive.archive import Archive
from cabletui.archive.relations.day_of_year import on_day
from tests.library import library


def test_a_day_of_every_year_there_is(tmp_path: Path) -> None:
    with Archive.open(library(tmp_path / "library", 25)) as archive:
        assert on_day(archive, 3, 9) == "date:2007-03-09,2008-03-09,2009-03-09"
        assert on_day(archive, 2, 29) == "date:2008-02-29"
