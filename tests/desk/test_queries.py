from pathlib import Path

from cabletui.desk.desk_file import DeskFile
from cabletui.desk.queries import Queries


def test_each_once_the_latest_first(tmp_path: Path) -> None:
    queries = Queries(DeskFile(tmp_path))
    for text in ("tag:PREL", " ferry tolls ", "  ", "tag:PREL"):
        queries.keep(text)
    assert queries.all() == ("tag:PREL", "ferry tolls")
