import errno
import json
import multiprocessing
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cabletui.desk import Desk
from cabletui.desk.desk_file import DeskFile
from cabletui.desk.reading_positions import ReadingPosition
from cabletui.errors import DeskError
from cabletui.files import JsonFile
from cabletui.text.sentence import brief


def test_nothing_is_written_before_there_is_anything(tmp_path: Path) -> None:
    store = DeskFile(tmp_path / "desk")
    assert store.documents("things") == []
    assert not store.path.parent.exists()


def test_the_file_is_the_readers_alone(tmp_path: Path) -> None:
    store = DeskFile(tmp_path / "desk")
    with store.changing("things") as table:
        table.insert({"name": "é"})
    assert store.documents("things") == [{"name": "é"}]
    assert store.path.stat().st_mode & 0o777 == 0o600
    assert store.path.parent.stat().st_mode & 0o777 == 0o700


def test_documents_come_in_the_order_they_went_in(tmp_path: Path) -> None:
    store = DeskFile(tmp_path)
    for number in range(12):
        with store.changing("things") as table:
            table.insert({"number": number})
    assert [document["number"] for document in store.documents("things")] == list(range(12))


def test_a_change_that_fails_changes_nothing(tmp_path: Path) -> None:
    store = DeskFile(tmp_path)
    with store.changing("things") as table:
        table.insert({"number": 1})
    before = store.path.read_bytes()
    with pytest.raises(ZeroDivisionError), store.changing("things") as table:
        table.truncate()
        table.insert({"number": 1 / 0})
    assert store.path.read_bytes() == before


def test_a_broken_file_is_named_and_kept(tmp_path: Path) -> None:
    store = DeskFile(tmp_path)
    store.path.write_text('{"things":', encoding="utf-8")
    with pytest.raises(DeskError, match=r"desk\.json cannot be read"):
        store.documents("things")
    with pytest.raises(DeskError, match=r"desk\.json"), store.changing("things") as table:
        table.insert({})
    assert store.path.read_text(encoding="utf-8") == '{"things":'


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    store = DeskFile(tmp_path / "file" / "desk")
    with pytest.raises(DeskError, match="cannot be written"), store.changing("things"):
        pass


def _insert(folder: Path, worker: int) -> None:
    store = DeskFile(folder)
    for number in range(10):
        with store.changing("things") as table:
            table.insert({"worker": worker, "number": number})


def test_two_sessions_lose_nothing_of_each_other(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=_insert, args=(tmp_path, n)) for n in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert len(DeskFile(tmp_path).documents("things")) == 20


@pytest.mark.parametrize(
    "text",
    [
        '{"things": []}',
        '{"things": {"x": {}}}',
        '{"things": {"01": {}}}',
        '{"things": {"-1": {}}}',
        '{"things": {"\u0661": {}}}',
        '{"things": {"99999999999999999999": {}}}',
        '{"things": {"1": [1]}}',
        '{"things": null}',
    ],
)
def test_a_table_of_another_shape_is_named_and_kept(tmp_path: Path, text: str) -> None:
    store = DeskFile(tmp_path)
    store.path.write_text(text, encoding="utf-8")
    with pytest.raises(DeskError, match=r"desk\.json is damaged at “things”"):
        store.documents("others")
    with pytest.raises(DeskError, match=r"desk\.json is"), store.changing("others") as table:
        table.insert({})
    assert store.path.read_text(encoding="utf-8") == text


def test_a_table_of_somebody_else_is_left_as_it_is(tmp_path: Path) -> None:
    store = DeskFile(tmp_path)
    store.path.write_text('{"foreign": {"7": {"x": null}}}', encoding="utf-8")
    with store.changing("things") as table:
        table.insert({"number": 1})
    assert orjson.loads(store.path.read_bytes())["foreign"] == {"7": {"x": None}}
    assert store.documents("things") == [{"number": 1}]


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
_TABLES = st.dictionaries(
    st.sampled_from(["bookmarks", "notes", "changes", "read", "queries", "searches", "else"]),
    st.dictionaries(
        st.integers(1, 30).map(str) | st.text(max_size=3),
        st.dictionaries(
            st.sampled_from(
                [
                    "reference_id",
                    "time",
                    "note",
                    "name",
                    "query",
                    "text",
                    "offset",
                    "kind",
                    "before",
                    "after",
                    "row",
                    "undone",
                ]
            ),
            _VALUES | st.sampled_from(["bookmarks", "notes", {"note": "x"}, 1]),
        )
        | _VALUES,
        max_size=4,
    )
    | _VALUES,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=60) | _TABLES.map(lambda t: json.dumps(t).encode()))
def test_whatever_lies_there_is_read_or_refused_in_a_sentence(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "desk.json").write_bytes(data)
    desk = Desk.open(tmp_path)
    for use in (
        desk.bookmarks.all,
        desk.notes.all,
        desk.changes.undo,
        desk.changes.redo,
        desk.readings.all,
        desk.queries.all,
        desk.searches.all,
        lambda: desk.readings.offset("07BOWMORE100"),
        lambda: desk.lists.toggle("Bookmarks", ["07BOWMORE100"]),
        lambda: desk.notes.write("07BOWMORE100", "a note"),
        lambda: desk.readings.keep("07BOWMORE100", 3),
        lambda: desk.queries.keep("herring"),
        lambda: desk.searches.save("name", "herring"),
        lambda: desk.searches.remove("name"),
    ):
        before = (tmp_path / "desk.json").read_bytes()
        try:
            use()
        except DeskError as error:
            assert "desk.json" in str(error)
            assert (tmp_path / "desk.json").read_bytes() == before
    assert all(reading.offset >= 0 for reading in kept(desk.readings.all))


def kept(ask: Callable[[], tuple[ReadingPosition, ...]]) -> tuple[ReadingPosition, ...]:
    try:
        return ask()
    except DeskError:
        return ()


def test_a_symbolic_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    store = DeskFile(tmp_path / "desk")
    store.path.parent.mkdir()
    store.path.symlink_to(Path("..", "mine", "kept.json"))
    with store.changing("things") as table:
        table.insert({"number": 1})
    assert store.path.is_symlink()
    assert (tmp_path / "mine" / "kept.json").is_file()
    assert store.documents("things") == [{"number": 1}]


def test_what_killed_sessions_left_is_removed_by_the_next(tmp_path: Path) -> None:
    store = DeskFile(tmp_path)
    left, other = tmp_path / ".desk.json.k3_x9a2b", tmp_path / ".desk.json.2011-09-02"
    left.touch()
    other.touch()
    with store.changing("things") as table:
        table.insert({"number": 1})
    assert not left.exists()
    assert other.exists()


@pytest.mark.parametrize(
    "number", [errno.ENOLCK, errno.ENOSYS, errno.EIO, errno.EOPNOTSUPP, errno.EINVAL, errno.EBADF]
)
def test_a_home_that_cannot_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("fcntl.flock", refuse)
    store = DeskFile(tmp_path)
    refused = pytest.raises(DeskError, match=r"desk\.json cannot be locked \(")
    with refused, store.changing("things") as table:
        table.insert({})
    assert not store.path.exists()


def test_a_lock_that_another_holds_is_not_waited_for_without_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cabletui.desk.desk_file._PATIENCE", 0.05)
    store, other = DeskFile(tmp_path), DeskFile(tmp_path)
    with store.changing("things") as table:
        table.insert({"number": 1})
        for held in (other, store):
            refused = pytest.raises(DeskError, match="is held by another session")
            with refused, held.changing("things"):
                pass
    assert other.documents("things") == [{"number": 1}]


@pytest.mark.parametrize("kind", ["folder", "pipe", "device", "huge", "loop"])
def test_what_is_no_file_is_refused_and_left(tmp_path: Path, kind: str) -> None:
    store = DeskFile(tmp_path)
    match kind:
        case "folder":
            store.path.mkdir()
        case "pipe":
            os.mkfifo(store.path)
        case "device":
            store.path.symlink_to("/dev/zero")
        case "huge":
            with store.path.open("wb") as file:
                file.truncate(1 << 40)
        case "loop":
            store.path.symlink_to(store.path)
    with pytest.raises(DeskError, match=r"desk\.json"):
        store.documents("things")
    with pytest.raises(DeskError, match=r"desk\.json"), store.changing("things") as table:
        table.insert({})
    assert os.path.lexists(store.path)


@pytest.mark.parametrize(
    "content",
    ["[1", "[]", "\xff", '{"bookmarks": [1]}', '{"bookmarks": {"x": {}}}', '{"a": {"1": 2}}'],
)
def test_trouble_with_the_file_fits_a_line_with_what_to_do(tmp_path: Path, content: str) -> None:
    (tmp_path / "desk.json").write_bytes(content.encode("latin-1"))
    with pytest.raises(DeskError) as caught:
        DeskFile(tmp_path).documents("bookmarks")
    message = brief(str(caught.value), 80)
    assert message.endswith("Repair it or move it away.")


def test_a_file_is_read_once_until_it_is_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads: list[JsonFile] = []
    read = JsonFile.read

    def counted(file: JsonFile) -> dict[str, dict[str, Any]] | None:
        reads.append(file)
        return read(file)

    monkeypatch.setattr(JsonFile, "read", counted)
    store = DeskFile(tmp_path)
    with store.changing("things") as table:
        table.insert({"number": 1})
    reads.clear()
    assert store.documents("things") == store.documents("things") == [{"number": 1}]
    assert not reads  # it is as this session has just written it
    with DeskFile(tmp_path).changing("things") as table:
        table.insert({"number": 2})
    reads.clear()
    assert len(store.documents("things")) == len(store.documents("things")) == 2
    assert len(reads) == 1


def test_a_change_that_cannot_be_written_is_not_taken_for_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = DeskFile(tmp_path)
    with store.changing("things") as table:
        table.insert({"number": 1})

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr("cabletui.files.write_whole", full)
        refused = pytest.raises(DeskError, match="No space left")
        with refused, store.changing("things") as table:
            table.update({"number": 2})
            table.insert({"number": 3})
    assert store.documents("things") == [{"number": 1}]


def test_a_change_that_changes_nothing_writes_nothing(tmp_path: Path) -> None:
    desk = Desk.open(tmp_path)
    desk.notes.write("07BOWMORE100", "a note")
    before = desk.path.stat().st_ino
    desk.notes.write("07BOWMORE100", "a note")
    assert desk.path.stat().st_ino == before
