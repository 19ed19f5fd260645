import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from cabletui.archive.log.import_log import ImportLog
from cabletui.archive.upkeep.custody import accept, keep_verified
from cabletui.archive.upkeep.status import examine
from cabletui.archive.upkeep.verification import verify
from cabletui.archive.writer import Writer, reindex
from cabletui.cable import Source
from cabletui.errors import LibraryError
from tests import folder_removal
from tests.archive.damage import harmed
from tests.archive.fiction import fictional
from tests.archive.libraries import library, line

DAMAGES = int(os.environ.get("CABLETUI_TEST_DAMAGES", "150"))
"""How many damages are tried, each to a library of its own."""

ADDITION = replace(fictional(3), source=Source("other.csv", "csv", "row 3"))


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of several commits, with a second edition and an addition."""
    folder = tmp_path_factory.mktemp("sound") / "library"
    library(folder)
    library(folder, fictional(2, body="Anew. " * 20), ADDITION)
    library(folder, *(fictional(number) for number in range(13, 30)))
    return folder


def troubles(folder: Path) -> tuple[str, ...]:
    return verify(folder).troubles


def test_a_sound_library_is_told_to_be_one(sound: Path) -> None:
    found = verify(sound)
    assert found.troubles == ()
    assert found.lines == found.vouched == 31
    assert examine(sound).troubles == ()


@pytest.mark.parametrize("part", range(6))
def test_no_damage_is_silent(sound: Path, tmp_path: Path, part: int) -> None:
    for seed in range(part, DAMAGES, 6):
        folder = shutil.copytree(sound, tmp_path / str(seed))
        said = harmed(folder, Random(seed))
        try:
            told = troubles(folder)
        except LibraryError as error:
            told = (str(error),)
        assert told, f"{seed}: {said}"
        folder_removal.remove(folder)


def test_damage_is_told_after_the_next_import_as_well(sound: Path, tmp_path: Path) -> None:
    for seed in range(12):
        folder = shutil.copytree(sound, tmp_path / str(seed))
        path = folder / "cables.jsonl"
        lines = path.read_bytes().splitlines(keepends=True)
        del lines[Random(seed).randrange(len(lines))]
        path.write_bytes(b"".join(lines))
        with Writer.open(folder) as writer:
            assert any("is missing" in sentence for sentence in writer.repairs)
            writer.add(fictional(40))
        assert any("is missing" in trouble for trouble in troubles(folder))
        assert any("is missing" in trouble for trouble in examine(folder).troubles)
        with Writer.open(folder) as writer:
            assert not any("is missing" in sentence for sentence in writer.repairs)
        assert any("is missing" in trouble for trouble in troubles(folder))


def test_a_changed_line_is_named_and_others_are_not(sound: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(sound, tmp_path / "library")
    path = folder / "cables.jsonl"
    data = path.read_bytes().replace(b"Lamp 8 of", b"Lamp 9 of")
    path.write_bytes(data)
    [told] = troubles(folder)
    assert told.startswith("cables.jsonl: Line 8 is not what was written")
    reindex(folder)
    assert troubles(folder) == (told,)
    with Writer.open(folder) as writer:
        writer.add(fictional(40))
    assert troubles(folder) == (told,)
    path.write_bytes(path.read_bytes().replace(b"Lamp 9 of L", b"Lamp 8 of L"))
    reindex(folder)
    assert troubles(folder) == ()


def test_lines_that_are_put_back_are_well_again(sound: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(sound, tmp_path / "library")
    path = folder / "cables.jsonl"
    data = path.read_bytes()
    path.write_bytes(b"".join(data.splitlines(keepends=True)[5:]))
    assert any("is missing" in sentence for sentence in reindex(folder))
    assert sum("is missing" in trouble for trouble in troubles(folder)) == 5
    assert any("at the last commit" in trouble for trouble in examine(folder).troubles)
    path.write_bytes(data)
    reindex(folder)
    assert troubles(folder) == examine(folder).troubles == ()


def test_a_change_that_was_meant_can_be_taken_as_it_is(sound: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(sound, tmp_path / "library")
    path = folder / "cables.jsonl"
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:20] + lines[23:]))
    with Writer.open(folder) as writer:
        assert writer.repairs
    assert troubles(folder)
    accept(folder)
    assert troubles(folder) == examine(folder).troubles == ()
    with Writer.open(folder) as writer:
        assert writer.repairs == ()


def _without(name: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).unlink()


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        (_without("cables.sums"), "cables.sums is missing"),
        (_without("cables.offsets"), "cables.offsets is missing"),
        (_without("library.json"), "library.json is missing"),
    ],
)
def test_what_is_missing_is_rebuilt_by_the_next_import(
    sound: Path, tmp_path: Path, harm: Callable[[Path], None], words: str
) -> None:
    folder = shutil.copytree(sound, tmp_path / "library")
    harm(folder)
    assert any(words in trouble for trouble in troubles(folder))
    library(folder, fictional(1))
    assert troubles(folder) == ()


def test_without_any_checksums_nothing_can_be_said(folder: Path) -> None:
    (folder / "cables.jsonl").write_bytes(b"".join(line(fictional(n)) for n in (1, 2)))
    found = verify(folder)
    assert (found.lines, found.vouched, found.troubles) == (2, 0, ())
    with Writer.open(folder):
        pass
    found = verify(folder)
    assert (found.lines, found.vouched, found.troubles) == (2, 2, ())


def test_a_library_of_an_earlier_version_is_vouched_for_from_its_next_import_on(
    sound: Path, tmp_path: Path
) -> None:
    folder = shutil.copytree(sound, tmp_path / "library")
    (folder / "library.json").write_text('{"library": {"1": {"version": 1}}}')
    (folder / "cables.sums").unlink()
    assert troubles(folder) == ()
    assert verify(folder).vouched == 0
    library(folder, fictional(1))
    found = verify(folder)
    assert (found.vouched, found.troubles) == (31, ())


def test_while_an_import_is_at_work_only_what_was_committed_counts(folder: Path) -> None:
    library(folder)
    with Writer.open(folder) as writer:
        for number in range(20, 25):
            writer.add(fictional(number))
        writer._documents.flush()
        found = verify(folder)
        assert (found.lines, found.vouched, found.troubles) == (17, 12, ())
        assert examine(folder).troubles == ()
    assert verify(folder).vouched == 17


def test_an_import_that_was_killed_is_no_damage_after_the_next(folder: Path) -> None:
    library(folder)
    noted = (folder / "library.json").read_bytes()
    library(folder, fictional(20), ADDITION)
    (folder / "library.json").write_bytes(noted)
    assert any("No import committed the last" in trouble for trouble in troubles(folder))
    library(folder, fictional(1))
    assert troubles(folder) == ()


def test_an_import_log_of_a_later_version_is_not_called_damaged(
    sound: Path, tmp_path: Path
) -> None:
    folder = shutil.copytree(sound, tmp_path / "later")
    (folder / "library.json").write_text('{"library": {"1": {"version": 99}}}')
    assert "written by a later cabletui" in troubles(folder)[0]


def test_lines_of_another_program_are_told(folder: Path) -> None:
    library(folder)
    with (folder / "cables.jsonl").open("ab") as file:
        file.write(line(fictional(20)) + b"no json\n" + b"torn")
    told = troubles(folder)
    assert any("Line 14 holds no cable" in trouble for trouble in told)
    assert any("no end (4 bytes)" in trouble for trouble in told)
    assert any("No import committed the last 2 lines." in trouble for trouble in told)


def test_an_index_of_another_library_is_told_though_it_is_whole(
    sound: Path, tmp_path: Path
) -> None:
    folder = shutil.copytree(sound, tmp_path / "library")
    other = library(tmp_path / "other", *(fictional(number) for number in range(1, 30)))
    folder_removal.remove(folder / "index")
    shutil.copytree(other / "index", folder / "index")
    log = ImportLog(folder)
    assert any("does not belong to the index" in trouble for trouble in troubles(folder))
    log.keep_index_files(None)
    assert any("Line 13 is not in the index" in trouble for trouble in troubles(folder))


def test_that_it_was_verified_is_kept(folder: Path) -> None:
    library(folder)
    assert examine(folder).verified is None
    keep_verified(folder, 0)
    verified = examine(folder).verified
    assert verified is not None
    assert verified.troubles == 0
    assert troubles(folder) == ()
    with Writer.open(folder), pytest.raises(LibraryError, match="at work"):
        keep_verified(folder, 0)
    log = folder / "library.json"
    log.write_bytes(log.read_bytes().replace(b'"lines": 12', b'"lines": 13'))
    before = log.read_bytes()
    with pytest.raises(LibraryError, match="damaged"):
        keep_verified(folder, 2)
    assert log.read_bytes() == before


def test_a_line_without_a_cable_that_was_accepted_is_told_no_more(folder: Path) -> None:
    library(folder)
    path = folder / "cables.jsonl"
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([*lines[:-1], b"no cable\n"]))
    (folder / "cables.offsets").unlink()
    reindex(folder)
    assert any("holds no cable" in told or "no JSON" in told for told in troubles(folder))
    accept(folder)
    assert troubles(folder) == examine(folder).troubles == ()
    lines[0] = b"nor here\n"
    path.write_bytes(b"".join([*lines[:-1], b"no cable\n"]))
    (folder / "cables.offsets").unlink()
    assert any(told.startswith("cables.jsonl: Line 1 holds no cable") for told in troubles(folder))


@pytest.mark.parametrize("name", ["cables.sums", "cables.offsets"])
@pytest.mark.parametrize("is_linked", [False, True])
def test_a_folder_in_the_place_of_a_file_is_moved_aside(
    folder: Path, tmp_path: Path, name: str, is_linked: bool
) -> None:
    library(folder)
    (folder / name).unlink()
    for number in range(2):
        if is_linked:
            (folder / name).symlink_to(tmp_path)
        else:
            (folder / name).mkdir()
            (folder / name / "kept").touch()
        assert any(f"{name} cannot be read (it is no file)" in told for told in troubles(folder))
        reindex(folder)
        assert troubles(folder) == ()
        assert (folder / f"{name}.folder{number or ''}").is_dir()
        (folder / name).unlink()
