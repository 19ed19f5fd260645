"""Imports from their sources to their reports."""

import io
import random
import tarfile
import zipfile
from pathlib import Path

import pytest

from cabletui import intake
from cabletui.archive.archive import Archive
from cabletui.archive.writer import Writer
from cabletui.errors import LibraryBusyError, SourceError
from tests.shared import REAL, SEED, needs_shared

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
MIRROR = FIXTURES / "mirror-2011-04"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library"


def packed(folder: Path, target: Path, *extra: tuple[str, bytes]) -> Path:
    """Pack a folder and further files into a tar archive."""
    with tarfile.open(target, "w:gz") as archive:
        archive.add(folder, arcname=".")
        for name, data in extra:
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return target


def test_every_fixture_goes_in_but_for_its_broken_parts(library: Path) -> None:
    report = intake.run([FIXTURES], library)
    assert report.added >= 6
    assert report.refused == 3
    assert {refusal.name for refusal in report.refusals} == {
        "cables.jsonl, line 4",
        "cables.jsonl, line 5",
        "plain-text/09ALDERMARK7.txt",
    }
    again = intake.run([FIXTURES], library)
    assert (again.added, again.editions) == (0, 0)
    assert again.held == report.added + report.editions + report.held


def test_index_pages_and_site_assets_are_passed_over(library: Path) -> None:
    report = intake.run([MIRROR], library)
    assert (report.added, report.refused) == (1, 0)
    assert report.passed_over == 2


def test_bad_parts_of_a_mirror_are_refused_by_name_and_the_rest_goes_in(
    library: Path, tmp_path: Path
) -> None:
    whole = next(MIRROR.rglob("07ALDERMARK345.html")).read_bytes()
    noise = random.Random(7).randbytes(4096)
    mirror = packed(
        MIRROR,
        tmp_path / "mirror.tar.gz",
        ("cable/2007/06/07HALF1.html", whole[: len(whole) * 2 // 3]),
        ("cable/2007/06/07NOISE1.html", noise),
        ("../../climbing.html", whole),
    )
    report = intake.run([mirror], library)
    assert (report.added, report.held) == (1, 1)
    refused = " ".join(refusal.name for refusal in report.refusals)
    assert "07HALF1" in refused
    assert "07NOISE1" in refused
    assert len(report.refusals) == 2
    assert all(refusal.reason for refusal in report.refusals)
    assert not (tmp_path.parent / "climbing.html").exists()


def test_an_archive_that_is_cut_off_gives_what_it_has(library: Path, tmp_path: Path) -> None:
    target = tmp_path / "mirror.zip"
    with zipfile.ZipFile(target, "w") as archive:
        for path in sorted(MIRROR.rglob("*.html")):
            archive.write(path, str(path.relative_to(MIRROR)))
    assert intake.run([target], library).added == 1
    cut = tmp_path / "cut.zip"
    cut.write_bytes(target.read_bytes()[:-200])
    report = intake.run([cut], library)
    assert report.refused == 1


def test_a_seven_zip_mirror_is_read(library: Path, tmp_path: Path) -> None:
    py7zr = pytest.importorskip("py7zr", reason="the extra 7z is not installed")
    target = tmp_path / "mirror.7z"
    with py7zr.SevenZipFile(target, "w") as archive:
        archive.writeall(MIRROR, "mirror")
    report = intake.run([target], library)
    assert (report.added, report.refused) == (1, 0)


def test_a_source_that_is_not_there_is_said_before_anything_is_made(library: Path) -> None:
    with pytest.raises(SourceError, match="nowhere"):
        intake.run([Path("nowhere")], library)
    assert not library.exists()


def test_a_second_import_is_told(library: Path) -> None:
    with Writer.open(library), pytest.raises(LibraryBusyError):
        intake.run([MIRROR], library)


def test_a_format_can_be_named(library: Path) -> None:
    assert intake.run([FIXTURES / "cables.csv"], library, format="csv").added >= 2
    with pytest.raises(SourceError, match="no format “xml”"):
        intake.run([FIXTURES / "cables.csv"], library, format="xml")


def test_the_refusals_are_kept_in_the_library(library: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.html"
    broken.write_bytes(next(MIRROR.rglob("07ALDERMARK345.html")).read_bytes()[:-3000])
    assert intake.run([MIRROR, broken], library).refused == 1
    assert "broken.html" in (library / "library.json").read_text(encoding="utf-8")


@needs_shared
def test_the_real_mirrors_go_in_whole_and_twice_adds_nothing(library: Path) -> None:
    april, december = REAL / "mirror-2011-04.tar.gz", REAL / "mirror-2010-12.tar.gz"
    first = intake.run([april], library)
    assert (first.added, first.refused, first.passed_over) == (341, 0, 20)
    again = intake.run([april], library)
    assert (again.added, again.editions, again.held) == (0, 0, 341)
    older = intake.run([december], library)
    assert (older.added, older.refused) == (0, 0)
    assert older.editions + older.held == 112
    last = intake.run([REAL / "mirror-2011-08", SEED], library)
    assert (last.added, last.refused) == (6, 0)
    with Archive.open(library) as archive:
        assert len(archive) == 347
        assert archive.cable("06BEIJING24302").created.display == "2006-12-05 07:28"
