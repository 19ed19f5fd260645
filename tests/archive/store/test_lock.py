import os
import subprocess
import sys
from pathlib import Path

import pytest

from cabletui.archive.store import lock
from cabletui.archive.store.lock import Lock
from cabletui.errors import LibraryBusyError, LibraryError


def test_the_second_is_told_who_holds_it(tmp_path: Path) -> None:
    with Lock(tmp_path), pytest.raises(LibraryBusyError, match=f"process {os.getpid()}"):
        Lock(tmp_path)


def test_it_can_be_taken_again_after_it_was_given_back(tmp_path: Path) -> None:
    with Lock(tmp_path):
        assert lock.is_held(tmp_path)
    assert not lock.is_held(tmp_path)
    Lock(tmp_path).close()


def test_closing_twice_harms_nothing(tmp_path: Path) -> None:
    held = Lock(tmp_path)
    held.close()
    held.close()


def test_nobody_holds_what_was_never_locked(tmp_path: Path) -> None:
    assert not lock.is_held(tmp_path)
    assert list(tmp_path.glob("*.lock")) == []


def test_it_dies_with_its_process(tmp_path: Path) -> None:
    code = (
        "import sys, pathlib, cabletui.archive.store.lock as lock\n"
        f"held = lock.Lock(pathlib.Path({str(tmp_path)!r}))\n"
        "print('held', flush=True)\n"
        "sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"held\n"
        with pytest.raises(LibraryBusyError, match=str(process.pid)):
            Lock(tmp_path)
        process.kill()
        process.wait()
    assert not lock.is_held(tmp_path)
    Lock(tmp_path).close()


def test_a_folder_that_cannot_be_written_is_said_to_be_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(LibraryError, match="cannot be written"):
        Lock(tmp_path / "file")


def test_a_link_in_its_place_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("12\n")
    (tmp_path / lock.NAME).symlink_to(tmp_path / "precious")
    with pytest.raises(LibraryError, match="is a symbolic link"):
        Lock(tmp_path)
    assert not lock.is_held(tmp_path)
    assert (tmp_path / "precious").read_text() == "12\n"


def test_what_others_wrote_there_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("a letter")
    (tmp_path / lock.NAME).hardlink_to(tmp_path / "precious")
    with pytest.raises(LibraryError, match="was made by another program"):
        Lock(tmp_path)
    assert (tmp_path / "precious").read_text() == "a letter"


def test_the_number_of_a_process_that_was_killed_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / lock.NAME).write_text("4711\n")
    with Lock(tmp_path):
        assert lock.is_held(tmp_path)


def test_a_pipe_in_its_place_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / lock.NAME)
    assert not lock.is_held(tmp_path)
    with pytest.raises(LibraryError, match="was made by another program"):
        Lock(tmp_path)
