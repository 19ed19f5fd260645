import threading
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from cabletui.errors import SourceError
from tests.intake.sources.packing import MIRROR, OF_MIRROR, PAGE, PAGE_NAME, contents

py7zr = pytest.importorskip("py7zr", reason="the extra 7z is not installed")

from cabletui.intake.sources.input_file import InputFile  # noqa: E402
from cabletui.intake.sources.seven_zip import SevenZipArchive  # noqa: E402
from cabletui.intake.sources.source import Member  # noqa: E402


def packed(path: Path, files: dict[str, bytes]) -> Path:
    with py7zr.SevenZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(data, name)
    return path


def test_the_files_are_read_one_by_one(tmp_path: Path) -> None:
    container = SevenZipArchive(
        InputFile(packed(tmp_path / "mirror.7z", OF_MIRROR | {"empty.html": b""}))
    )
    assert contents(container) == OF_MIRROR | {"empty.html": b""}
    assert container.done == container.total


def test_site_assets_and_ways_out(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.7z", {"a.css": b"x", PAGE_NAME: PAGE, "ab/b.html": PAGE})
    with py7zr.SevenZipFile(path) as archive:
        assert archive.namelist()
    found = contents(SevenZipArchive(InputFile(path)))
    assert found["a.css"] == "over"
    assert found[PAGE_NAME] == PAGE


def test_folders_and_links_are_no_files(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.html").write_bytes(PAGE)
    (folder / "b.html").symlink_to("a.html")
    path = tmp_path / "a.7z"
    with py7zr.SevenZipFile(path, "w") as archive:
        archive.writeall(folder, "m")
    assert contents(SevenZipArchive(InputFile(path))) == {
        "m/a.html": PAGE,
        "m/b.html": "over",
    }


def test_whoever_stops_reading_stops_the_unpacker(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.7z", {f"{number}.html": PAGE for number in range(50)})
    before = set(threading.enumerate())
    container = SevenZipArchive(InputFile(path))
    parts = container.items()
    assert next(parts).name == "0.html"
    parts.close()
    container.close()
    assert set(threading.enumerate()) <= before


def test_a_damaged_archive_is_refused_or_cut_short(tmp_path: Path) -> None:
    path = tmp_path / "a.7z"
    with py7zr.SevenZipFile(path, "w") as archive:
        archive.writeall(MIRROR, "m")
    data = bytearray(path.read_bytes())
    for place in range(40, len(data), 331):
        damaged = bytes(data[:place]) + bytes([data[place] ^ 0xFF]) + bytes(data[place + 1 :])
        path.write_bytes(damaged)
        try:
            container = SevenZipArchive(InputFile(path))
        except SourceError:
            continue
        try:
            assert any(isinstance(part, str) for part in contents(container).values())
        except OSError as error:
            assert "is damaged" in str(error)


def test_an_archive_that_promises_a_flood_is_refused(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.7z", {"a.html": bytes(70 << 20)})
    with closing(InputFile(path)) as source, pytest.raises(SourceError, match="five hundredfold"):
        SevenZipArchive(source)


def test_a_locked_archive_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.7z"
    with py7zr.SevenZipFile(path, "w", password="fog") as archive:
        archive.writestr(PAGE, PAGE_NAME)
    with pytest.raises(OSError, match="password"):
        contents(SevenZipArchive(InputFile(path)))


def test_how_far_a_single_large_file_is_read_moves_on(tmp_path: Path) -> None:
    data = Random(0).randbytes(8 << 20)
    container = SevenZipArchive(InputFile(packed(tmp_path / "a.7z", {"cables.csv": data})))
    with closing(container), closing(container.items()) as parts:
        part = next(parts)
        assert isinstance(part, Member)
        reached = [container.done for _ in iter(lambda: part.stream.read(1 << 16), b"")]
        assert reached == sorted(reached)
        assert len(set(reached)) >= 4
        assert container.done > 0.9 * container.total
