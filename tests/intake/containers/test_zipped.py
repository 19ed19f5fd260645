import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from cabletui.errors import SourceError
from cabletui.intake.containers import Piece
from cabletui.intake.containers.zipped import ZipArchive
from tests.intake.containers.packing import OF_MIRROR, PAGE, PAGE_NAME, contents


def packed(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.mkdir("folder")
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def test_the_files_are_read_one_by_one(tmp_path: Path) -> None:
    container = ZipArchive(packed(tmp_path / "mirror.zip", OF_MIRROR))
    assert contents(container) == OF_MIRROR
    assert container.done == container.total > 0


def test_furniture_and_ways_out(tmp_path: Path) -> None:
    found = contents(ZipArchive(packed(tmp_path / "a.zip", {"a.css": b"", "../b.html": PAGE})))
    assert found["a.css"] == "over"
    assert "leads out" in str(found["../b.html"])


def test_a_damaged_file_does_not_harm_the_next(tmp_path: Path) -> None:
    path = tmp_path / "mirror.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.html", PAGE)
        archive.writestr("b.html", PAGE)
    data = bytearray(path.read_bytes())
    data[data.index(b"HARBOUR")] = 0
    path.write_bytes(data)
    found: list[bytes | str] = []
    with closing(ZipArchive(path)) as container:
        for part in container.parts():
            assert isinstance(part, Piece)
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
    assert "password" in str(contents(ZipArchive(path))[PAGE_NAME])


def test_an_archive_without_its_table_is_refused(tmp_path: Path) -> None:
    path = packed(tmp_path / "mirror.zip", OF_MIRROR)
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(SourceError, match="cannot be read"):
        ZipArchive(path)


def test_an_archive_that_promises_a_flood_is_refused(tmp_path: Path) -> None:
    path = packed(tmp_path / "mirror.zip", {"a.html": bytes(70 << 20)})
    with pytest.raises(SourceError, match="five hundredfold"):
        ZipArchive(path)
