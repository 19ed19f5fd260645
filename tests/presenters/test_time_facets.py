from pathlib import Path

from cabletui.archive.archive import Archive
from cabletui.presenters.time_facets import time_facets


def test_what_speaks_most_of_a_query_in_a_time(folder: Path) -> None:
    with Archive.open(folder) as archive:
        said = time_facets(archive, "*", "date:2007..2010")
        tags, posts = said.split("; ")
        assert tags.startswith("tagged ")
        assert tags.count(",") <= 2
        assert posts.startswith("from ")
        assert time_facets(archive, "herring OR ferry", "date:2007-03..2007-03") == ""
        assert time_facets(archive, "herring", "date:1999..1999") == ""
