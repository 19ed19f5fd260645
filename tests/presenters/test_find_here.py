from collections.abc import Iterator
from pathlib import Path

import pytest

from cabletui.archive.archive import Archive
from cabletui.page.page import Page
from cabletui.page.reading_mode import VERBATIM
from cabletui.presenters.find_here import find_here
from cabletui.presenters.open_cable import OpenedCable, read_cable


@pytest.fixture
def opened(folder: Path) -> Iterator[tuple[Archive, Page]]:
    with Archive.open(folder) as archive:
        found = read_cable(archive, "07BOWMORE100", "tide")
        assert isinstance(found, OpenedCable)
        yield archive, found.page(VERBATIM)


@pytest.mark.parametrize(
    ("text", "asked", "here"),
    [
        ("tide", "tide", 2),
        ("tid", "tid*", 2),
        ("tides", "tides", 2),
        ('"came in tw', '"came in tw"*', 1),
        ("zebra", "zebra*", 0),
        ("tag:", "", 0),
        ("", "", 0),
    ],
)
def test_what_is_typed_is_found(
    opened: tuple[Archive, Page], text: str, asked: str, here: int
) -> None:
    found = find_here(*opened, text)
    assert (found.query_text, len(found.page.matches())) == (asked, here)


def test_both_counts_are_said(opened: tuple[Archive, Page]) -> None:
    found = find_here(*opened, "tide")
    assert found.in_archive >= 1
    assert found.said == f"2 here, {found.in_archive} in the archive"
    assert find_here(*opened, "").said == ""


def test_what_cannot_be_read_is_said(opened: tuple[Archive, Page]) -> None:
    found = find_here(*opened, "date:foo y")
    assert found.trouble
    assert found.said == found.trouble
    assert not found.page.matches()
