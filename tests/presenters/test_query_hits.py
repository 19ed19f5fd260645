from pathlib import Path

import pytest

from cabletui.archive.archive import Archive
from cabletui.archive.results import Order
from cabletui.errors import QuerySyntaxError
from cabletui.presenters.query_hits import has_words, query_hits


def test_a_query_is_answered_in_its_order(folder: Path) -> None:
    with Archive.open(folder) as archive:
        found = query_hits(archive, "herring", Order.OLDEST)
        assert len(found.hits) == 10
        assert found.hits.order is Order.OLDEST
        assert (found.counted_ids, found.remarks) == ("", ())
        assert has_words(found.hits)
        assert not has_words(query_hits(archive, "*", Order.NEWEST).hits)


def test_what_a_list_of_ids_lacks_is_said(folder: Path) -> None:
    with Archive.open(folder) as archive:
        found = query_hits(archive, "10BRIGHDE139, 08LIMA12", Order.NEWEST)
        assert found.counted_ids == "2 ids, 1 held"
        assert found.remarks == ("Not held: 08LIMA12.",)


def test_a_query_that_cannot_be_asked_says_why(folder: Path) -> None:
    with Archive.open(folder) as archive, pytest.raises(QuerySyntaxError):
        query_hits(archive, "her^3", Order.NEWEST)
