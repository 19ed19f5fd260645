import gzip
import tarfile
from contextlib import closing
from pathlib import Path

import pytest

from cabletui.intake.sources.input_file import InputFile
from cabletui.intake.sources.tar import TarArchive
from tests.intake.sources.packing import OF_MIRROR, PAGE, PAGE_NAME, contents, tar


@pytest.mark.parametrize("compression", ["", "gz", "bz2", "xz"])
def test_the_files_are_read_one_by_one(tmp_path: Path, compression: str) -> None:
    container = TarArchive(InputFile(tar(tmp_path / "mirror.tar", OF_MIRROR, compression)))
    assert contents(container) == OF_MIRROR
    assert container.done == container.total


def test_site_assets_links_and_ways_out(tmp_path: Path) -> None:
    path = tar(tmp_path / "mirror.tar", {"a.css": b"", "../b.html": PAGE, "/c.html": PAGE})
    with tarfile.open(path, "a") as archive:
        for name, kind in (("link", tarfile.SYMTYPE), ("pipe", tarfile.FIFOTYPE)):
            member = tarfile.TarInfo(name)
            member.type, member.linkname = kind, "/etc/passwd"
            archive.addfile(member)
        folder = tarfile.TarInfo("folder")
        folder.type = tarfile.DIRTYPE
        archive.addfile(folder)
    found = contents(TarArchive(InputFile(path)))
    assert (found["a.css"], found["link"], found["pipe"]) == ("over", "over", "over")
    assert found["b.html"] == found["c.html"] == PAGE
    assert "folder" not in found


def test_a_piece_left_unread_does_not_harm_the_next(tmp_path: Path) -> None:
    with closing(TarArchive(InputFile(tar(tmp_path / "mirror.tar", OF_MIRROR, "gz")))) as container:
        assert [part.name for part in container.items()] == list(OF_MIRROR)


def test_an_archive_cut_off_gives_what_came_before(tmp_path: Path) -> None:
    path = tar(tmp_path / "mirror.tar", {PAGE_NAME: PAGE, "b.html": PAGE})
    whole = path.read_bytes()
    second = 512 + -(-len(PAGE) // 512) * 512
    for end in (second, second + 100):
        path.write_bytes(whole[:end])
        found = contents(TarArchive(InputFile(path)))
        assert found[PAGE_NAME] == PAGE
        assert "no end mark" in str(found["mirror.tar"])


def test_a_compressed_archive_cut_off_says_so(tmp_path: Path) -> None:
    noise = {f"{number}.html": bytes(range(256)) * number for number in range(9)}
    path = tar(tmp_path / "mirror.tar.gz", OF_MIRROR | noise, "gz")
    path.write_bytes(path.read_bytes()[:-600])
    with closing(TarArchive(InputFile(path))) as container:
        names = [part.name for part in container.items()]
    assert (names[0], names[-1]) == (PAGE_NAME, "mirror.tar.gz")


def test_a_thousand_files_are_not_remembered(tmp_path: Path) -> None:
    path = tar(tmp_path / "mirror.tar", {f"{number}.html": b"" for number in range(1000)})
    assert len(contents(TarArchive(InputFile(path)))) == 1000


@pytest.mark.parametrize("compression", ["", "gz", "xz"])
def test_archives_one_behind_the_other_are_all_read(tmp_path: Path, compression: str) -> None:
    parts = [
        tar(tmp_path / f"{name}.tar", {f"{name}.html": PAGE}, compression).read_bytes()
        for name in ("a", "b", "c")
    ]
    path = tmp_path / "all.tar"
    path.write_bytes(b"".join(parts))
    assert contents(TarArchive(InputFile(path))) == {"a.html": PAGE, "b.html": PAGE, "c.html": PAGE}


@pytest.mark.parametrize("broken", ["b.html", "c.html"])
def test_a_broken_header_costs_one_file_and_is_told(tmp_path: Path, broken: str) -> None:
    files = {"a.html": PAGE, "b.html": PAGE, "c.html": PAGE}
    path = tar(tmp_path / "mirror.tar", files)
    data = bytearray(path.read_bytes())
    data[data.index(broken.encode()) + 148] ^= 1  # in the sum of the header
    path.write_bytes(data)
    found = contents(TarArchive(InputFile(path)))
    assert "The archive is damaged" in str(found.pop("mirror.tar"))
    assert list(found) == [name for name in files if name != broken]


def test_what_lies_behind_the_end_mark_and_is_no_archive_is_nothing(tmp_path: Path) -> None:
    path = tar(tmp_path / "mirror.tar", OF_MIRROR)
    path.write_bytes(path.read_bytes() + b"of an older tape" * 320)
    assert contents(TarArchive(InputFile(path))) == OF_MIRROR


def claiming(size: int, name: str = PAGE_NAME) -> bytes:
    """Return the header of a file that is said to be so long."""
    member = tarfile.TarInfo(name)
    member.size = size
    return member.tobuf(tarfile.GNU_FORMAT)


@pytest.mark.parametrize("size", [1 << 62, 1 << 40, 5_000])
@pytest.mark.parametrize("compression", ["", "gz"])
@pytest.mark.parametrize("rest", [b"", PAGE[:700]])
def test_a_claim_beyond_what_is_left_comes_to_an_end(
    tmp_path: Path, size: int, compression: str, rest: bytes
) -> None:
    data = claiming(size) + rest
    path = tmp_path / "mirror.tar"
    path.write_bytes(gzip.compress(data) if compression else data)
    with closing(TarArchive(InputFile(path))) as container:
        found = [part.name for part in container.items()]
    assert found[-1] == "mirror.tar"


def test_a_header_without_end_is_not_kept(tmp_path: Path) -> None:
    header = tarfile.TarInfo("long")
    header.type, header.size = tarfile.XHDTYPE, 1 << 30
    path = tmp_path / "mirror.tar.gz"
    path.write_bytes(gzip.compress(header.tobuf(tarfile.GNU_FORMAT) + bytes(1 << 22)))
    assert "header without end" in str(contents(TarArchive(InputFile(path)))["mirror.tar.gz"])


def test_a_name_without_end_is_cut(tmp_path: Path) -> None:
    path = tar(tmp_path / "mirror.tar", {f"{'a/' * 9_000}b.html": PAGE})
    (name,) = contents(TarArchive(InputFile(path)))
    assert len(name) == 1_000


def test_a_file_with_holes_is_refused(tmp_path: Path) -> None:
    member = tarfile.TarInfo("cables.csv")
    member.size = 512
    member.pax_headers = {"GNU.sparse.map": "0,512", "GNU.sparse.size": str(1 << 62)}
    data = member.tobuf(tarfile.PAX_FORMAT) + bytes(512 * 3)
    path = tmp_path / "mirror.tar"
    path.write_bytes(data)
    assert "holes" in str(contents(TarArchive(InputFile(path)))["cables.csv"])
