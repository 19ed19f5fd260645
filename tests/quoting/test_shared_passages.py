from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cabletui.archive.archive import Archive
from cabletui.archive.writer import Writer
from cabletui.cable import Cable, Moment, paragraphs
from cabletui.quoting.shared_passages import SharedPassages, shared_passages
from tests.library import cable

POINTS = (
    "We ask the keepers of both lamps to burn seal oil through the winter storms, and to tell the "
    "harbour board before the first frost how many casks they hold in the cellar under the tower."
)
WRAPPED = """We ask the keepers of both lamps to burn seal
oil through the winter storms, and to tell the harbour

OBAN 00000402  002 OF 003


board before the first frost how many casks they hold in
the cellar under the tower."""
CHANGED = POINTS.replace("seal oil", "whale oil").replace("how many casks", "what casks")
OTHER = "We ask the keepers of both lamps to come to supper with the harbour board on Sunday."
TWICE = "The ferry lies at the pier. The wind is in the west. The herring are late."


def _cable(reference_id: str, year: int, *texts: str) -> Cable:
    body = "\n\n".join(f"{at}. (C) {text}" for at, text in enumerate(texts, 1))
    return replace(
        cable(0), reference_id=reference_id, created=Moment.parse(f"{year}-05-01"), body=body
    )


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    folder = tmp_path_factory.mktemp("shared") / "library"
    with Writer.open(folder) as writer:
        writer.add(_cable("07OBAN2", 2007, "Alone.", POINTS, TWICE))
        writer.add(_cable("05OBAN1", 2005, WRAPPED, "Thanks to all who came to the pier."))
        writer.add(_cable("08OBAN3", 2008, CHANGED, TWICE))
        writer.add(_cable("09OBAN4", 2009, OTHER, f"{TWICE} {TWICE}"))
    with Archive.open(folder) as opened:
        yield opened


def shared(archive: Archive, reference_id: str, number: int) -> SharedPassages:
    asked = archive.cable(reference_id)
    return shared_passages(archive, asked, paragraphs(asked.body)[number - 1])


def seen(found: SharedPassages) -> list[tuple[str, str, bool]]:
    return [(one.headline.reference_id, one.place, one.is_first) for one in found.found]


def test_the_oldest_comes_first_and_a_page_line_is_no_change(archive: Archive) -> None:
    found = shared(archive, "07OBAN2", 2)
    assert seen(found) == [("05OBAN1", "¶1 (C)", True), ("08OBAN3", "¶1 (C)", False)]
    assert [one.is_verbatim for one in found.found] == [True, False]
    assert 80 <= found.found[1].percent < 100


def test_of_the_oldest_no_other_is_first(archive: Archive) -> None:
    found = shared(archive, "05OBAN1", 1)
    assert seen(found) == [("07OBAN2", "¶2 (C)", False), ("08OBAN3", "¶1 (C)", False)]
    assert found.found[0].is_verbatim


def test_what_only_begins_so_is_another_passage(archive: Archive) -> None:
    assert seen(shared(archive, "09OBAN4", 1)) == []


def test_a_few_words_are_no_passage(archive: Archive) -> None:
    assert shared(archive, "07OBAN2", 1) == SharedPassages()


def test_a_paragraph_within_a_longer_one(archive: Archive) -> None:
    assert [row[0] for row in seen(shared(archive, "07OBAN2", 3))] == ["08OBAN3", "09OBAN4"]


def test_of_many_the_oldest_are_read(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("many") / "library"
    with Writer.open(folder) as writer:
        for number in range(50):
            day = Moment(datetime(2009, 1, 1, 12, 59 - number, tzinfo=UTC))
            writer.add(replace(_cable(f"09OBAN{number + 100}", 2009, POINTS), created=day))
    with Archive.open(folder) as opened:
        found = shared(opened, "09OBAN100", 1)
    assert found.found[0].headline.reference_id == "09OBAN149"
    assert found.found[0].is_first
    assert found.unread + len(found.found) == 49


def test_a_text_that_another_page_has_at_its_end_is_not_of_that_cable(tmp_path: Path) -> None:
    sent = f"UNCLAS OBAN 000007\n\nSUBJECT: LAMPS\n\n1. (C) {POINTS}"
    page = f"UNCLAS OXBOW 000012\n\nSUBJECT: TIDES\n\n1. THE TIDE TO ST...\n\n07OBAN6\n{sent}"
    with Writer.open(tmp_path / "library") as writer:
        writer.add(replace(_cable("07OBAN7", 2007), body=sent))
        writer.add(replace(_cable("73OXBOW12", 1973), body=page))
        writer.add(_cable("08OBAN8", 2008, POINTS))
    with Archive.open(tmp_path / "library") as archive:
        assert seen(shared(archive, "07OBAN7", 1)) == [("08OBAN8", "¶1 (C)", False)]
