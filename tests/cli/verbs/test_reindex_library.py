import shutil
from pathlib import Path

from tests import folder_removal
from tests.cli.conftest import Run


def test_what_is_derived_can_be_thrown_away(run: Run, folder: Path, tmp_path: Path) -> None:
    library = shutil.copytree(folder, tmp_path / "library")
    before = run("search", "tide", "--library", library)
    folder_removal.remove(library / "index")
    (library / "cables.offsets").unlink(missing_ok=True)
    ran = run("reindex", "--library", library)
    assert (ran.status, ran.output) == (0, "")
    assert ran.errors == f"cabletui: The index of {library} was rebuilt.\n"
    assert run("search", "tide", "--library", library) == before


def test_what_had_to_be_put_right_is_said(run: Run, folder: Path, tmp_path: Path) -> None:
    library = shutil.copytree(folder, tmp_path / "library")
    with (library / "cables.jsonl").open("ab") as file:
        file.write(b"no document\n{torn")
    ran = run("reindex", "--quiet", "--library", library)
    assert "was not whole (5 bytes)" in ran.errors
    assert "is no JSON. The line is passed over." in ran.errors


def test_quiet(run: Run, folder: Path, tmp_path: Path) -> None:
    library = shutil.copytree(folder, tmp_path / "library")
    assert run("reindex", "--quiet", "--library", library).errors == ""


def test_read_only(run: Run, folder: Path) -> None:
    ran = run("reindex", "--read-only", "--library", folder)
    assert ran.status == 2
    assert "--read-only forbids" in ran.errors


def test_nothing_is_made_where_there_is_no_library(run: Run, tmp_path: Path) -> None:
    ran = run("reindex", "--library", tmp_path / "none")
    assert ran.status == 2
    assert not (tmp_path / "none").exists()
