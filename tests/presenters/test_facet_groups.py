from pathlib import Path

from cabletui.archive.archive import Archive
from cabletui.archive.query import narrowed, parse
from cabletui.presenters.facet_groups import facets


def test_each_count_is_that_of_the_list_it_opens(folder: Path) -> None:
    with Archive.open(folder) as archive:
        for text in (
            "*",
            "ferry OR herring",
            "class:secret",
            "(ferry",
            "FERRY TALKS, ROUND NOT 36",
        ):
            for row in facets(archive.search(parse(text))).rows:
                if row.term:
                    narrower = archive.search(parse(narrowed(text, row.term)))
                    assert len(narrower) == row.count, (text, row.term)
