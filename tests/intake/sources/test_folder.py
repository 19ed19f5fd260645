import os
from pathlib import Path

import pytest

from cabletui.intake.sources import open_file, open_source
from cabletui.intake.sources.folder import Folder
from tests.intake.sources.packing import (
    MIRROR,
    OF_MIRROR,
    PAGE,
    PAGE_NAME,
    contents,
    tar,
)


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "a.html").write_bytes(PAGE)
    return folder


def read(folder: Path) -> dict[str, bytes | str]:
    return contents(Folder(folder, folder / "library", open_file))


def test_all_files_below_are_read() -> None:
    container = open_source(MIRROR, MIRROR / "library")
    assert (container.unit, container.total, container.done) == ("files", 3, 0)
    assert contents(container) == OF_MIRROR | {"static/css/cables.css": "over"}
    assert container.done == 3


def test_archives_below_are_opened(pages: Path) -> None:
    tar(pages / "mirror.tar", {PAGE_NAME: PAGE})
    (pages / "b.zip").write_bytes(b"PK\x03\x04 no more")
    found = read(pages)
    assert found[f"mirror.tar/{PAGE_NAME}"] == PAGE
    assert "cannot be read" in str(found["b.zip"])


def test_a_loop_of_links_comes_to_an_end(pages: Path) -> None:
    (pages / "loop").symlink_to(pages)
    (pages / "self").symlink_to("self")
    (pages / "nowhere.html").symlink_to("gone")
    found = read(pages)
    assert set(found) == {"a.html", "self", "nowhere.html"}
    assert "leads nowhere" in str(found["nowhere.html"])


def test_a_folder_that_is_a_link_is_entered_once(pages: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "b.html").write_bytes(PAGE)
    (pages / "one").symlink_to(other)
    (pages / "two").symlink_to(other)
    assert set(read(pages)) == {"a.html", "one/b.html"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_what_is_no_file_is_refused_and_never_waited_for(pages: Path) -> None:
    os.mkfifo(pages / "pipe.html")
    assert "neither a file nor a folder" in str(read(pages)["pipe.html"])


def test_the_library_that_is_written_is_left_out(pages: Path) -> None:
    library = pages / "library"
    library.mkdir()
    (library / "cables.jsonl").write_bytes(b"{}")
    assert set(contents(Folder(pages, library, open_file))) == {"a.html"}


def test_of_another_library_only_the_documents_are_read(pages: Path) -> None:
    other = pages / "other"
    (other / "index").mkdir(parents=True)
    for name in ("cables.jsonl", "cables.offsets", "library.json", "index/meta.json"):
        (other / name).write_bytes(b"{}")
    assert set(read(pages)) == {"a.html", "other/cables.jsonl"}


def test_a_name_that_is_no_text_is_told(pages: Path) -> None:
    (pages / os.fsdecode(b"\xff.html")).write_bytes(PAGE)
    assert read(pages)["\\xff.html"] == PAGE


def test_a_folder_that_cannot_be_read_is_refused(
    pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (pages / "locked").mkdir()
    scandir = os.scandir

    def locked(folder: Path) -> "os._ScandirIterator[str]":
        if folder.name == "locked":
            raise PermissionError(13, "Permission denied")
        return scandir(str(folder))

    monkeypatch.setattr(os, "scandir", locked)
    assert "Permission denied" in str(read(pages)["locked"])


def test_a_file_that_cannot_be_opened_is_refused(pages: Path) -> None:
    def locked(path: Path) -> Folder:
        raise PermissionError(13, "Permission denied")

    found = contents(Folder(pages, pages / "library", locked))
    assert found == {"a.html": "It cannot be opened (Permission denied)."}
