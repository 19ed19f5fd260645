import sys
import zipfile
from pathlib import Path

import pytest

from cabletui.errors import SourceError
from cabletui.intake.sources import fingerprint, open_source
from cabletui.intake.sources.file import SingleFile
from cabletui.intake.sources.folder import Folder
from cabletui.intake.sources.tar import TarArchive
from cabletui.intake.sources.zip import ZipArchive
from tests.intake.sources.packing import OF_MIRROR, PAGE, tar


def kind(path: Path) -> type:
    container = open_source(path, path.parent / "library")
    container.close()
    return type(container)


def test_content_tells_the_container_whatever_the_name(tmp_path: Path) -> None:
    path = tmp_path / "mirror.txt"
    path.write_bytes(PAGE)
    assert kind(path) is SingleFile
    for compression in ("", "gz", "bz2", "xz"):
        assert kind(tar(path, OF_MIRROR, compression)) is TarArchive
    with zipfile.ZipFile(path, "w"):
        pass
    assert kind(path) is ZipArchive
    assert kind(tmp_path) is Folder


def test_an_empty_file_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    assert kind(tmp_path / "empty") is SingleFile


def test_without_the_extra_a_seven_zip_file_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mirror.7z"
    path.write_bytes(b"7z\xbc\xaf\x27\x1c" + bytes(26))
    monkeypatch.setitem(sys.modules, "py7zr", None)
    monkeypatch.delitem(sys.modules, "cabletui.intake.sources.seven_zip", raising=False)
    with pytest.raises(SourceError, match=r"needs the package py7zr: .+ add"):
        open_source(path, tmp_path / "library")


def test_noise_behind_the_sign_of_a_seven_zip_file_is_refused(tmp_path: Path) -> None:
    pytest.importorskip("py7zr", reason="the extra 7z is not installed")
    path = tmp_path / "mirror.7z"
    path.write_bytes(b"7z\xbc\xaf\x27\x1c" + bytes(26))
    with pytest.raises(SourceError, match="damaged"):
        open_source(path, tmp_path / "library")


def test_a_mark_changes_with_its_file(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"fog")
    before = fingerprint(path)
    assert fingerprint(path) == before
    path.write_bytes(b"rain")
    assert fingerprint(path) != before
