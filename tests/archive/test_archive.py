import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cabletui.archive import query as queries
from cabletui.archive.archive import Archive
from cabletui.archive.fields import BODY, TAG
from cabletui.archive.index import mapping_faults
from cabletui.archive.index.engine import IndexUnusableError
from cabletui.archive.results import CitedCable, Count, DamagedHeadline
from cabletui.archive.upkeep import snapshot
from cabletui.archive.upkeep.status import examine
from cabletui.archive.writer import Writer, reindex
from cabletui.cable import Headline
from cabletui.errors import LibraryError, UnknownCableError
from tests import folder_removal
from tests.archive.fiction import fictional
from tests.archive.libraries import library, line

LONG = fictional(3, body="The longest text of them all, by far and away. " * 9, released=None)


@pytest.fixture
def archive(folder: Path) -> Iterator[Archive]:
    library(folder, *[fictional(number) for number in range(1, 13)], LONG)
    with Archive.open(folder) as opened:
        yield opened


def test_a_cable_comes_back_as_it_was_added(archive: Archive) -> None:
    assert len(archive) == 12
    for number in (1, 2, 12):
        assert archive.cable(fictional(number).reference_id) == fictional(number)


def test_the_fullest_edition_is_shown_with_what_the_other_knows(archive: Archive) -> None:
    current, other = archive.editions(LONG.reference_id)
    assert current.body == LONG.body
    assert current.released == other.released == fictional(3).released
    assert archive.cable(LONG.reference_id) == current
    assert archive.cable(LONG.reference_id, edition=1) == other == fictional(3)


def test_what_is_not_held_is_said_not_to_be(archive: Archive) -> None:
    with pytest.raises(UnknownCableError, match="holds no cable 03NOWHERE1"):
        archive.cable("03NOWHERE1")
    with pytest.raises(UnknownCableError, match="2 editions and none of number 2"):
        archive.cable(LONG.reference_id, edition=2)
    assert archive.find("03NOWHERE1") == ()
    assert archive.find("") == ()
    assert archive.find("lighthouse") == ()


@pytest.mark.parametrize("spelling", ["{}", "#{}", " {} "])
def test_a_cable_is_found_by_its_reference_id(archive: Archive, spelling: str) -> None:
    cable = fictional(7)
    for text in (cable.reference_id, cable.reference_id.lower()):
        (found,) = archive.find(spelling.format(text))
        assert found == Headline(
            cable.reference_id, cable.created, cable.classification, cable.origin, cable.subject
        )


def test_an_id_that_only_the_archive_has_is_found_as_published(folder: Path) -> None:
    library(folder, fictional(1, reference_id="7503QUILLON"), fictional(2))
    with Archive.open(folder) as archive:
        assert [found.reference_id for found in archive.find("7503quillon")] == ["7503QUILLON"]


def test_neighbours_are_the_nearest_numbers_of_the_post_and_year(folder: Path) -> None:
    numbers = (3, 20, 21, 24, 30, 900)
    library(
        folder,
        *[fictional(number, reference_id=f"06QUILLON{number}") for number in numbers],
        fictional(1, reference_id="06QUILLONBAY23"),
        fictional(1, reference_id="07QUILLON23"),
    )
    with Archive.open(folder) as archive:
        near = [found.reference_id for found in archive.neighbours("06QUILLON22")]
        assert near == ["06QUILLON20", "06QUILLON21", "06QUILLON24", "06QUILLON30"]
        near = [found.reference_id for found in archive.neighbours("06QUILLON21", count=2)]
        assert near == ["06QUILLON20", "06QUILLON24"]
        assert archive.neighbours("06TIRNOVEL1") == ()
        assert archive.neighbours("no reference") == ()


def test_citations_go_both_ways(folder: Path) -> None:
    library(
        folder,
        fictional(1, reference_id="03QUILLON1", references=("03QUILLON2", "03QUILLON99")),
        fictional(2, reference_id="03QUILLON2", references=()),
        fictional(3, reference_id="03QUILLON3", references=("03QUILLON2",)),
    )
    with Archive.open(folder) as archive:
        assert archive.cites("03QUILLON1") == (
            CitedCable("03QUILLON2", held=True),
            CitedCable("03QUILLON99", held=False),
        )
        assert archive.cites("03QUILLON2") == ()
        assert archive.held(("03QUILLON2", "03QUILLON99", "03QUILLON2")) == {"03QUILLON2"}
        assert archive.held(()) == frozenset()
        citing = [found.reference_id for found in archive.cited_by("03QUILLON2")]
        assert citing == ["03QUILLON3", "03QUILLON1"]
        assert [found.reference_id for found in archive.cited_by("03QUILLON99")] == ["03QUILLON1"]


def test_the_indexes_count_cables_and_not_editions(archive: Archive) -> None:
    assert archive.tags()[0] == Count("EAGR", 3)
    assert sum(count.count for count in archive.origins()) == 12
    assert sum(count.count for count in archive.months()) == 12
    assert [count.name for count in archive.classifications()] == [
        "CONFIDENTIAL",
        "SECRET",
        "SECRET//NOFORN",
        "UNCLASSIFIED",
    ]
    assert archive.release_dates() == (Count("2011-08-30", 6),)
    months = [count.name for count in archive.months()]
    assert months == sorted(months)


def test_values_are_completed(archive: Archive) -> None:
    assert [count.name for count in archive.complete(TAG.index, "P", 5)] == ["PREL", "PGOV"]


def test_similar_cables_leave_out_the_one_itself(archive: Archive) -> None:
    alike = archive.similar(fictional(5).reference_id)
    names = [one.headline.reference_id for one in alike]
    assert fictional(5).reference_id not in names
    assert all(one.shared for one in alike)


def test_reindexing_and_replacing_is_seen_after_a_refresh(archive: Archive) -> None:
    with Writer.open(archive.folder) as writer:
        writer.add(fictional(20))
    hits = archive.search(queries.parse("*"))
    reindex(archive.folder)
    assert archive.still_has(hits)
    assert archive.refresh()
    assert not archive.still_has(hits)
    assert len(archive) == 13
    assert not archive.refresh()
    assert archive.cable(fictional(20).reference_id) == fictional(20)


@pytest.mark.parametrize("harm", ["written over", "replaced", "cut", "gone", "all gone"])
def test_a_refresh_opens_the_new_state_or_says_why_not(
    archive: Archive, monkeypatch: pytest.MonkeyPatch, harm: str
) -> None:
    monkeypatch.setattr(snapshot, "INDEXED_IN_MEMORY", 30)
    path = archive.folder / "cables.jsonl"
    others = b"".join(line(fictional(number)) for number in range(60, 70))
    hits = archive.search(queries.parse("*"))
    match harm:
        case "written over":
            path.write_bytes(others)
        case "replaced":
            (archive.folder / "fresh").write_bytes(others)
            (archive.folder / "fresh").replace(path)
        case "cut":
            os.truncate(path, 0)
        case "gone":
            path.unlink()
        case _:
            folder_removal.remove(archive.folder)
    assert len(hits.headlines(0, 12)) == 12
    if "gone" in harm:
        with pytest.raises(LibraryError, match=r"no cables\.jsonl"):
            archive.refresh()
        assert len(hits.headlines(0, 12)) == 12
        return
    assert archive.refresh()
    found = archive.search(queries.parse("*")).headlines(0, 12)
    assert len(found) == (0 if harm == "cut" else 10)
    assert not any(isinstance(row, DamagedHeadline) for row in found)


def test_a_rotten_index_raises_one_error_whatever_is_asked(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    hits = archive.search(queries.parse("*"))
    monkeypatch.setattr(mapping_faults, "count", lambda: 1)
    reference_id = fictional(1).reference_id
    questions: tuple[Callable[[], object], ...] = (
        lambda: archive.cable(reference_id),
        lambda: archive.find(reference_id),
        lambda: archive.search(queries.parse("lamp")),
        lambda: archive.similar(reference_id),
        lambda: archive.cites(reference_id),
        lambda: archive.cited_by(reference_id),
        lambda: archive.neighbours(reference_id),
        lambda: archive.complete(BODY, "la", 5),
        lambda: archive.complete(TAG.index, "P", 5),
        archive.tags,
        archive.months,
        archive.origins,
        archive.classifications,
        archive.release_dates,
        lambda: hits.facets(TAG.index, 5),
    )
    for ask in questions:
        with pytest.raises(IndexUnusableError, match="cannot be read"):
            ask()
    assert archive.refresh()
    assert archive.cable(reference_id).reference_id == reference_id


def test_a_line_that_was_changed_by_hand_is_not_shown_as_another_cable(archive: Archive) -> None:
    path = archive.folder / "cables.jsonl"
    lines = path.read_bytes().split(b"\n")
    name = fictional(1).reference_id.encode()
    path.write_bytes(path.read_bytes().replace(name, b"9" + name[1:], 1))
    with pytest.raises(LibraryError, match="cabletui reindex"):
        archive.cable(fictional(1).reference_id)
    assert len(lines[0]) == len(path.read_bytes().split(b"\n")[0])


def test_what_is_closed_says_so(archive: Archive) -> None:
    archive.close()
    with pytest.raises(LibraryError, match="was closed"):
        archive.tags()
    archive.close()


def test_a_library_is_not_the_sample(archive: Archive) -> None:
    assert not archive.is_sample


def test_reading_writes_nothing(folder: Path) -> None:
    library(folder)
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    with Archive.open(folder) as archive:
        archive.refresh()
        archive.tags()
        examine(archive.folder)
        archive.search(queries.parse("lamp")).headlines(0, 5)
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before


def test_threads_read_while_an_import_goes_on(archive: Archive) -> None:
    wrong: list[str] = []
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            archive.refresh()
            hits = archive.search(queries.parse("*"))
            rows = hits.headlines(0, len(hits))
            if len({row.reference_id for row in rows}) != len(hits):
                wrong.append(f"{len(rows)} rows of {len(hits)}")
            wrong.extend(
                row.reference_id
                for row in rows
                if row.subject != archive.cable(row.reference_id).subject
            )

    threads = [threading.Thread(target=read) for _ in range(3)]
    for thread in threads:
        thread.start()
    with Writer.open(archive.folder) as writer:
        for number in range(20, 40):
            writer.add(fictional(number))
            writer.commit()
    done.set()
    for thread in threads:
        thread.join()
    archive.refresh()
    assert wrong == []
    assert len(archive) == 32


def test_lines_beyond_the_index_are_not_seen(archive: Archive) -> None:
    with (archive.folder / "cables.jsonl").open("ab") as file:
        file.write(line(fictional(30)))
    assert not archive.refresh()
    assert archive.find(fictional(30).reference_id) == ()
    assert len(archive) == 12


def test_what_an_index_lists_is_found_however_long_it_is(folder: Path) -> None:
    forged = fictional(1, tags=("𝄞" * 100_000,), origin="Embassy " + "x" * 100_000)
    library(folder, forged)
    with Archive.open(folder) as archive:
        ((tag,), (origin,)) = archive.tags(), archive.origins()
        for text in (f'tag:"{tag.name}"', f'origin:"{origin.name}"', f'tag:"{forged.tags[0]}"'):
            assert len(archive.search(queries.parse(text))) == 1
