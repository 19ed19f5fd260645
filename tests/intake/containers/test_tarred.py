import tarfile
from contextlib import closing
from pathlib import Path

import pytest

from cabletui.intake.containers.tarred import TarArchive
from tests.intake.containers.packing import OF_MIRROR, PAGE, PAGE_NAME, contents, tar


@pytest.mark.parametrize("compression", ["", "gz", "bz2", "xz"])
def test_the_files_are_read_one_by_one(tmp_path: Path, compression: str) -> None:
    container = TarArchive(tar(tmp_path / "mirror.tar", OF_MIRROR, compression))
    assert contents(container) == OF_MIRROR
    assert container.done == container.total


def test_furniture_links_and_ways_out(tmp_path: Path) -> None:
    path = tar(tmp_path / "mirror.tar", {"a.css": b"", "../b.html": PAGE, "/c.html": PAGE})
    with tarfile.open(path, "a") as archive:
        for name, kind in (("link", tarfile.SYMTYPE), ("pipe", tarfile.FIFOTYPE)):
            member = tarfile.TarInfo(name)
            member.type, member.linkname = kind, "/etc/passwd"
            archive.addfile(member)
        folder = tarfile.TarInfo("folder")
        folder.type = tarfile.DIRTYPE
        archive.addfile(folder)
    found = contents(TarArchive(path))
    assert (found["a.css"], found["link"], found["pipe"]) == ("over", "over", "over")
    assert "leads out" in str(found["../b.html"])
    assert "leads out" in str(found["/c.html"])
    assert "folder" not in found


def test_a_piece_left_unread_does_not_harm_the_next(tmp_path: Path) -> None:
    with closing(TarArchive(tar(tmp_path / "mirror.tar", OF_MIRROR, "gz"))) as container:
        assert [part.name for part in container.parts()] == list(OF_MIRROR)


def test_an_archive_cut_off_gives_what_came_before(tmp_path: Path) -> None:
    path = tar(tmp_path / "mirror.tar", {PAGE_NAME: PAGE, "b.html": PAGE})
    whole = path.read_bytes()
    second = 512 + -(-len(PAGE) // 512) * 512
    for end in (second, second + 100):
        path.write_bytes(whole[:end])
        found = contents(TarArchive(path))
        assert found[PAGE_NAME] == PAGE
        assert "no end mark" in str(found["mirror.tar"])


def test_a_compressed_archive_cut_off_says_so(tmp_path: Path) -> None:
    noise = {f"{number}.html": bytes(range(256)) * number for number in range(9)}
    path = tar(tmp_path / "mirror.tar.gz", OF_MIRROR | noise, "gz")
    path.write_bytes(path.read_bytes()[:-600])
    with closing(TarArchive(path)) as container:
        names = [part.name for part in container.parts()]
    assert (names[0], names[-1]) == (PAGE_NAME, "mirror.tar.gz")


def test_a_thousand_files_are_not_remembered(tmp_path: Path) -> None:
    path = tar(tmp_path / "mirror.tar", {f"{number}.html": b"" for number in range(1000)})
    assert len(contents(TarArchive(path))) == 1000
