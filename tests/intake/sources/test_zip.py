import random
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from cabletui.errors import SourceError
from cabletui.intake.sources import Member
from cabletui.intake.sources.input_file import InputFile
from cabletui.intake.sources.zip import ZipArchive
from tests.intake.sources.packing import OF_MIRROR, PAGE, PAGE_NAME, contents


def packed(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.mkdir("folder")
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def test_the_files_are_read_one_by_one(tmp_path: Path) -> None:
    container = ZipArchive(InputFile(packed(tmp_path / "mirror.zip", OF_MIRROR)))
    assert contents(container) == OF_MIRROR
    assert container.done == container.total > 0


def test_site_assets_and_ways_out(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", {"a.css": b"", "../b.html": PAGE, "C:\\c\\d.html": PAGE})
    found = contents(ZipArchive(InputFile(path)))
    assert found == {"a.css": "over", "b.html": PAGE, "c/d.html": PAGE}


def test_folders_are_known_however_they_are_written(tmp_path: Path) -> None:
    path = tmp_path / "mirror.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("cable\\2006\\", b"")
        marked = zipfile.ZipInfo("cable\\2007")
        marked.external_attr = 0x10
        archive.writestr(marked, b"")
        archive.writestr("cable\\2006\\a.html", PAGE)
    assert contents(ZipArchive(InputFile(path))) == {"cable/2006/a.html": PAGE}


def test_progress_is_that_within_a_large_file(tmp_path: Path) -> None:
    path = tmp_path / "cables.zip"
    noise = random.Random(7).randbytes(1 << 20)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("cables.csv", noise)
    container = ZipArchive(InputFile(path))
    with closing(container), closing(container.items()) as parts:
        piece = next(parts)
        assert isinstance(piece, Member)
        seen = []
        while piece.stream.read(1 << 17):
            seen.append(container.done)
    assert seen == sorted(seen)
    assert 0 < seen[0] < container.total / 4 < seen[4] <= container.total


@pytest.mark.parametrize(
    ("member", "kind"), [("[Content_Types].xml", ".docx"), ("META-INF/container.xml", ".epub")]
)
def test_documents_of_other_programs_are_told_by_what_they_are(
    tmp_path: Path, member: str, kind: str
) -> None:
    path = packed(tmp_path / "a.zip", {member: b"<x/>", "b.html": PAGE})
    with closing(InputFile(path)) as source, pytest.raises(SourceError, match=kind):
        ZipArchive(source)


def test_a_damaged_file_does_not_harm_the_next(tmp_path: Path) -> None:
    path = tmp_path / "mirror.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.html", PAGE)
        archive.writestr("b.html", PAGE)
    data = bytearray(path.read_bytes())
    data[data.index(b"HARBOUR")] = 0
    path.write_bytes(data)
    found: list[bytes | str] = []
    with closing(ZipArchive(InputFile(path))) as container:
        for part in container.items():
            assert isinstance(part, Member)
            try:
                found.append(part.stream.read())
            except OSError as error:
                found.append(str(error))
    assert "is damaged" in str(found[0])
    assert found[1] == PAGE


def test_a_locked_file_is_refused(tmp_path: Path) -> None:
    path = packed(tmp_path / "mirror.zip", {PAGE_NAME: PAGE})
    data = bytearray(path.read_bytes())
    directory = data.rindex(b"PK\x01\x02")
    directory = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 1)
    data[directory + 8] |= 1
    path.write_bytes(data)
    assert "password" in str(contents(ZipArchive(InputFile(path)))[PAGE_NAME])


def test_an_archive_without_its_table_is_refused(tmp_path: Path) -> None:
    path = packed(tmp_path / "mirror.zip", OF_MIRROR)
    path.write_bytes(path.read_bytes()[:-100])
    with closing(InputFile(path)) as source, pytest.raises(SourceError, match="cannot be read"):
        ZipArchive(source)


def test_an_archive_that_promises_a_flood_is_refused(tmp_path: Path) -> None:
    path = packed(tmp_path / "mirror.zip", {"a.html": bytes(70 << 20)})
    with closing(InputFile(path)) as source, pytest.raises(SourceError, match="five hundredfold"):
        ZipArchive(source)
