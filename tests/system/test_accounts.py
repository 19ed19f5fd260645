"""Readers who may not write where the library lies: other accounts, read-only folders, mounts."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from cabletui.archive.writer import reindex
from tests.library import library
from tests.system.accounts import (
    NOBODY,
    Ran,
    Reader,
    as_nobody,
    missing,
    python,
    surroundings,
)
from tests.system.conftest import Start

COUNT = 2_100
"""More than are indexed in memory where there is no index."""

KILLED = """
import os, signal, sys, tantivy
from pathlib import Path
from cabletui.archive.index import engine
class Deadly:
    open = staticmethod(lambda path: os.kill(os.getpid(), signal.SIGKILL))
tantivy.Index = Deadly
engine.opened(Path(sys.argv[1]) / "index")
"""


@pytest.fixture(scope="module")
def passage() -> Iterator[Path]:
    """Give a folder that others may pass through.

    Those of pytest are closed to others, and closed again whenever another run begins.
    """
    if why := missing():
        pytest.skip(why)
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o711)
        yield Path(name)


@pytest.fixture(scope="module")
def large(passage: Path) -> Path:
    """Give a library that is too large to do without its index; nothing writes to it."""
    return library(passage / "library", COUNT)


@pytest.fixture
def place(passage: Path) -> Iterator[Path]:
    """Give an empty folder for one test."""
    with tempfile.TemporaryDirectory(dir=passage) as name:
        Path(name).chmod(0o711)
        yield Path(name)


@pytest.fixture
def runtime(place: Path) -> Path:
    """Give a folder that is nobody's own, for what lasts as long as a session."""
    folder = place / "runtime"
    folder.mkdir(mode=0o700)
    shutil.chown(folder, NOBODY, NOBODY)
    return folder


def state(folder: Path) -> list[tuple[str, int, int]]:
    paths = sorted(folder.rglob("*"))
    return [(str(path), path.stat().st_mtime_ns, path.stat().st_ino) for path in (folder, *paths)]


def run(folder: Path, runtime: Path, *arguments: str) -> Ran:
    verb, *rest = arguments
    command = (python(), "-m", "cabletui", verb, "--library", str(folder), *rest)
    return as_nobody(command, {"XDG_RUNTIME_DIR": str(runtime)})


def test_another_account_reads_all_and_leaves_nothing(large: Path, runtime: Path) -> None:
    before = state(large)
    for arguments in (
        ("search", "tide", "--limit", "3"),
        ("search", "*", "--sort", "oldest", "--format", "ids", "--limit", "0"),
        ("show", "07BOWMORE100"),
        ("tags",),
        ("origins", "--format", "csv"),
        ("dates",),
        ("classifications",),
    ):
        ran = run(large, runtime, *arguments)
        assert (ran.status, ran.stdout != "") == (0, True), ran.stderr
    ran = run(large, runtime, "status")
    assert f"{COUNT:,}" in ran.stdout
    assert "all is well" in ran.stdout
    assert state(large) == before
    assert list(runtime.iterdir()) == []


def test_so_does_the_owner_of_folders_that_are_closed_to_writing(
    large: Path, runtime: Path, place: Path
) -> None:
    own = place / "own"
    shutil.copytree(large, own)
    for path in (own, *own.rglob("*")):
        shutil.chown(path, NOBODY, NOBODY)
        path.chmod(0o555 if path.is_dir() else 0o444)
    before = state(own)
    ran = run(own, runtime, "search", "tide", "--format", "ids", "--limit", "0")
    assert len(ran.stdout.split()) == COUNT, ran.stderr
    assert state(own) == before


@pytest.mark.parametrize("account", [0, NOBODY])
def test_so_does_anybody_on_a_mount_that_is_read_only(large: Path, account: int) -> None:
    if shutil.which("unshare") is None or shutil.which("setpriv") is None:
        pytest.skip("unshare and setpriv, of util-linux, are not installed here")
    mount = f"mount --bind {large} {large} && mount -o remount,ro,bind {large}"
    if subprocess.run(["unshare", "-m", "sh", "-c", mount], check=False).returncode:
        pytest.skip("this machine lets no folder be mounted read-only")
    become = ("setpriv", f"--reuid={account}", f"--regid={account}", "--clear-groups")
    search = ("search", "--library", str(large), "tide", "--format", "ids", "--limit", "0")
    ran = subprocess.run(
        [
            "unshare",
            "-m",
            "sh",
            "-c",
            f'{mount} && exec "$@"',
            "sh",
            *become,
            python(),
            "-m",
            "cabletui",
            *search,
        ],
        capture_output=True,
        text=True,
        check=False,
        cwd="/",
        env=surroundings(),
    )
    assert len(ran.stdout.split()) == COUNT, ran.stderr


def test_readers_see_an_import_and_a_reindex_while_they_stay(
    large: Path, runtime: Path, place: Path
) -> None:
    shared = place / "shared"
    shutil.copytree(large, shared)
    surroundings = {"XDG_RUNTIME_DIR": str(runtime)}
    with ExitStack() as stack:
        readers = [stack.enter_context(Reader(shared, surroundings)) for _ in range(3)]
        assert [reader.sees() for reader in readers] == [(COUNT, COUNT)] * 3
        for count in range(COUNT + 20, COUNT + 200, 20):
            library(shared, count)
            assert [reader.sees() for reader in readers] == [(count, count)] * 3
        reindex(shared)
        assert [reader.sees() for reader in readers] == [(count, count)] * 3
        library(shared, count + 1)
        assert [reader.sees() for reader in readers] == [(count + 1, count + 1)] * 3
        assert list(runtime.iterdir()) == []


def test_what_a_killed_reader_left_is_removed_by_the_next(large: Path, runtime: Path) -> None:
    ran = as_nobody([python(), "-c", KILLED, str(large)], {"XDG_RUNTIME_DIR": str(runtime)})
    assert ran.status == -9, ran.stderr
    (left,) = runtime.iterdir()
    assert left.stat().st_mode & 0o777 == 0o700
    assert run(large, runtime, "search", "tide").status == 0
    assert list(runtime.iterdir()) == []


@pytest.mark.parametrize("name", ["index", "index/meta.json", "index/version", "a segment"])
def test_an_index_that_one_may_not_read_is_not_called_damaged(
    large: Path, runtime: Path, place: Path, name: str
) -> None:
    closed = place / "closed"
    shutil.copytree(large, closed)
    path = next((closed / "index").glob("*.pos")) if name == "a segment" else closed / name
    path.chmod(0o700 if path.is_dir() else 0o600)
    ran = run(closed, runtime, "search", "tide")
    assert ran.status == 2
    assert f"may not be read by this account: {path}; its owner" in ran.stderr
    assert "reindex" not in ran.stderr
    assert "may not be read by this account" in run(closed, runtime, "status").stdout


def test_the_interface_opens_for_an_account_without_a_home(
    start: Start, large: Path, runtime: Path
) -> None:
    if shutil.which("setpriv") is None:
        pytest.skip("setpriv, of util-linux, is not installed here")
    become = ("setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups")
    own = {f"XDG_{name}_HOME": "" for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    given = surroundings() | own | {"XDG_RUNTIME_DIR": str(runtime)}
    command = (*become, python(), "-m", "cabletui", "--kiosk", "--library", str(large))
    session = start(command, environment=given)
    session.wait_for(f"{COUNT:,} of")
    session.press("a")
    session.wait_for(f"{COUNT:,} cables")
    assert list(runtime.iterdir()) == []
    session.press("\x11")
    assert session.status() == 0
    assert list(runtime.iterdir()) == []


def test_a_library_in_a_closed_home_is_a_sentence(start: Start, place: Path, runtime: Path) -> None:
    if shutil.which("setpriv") is None:
        pytest.skip("setpriv, of util-linux, is not installed here")
    (place / "home").mkdir(mode=0o700)
    own = {f"XDG_{name}_HOME": "" for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    become = ("setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups")
    command = (*become, python(), "-m", "cabletui", "--library", str(place / "home" / "cables"))
    session = start(command, columns=200, environment=surroundings() | own)
    session.wait_for("home/cables cannot be read (Permission denied).")
    assert session.status() == 2
    for verb in (("search", "tide"), ("status",), ("tags",), ("show", "07BOWMORE100")):
        ran = run(place / "home" / "cables", runtime, *verb)
        assert (ran.status, ran.stdout) == (2, "")
        assert "cables.jsonl cannot be read (Permission denied)." in ran.stderr
