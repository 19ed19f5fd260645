from pathlib import Path

from cabletui.desk.queries import Queries
from cabletui.desk.store import Store


def test_each_once_the_latest_first(tmp_path: Path) -> None:
    queries = Queries(Store(tmp_path))
    for text in ("tag:PREL", " ferry tolls ", "  ", "tag:PREL"):
        queries.keep(text)
    assert queries.all() == ("tag:PREL", "ferry tolls")
