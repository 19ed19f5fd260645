from pathlib import Path

from cabletui.archive.archive import Archive
from cabletui.presenters.gap_rows import gap_rows
from tests.cited import cited_library


def test_the_numbers_of_a_post_and_year(tmp_path: Path) -> None:
    with Archive.open(cited_library(tmp_path / "library")) as archive:
        found = gap_rows(archive, "09OBAN5")
        assert found.title == "Numbers of OBAN, 2009"
        assert found.counter == "1,019 numbers not held, in 8 gaps"
        assert found.rows[1].numbers == "09OBAN871 to 937"
        assert found.rows[1].days == "28 Oct to 25 Nov 2009"
        assert found.rows[-1].numbers == "09OBAN1026"
        assert gap_rows(archive, "09TALISKER1").rows == ()
