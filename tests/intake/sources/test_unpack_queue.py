import threading

import pytest

from cabletui.intake.sources.decompress import DamagedError
from cabletui.intake.sources.unpack_queue import UnpackQueue, UnwantedError


def give(handover: UnpackQueue, files: dict[str, bytes], trouble: str = "") -> threading.Thread:
    def run() -> None:
        for name, data in files.items():
            handover.start_file(name)
            for place in range(0, len(data), 3):
                handover.write(data[place : place + 3])
            handover.end_file()
        handover.close(trouble)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    return thread


def test_files_pass_whole_and_in_order() -> None:
    handover, files = UnpackQueue(), {"a": b"fog over", "b": b"", "c": b"the strait"}
    thread = give(handover, files)
    assert {name: stream.read() for name, stream in handover.files()} == files
    thread.join()


def test_what_is_left_unread_is_dropped() -> None:
    handover = UnpackQueue()
    thread = give(handover, {"a": b"fog" * 99, "b": b"rain" * 99})
    assert [name for name, _ in handover.files()] == ["a", "b"]
    thread.join()


def test_a_beginning_ends_the_file_before() -> None:
    handover = UnpackQueue()

    def run() -> None:
        handover.start_file("a")
        handover.write(b"fog")
        handover.start_file("b")
        handover.end_file()
        handover.end_file()
        handover.close()

    threading.Thread(target=run, daemon=True).start()
    assert [(name, stream.read()) for name, stream in handover.files()] == [
        ("a", b"fog"),
        ("b", b""),
    ]


def test_trouble_comes_after_what_was_given() -> None:
    handover = UnpackQueue()
    thread = give(handover, {"a": b"fog"}, "is damaged")
    files = handover.files()
    assert next(files)[1].read() == b"fog"
    with pytest.raises(DamagedError, match="is damaged"):
        next(files)
    thread.join()


def test_trouble_within_a_file_is_met_by_its_reader() -> None:
    handover = UnpackQueue()

    def run() -> None:
        handover.start_file("a")
        handover.write(b"fog")
        handover.close("is cut off")

    threading.Thread(target=run, daemon=True).start()
    files = handover.files()
    _, stream = next(files)
    assert stream.read(3) == b"fog"
    with pytest.raises(DamagedError, match="is cut off"):
        stream.read()
    with pytest.raises(DamagedError, match="is cut off"):
        next(files)


def test_nothing_can_be_given_to_one_who_refused() -> None:
    handover = UnpackQueue()
    handover.cancel()
    with pytest.raises(UnwantedError):
        handover.start_file("a")
