from collections.abc import Iterator

import pytest

from cabletui.archive.archive import Archive
from cabletui.presenters.compared_editions import OneEditionError, compared_editions
from tests.edited import EDITED, edited_library


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    with Archive.open(edited_library(tmp_path_factory.mktemp("edited"))) as archive:
        yield archive


def test_both_are_named_and_redactions_come_first(archive: Archive) -> None:
    found = compared_editions(archive, EDITED)
    assert found.first.startswith("Edition 1: ")
    assert found.second.startswith("Edition 2: ")
    assert [one.is_redaction for one in found.changes] == [False, True]
    assert (found.changes[0].before, found.changes[0].second) == ("Classification:", "SECRET")


def test_one_edition_cannot_be_compared(archive: Archive) -> None:
    with pytest.raises(OneEditionError, match="07BOWMORE100 has one edition"):
        compared_editions(archive, "07BOWMORE100")
    with pytest.raises(OneEditionError, match="has 2 editions"):
        compared_editions(archive, EDITED, 0, 5)
