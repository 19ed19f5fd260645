import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def library(folder: Path, tmp_path: Path) -> Path:
    """A library of our own to harm."""
    return shutil.copytree(folder, tmp_path / "library")


def test_a_sound_library(run: Run, library: Path) -> None:
    ran = run("verify", "--library", library)
    assert ran.status == 0
    assert ran.lines == [
        f"Library    {library}",
        "Read       40 lines, 40 of which a checksum vouches for",
        "Health     all is as it was written",
    ]
    ran = run("status", "--library", library)
    assert [line.endswith("UTC: all was well") for line in ran.lines].count(True) == 1
    assert run("verify", "--quiet", "--library", library).output == ""


def test_one_bit_of_one_document(run: Run, library: Path) -> None:
    path = library / "cables.jsonl"
    data = bytearray(path.read_bytes())
    data[data.index(b"DAY 13")] ^= 1
    path.write_bytes(data)
    ran = run("verify", "--quiet", "--library", library)
    assert ran.status == 1
    [wrong] = [line for line in ran.lines if line.startswith("Wrong")]
    assert "Line 14 is not what was written" in wrong
    ran = run("status", "--library", library)
    assert any(line.endswith("UTC: found wrong: 1 thing") for line in ran.lines)


def test_a_change_that_was_meant(run: Run, library: Path) -> None:
    path = library / "cables.jsonl"
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:30]))
    assert run("status", "--library", library).status == 1
    run("reindex", "--library", library)
    assert run("verify", "--library", library).status == 1
    assert run("verify", "--accept", "--read-only", "--library", library).status == 2
    assert run("verify", "--accept", "--library", library).status == 0
    assert run("status", "--library", library).status == 0


def test_who_may_not_write_is_told_all_the_same(run: Run, library: Path) -> None:
    before = (library / "library.json").read_bytes()
    ran = run("verify", "--read-only", "--library", library)
    assert (ran.status, ran.lines[-1]) == (0, "Health     all is as it was written")
    assert (library / "library.json").read_bytes() == before


def test_mending_is_told_even_where_quiet_is_wanted(
    run: Run, library: Path, tmp_path: Path
) -> None:
    path = library / "cables.jsonl"
    first, second, *_ = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(first + second + b"torn")
    source = tmp_path / "one.jsonl"
    source.write_bytes(first)
    ran = run("import", "--quiet", "--library", library, source)
    assert "was not whole (4 bytes)" in ran.errors
    assert "is missing" in ran.errors
    assert run("import", "--quiet", "--library", library, source).errors == ""
    assert "held already" not in ran.errors
    assert json.loads((library / "library.json").read_bytes())["breaks"]


def test_the_sample_holds_no_checksums(run: Run, sealed: Path) -> None:
    ran = run("verify")
    assert ran.status == 0
    assert "No checksums are kept here" in ran.output


def test_no_library_is_2(run: Run, tmp_path: Path) -> None:
    ran = run("verify", "--library", tmp_path / "none")
    assert (ran.status, ran.output) == (2, "")
