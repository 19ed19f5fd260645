from collections.abc import Iterator
from pathlib import Path

import pytest

from cabletui.archive import query as queries
from cabletui.archive.archive import Archive
from cabletui.presenters.completion import offers
from cabletui.widgets.search_bar import Offer


@pytest.fixture(scope="module")
def archive(folder: Path) -> Iterator[Archive]:
    with Archive.open(folder) as archive:
        yield archive


def offered(archive: Archive, text: str, cursor: int | None = None) -> tuple[Offer, ...]:
    return offers(archive, queries.FIELDS, text, len(text) if cursor is None else cursor)


def test_tags_and_places_come_with_their_counts(archive: Archive) -> None:
    assert offered(archive, "tag:PR") == (Offer("tag:PREL", 0, 6, 24),)
    [port] = offered(archive, "herring -(origin:port")
    assert port == Offer('origin:"Embassy Port Ellen"', 10, 21, 7)
    assert [(offer.text, offer.count) for offer in offered(archive, "class:SEC")] == [
        ("class:SECRET", 12),
        ('class:"SECRET//NOFORN"', 6),
    ]


def test_fields_are_completed(archive: Archive) -> None:
    assert "origin:" in {offer.text for offer in offered(archive, "or")}
    assert offered(archive, "") == ()
    assert offered(archive, "subject:tide") == ()


def test_only_what_stands_before_the_cursor_counts(archive: Archive) -> None:
    assert offered(archive, "tag:PRxx", 6) == (Offer("tag:PREL", 0, 6, 24),)
