import gzip
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from cabletui.errors import SourceError
from cabletui.intake.sources import open_source
from cabletui.intake.sources.input_file import STANDARD_INPUT, InputFile, StoppedError, name_of
from cabletui.intake.sources.source import Member
from tests.intake.sources.packing import OF_MIRROR, PAGE, contents, tar


@pytest.fixture
def pipe() -> Iterator[tuple[Path, int]]:
    """A pipe: where it is read, as the shell names it for `<(…)`, and the end to write into."""
    reading, writing = os.pipe()
    yield Path(f"/dev/fd/{reading}"), writing
    os.close(reading)


def give(data: bytes, end: int) -> threading.Thread:
    def write() -> None:
        with os.fdopen(end, "wb") as file:
            file.write(data)

    thread = threading.Thread(target=write)
    thread.start()
    return thread


def asked_at_third_look() -> Callable[[], bool]:
    answers = iter([False, False])
    return lambda: next(answers, True)


def test_it_tells_how_far_it_has_been_read(tmp_path: Path) -> None:
    path = tmp_path / "cables.csv"
    path.write_bytes(b"x" * 100)
    source = InputFile(path)
    assert (source.done, source.total, source.unit) == (0, 100, "bytes")
    source.file.read(40)
    assert source.done == 40
    source.close()
    assert source.done == 100


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        InputFile(tmp_path / "gone")


def test_a_pipe_is_read_once_and_tells_how_much(pipe: tuple[Path, int]) -> None:
    path, end = pipe
    thread = give(PAGE * 40, end)
    container = open_source(path, Path("library"))
    assert container.total == 0
    assert contents(container) == {"": PAGE * 40}
    assert container.done == len(PAGE) * 40
    thread.join()


@pytest.mark.parametrize("compression", ["", "gz", "bz2", "xz"])
def test_an_archive_comes_through_a_pipe(
    pipe: tuple[Path, int], compression: str, tmp_path: Path
) -> None:
    path, end = pipe
    thread = give(tar(tmp_path / "mirror.tar", OF_MIRROR, compression).read_bytes(), end)
    assert contents(open_source(path, Path("library"))) == OF_MIRROR
    thread.join()


def test_a_compressed_file_comes_through_a_pipe(pipe: tuple[Path, int]) -> None:
    path, end = pipe
    thread = give(gzip.compress(PAGE * 90), end)
    assert contents(open_source(path, Path("library"))) == {"": PAGE * 90}
    thread.join()


def test_a_zip_archive_cannot_come_through_a_pipe(pipe: tuple[Path, int]) -> None:
    path, end = pipe
    thread = give(b"PK\x03\x04" + PAGE, end)
    with pytest.raises(SourceError, match="save it as a file"):
        open_source(path, Path("library"))
    thread.join()


def test_a_named_pipe_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "pages"
    os.mkfifo(path)
    thread = threading.Thread(target=path.write_bytes, args=(PAGE,))
    thread.start()
    assert contents(open_source(path, Path("library"))) == {"": PAGE}
    thread.join()


def test_nobody_waits_for_a_pipe_that_gives_nothing_once_asked_to_stop(
    pipe: tuple[Path, int], tmp_path: Path
) -> None:
    path, end = pipe
    os.mkfifo(tmp_path / "silent")
    for silent in (path, tmp_path / "silent"):
        with pytest.raises(StoppedError):
            open_source(silent, Path("library"), asked_at_third_look())
    os.close(end)


def test_a_reading_stops_within_a_file(tmp_path: Path) -> None:
    path = tmp_path / "long"
    path.write_bytes(bytes(1 << 20))
    with closing(InputFile(path, asked_at_third_look())) as source, pytest.raises(StoppedError):
        while source.file.read(1 << 16):
            continue


def test_a_part_read_before_is_not_read_again(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(b"fog\n" + PAGE)
    with path.open("rb", buffering=0) as file:
        file.read(4)
        container = open_source(Path(f"/dev/fd/{file.fileno()}"), Path("library"))
        assert contents(container) == {"": PAGE}


def test_a_file_that_is_led_in_is_a_file(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(PAGE)
    with path.open("rb", buffering=0) as file:
        container = open_source(Path(f"/dev/fd/{file.fileno()}"), Path("library"))
        assert container.total == len(PAGE)
        with closing(container), closing(container.items()) as parts:
            piece = next(parts)
            assert isinstance(piece, Member)
            assert piece.stream.seekable()


def test_descriptors_have_names_for_people(tmp_path: Path) -> None:
    assert name_of(STANDARD_INPUT) == name_of(Path("/dev/fd/0")) == "standard input"
    assert name_of(Path("/dev/fd/63")) == "what is piped in"
    assert name_of(tmp_path / "a.html") == "a.html"


def test_a_closed_input_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(SourceError, match="closed"):
        InputFile(STANDARD_INPUT)
