from pathlib import Path

import orjson
import pytest

from cabletui.archive.log.file_records import Standing, Verified, Vouched
from cabletui.archive.log.import_log import VERSION, ImportLog
from cabletui.archive.log.import_record import Checkpoint, ImportRecord
from cabletui.errors import LibraryError, Refusal


def record(**fields: object) -> ImportRecord:
    values: dict[str, object] = {
        "began": "2026-11-23T19:00:00Z",
        "seconds": 1.5,
        "sources": ("pages",),
        "added": 3,
        "editions": 1,
        "held": 2,
        "passed_over": 4,
        "refused": 1,
        "refusals": (Refusal("noise.html", "It is noise."),),
        "others": (Refusal("a.css", "a file of the site"),),
        "finished": True,
    }
    return ImportRecord(**{**values, **fields})  # type: ignore[arg-type]


def test_runs_are_kept_in_their_order(tmp_path: Path) -> None:
    log = ImportLog(tmp_path)
    log.begin()
    log.record(record())
    log.record(record(added=5, refusals=()))
    runs = ImportLog(tmp_path).imports()
    assert runs[0] == record()
    assert [run.added for run in runs] == [3, 5]


def test_it_is_a_database_of_tinydb_that_people_can_read(tmp_path: Path) -> None:
    ImportLog(tmp_path).begin()
    ImportLog(tmp_path).begin()
    written = orjson.loads((tmp_path / "library.json").read_bytes())
    assert written["library"] == {"1": {"version": VERSION}}
    assert written.keys() == {"library", "seal"}


def test_refusals_are_kept_up_to_a_number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cabletui.archive.log.import_log.REFUSALS_KEPT", 2)
    many = tuple(Refusal(str(n), "No.") for n in range(5))
    log = ImportLog(tmp_path)
    log.record(record(refusals=many, refused=5))
    (run,) = log.imports()
    assert run.refusals == many[:2]
    assert run.refused == 5


def test_a_checkpoint_holds_until_its_source_is_done(tmp_path: Path) -> None:
    log = ImportLog(tmp_path)
    assert log.checkpoint("pages") is None
    log.keep_checkpoint(Checkpoint("pages", "12 bytes", 7))
    log.keep_checkpoint(Checkpoint("rows", "9 bytes", 1))
    log.keep_checkpoint(Checkpoint("pages", "12 bytes", 8))
    assert ImportLog(tmp_path).checkpoint("pages") == Checkpoint("pages", "12 bytes", 8)
    log.record(record(finished=False), ["pages"])
    assert log.checkpoint("pages") is not None
    log.record(record(), ["pages"])
    assert log.checkpoint("pages") is None
    assert log.checkpoint("rows") == Checkpoint("rows", "9 bytes", 1)


def test_damage_is_kept_until_all_lines_are_looked_at_again(tmp_path: Path) -> None:
    log = ImportLog(tmp_path)
    log.keep_damage([Refusal("line 2", "No JSON.")], is_all=False)
    log.keep_damage([Refusal("line 9", "No JSON.")], is_all=False)
    assert [refusal.name for refusal in log.damage()] == ["line 2", "line 9"]
    log.keep_damage([], is_all=True)
    assert log.damage() == ()


def test_a_later_form_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "library.json").write_text('{"library": {"1": {"version": 3}}}')
    with pytest.raises(LibraryError, match="later cabletui"):
        ImportLog(tmp_path)


def test_a_register_that_is_no_json_is_named(tmp_path: Path) -> None:
    (tmp_path / "library.json").write_text("{")
    with pytest.raises(LibraryError, match=r"library\.json cannot be read"):
        ImportLog(tmp_path)


def test_what_a_register_lacks_is_nothing(tmp_path: Path) -> None:
    (tmp_path / "library.json").write_text('{"imports": {"1": {"began": "2026"}}}')
    (run,) = ImportLog(tmp_path).imports()
    assert (run.began, run.added, run.refusals, run.finished) == ("2026", 0, (), True)


def test_paths_that_an_earlier_version_wrote_are_taken_out_by_the_next_import(
    tmp_path: Path,
) -> None:
    path = tmp_path / "library.json"
    old = {
        "imports": {"1": {"sources": ["/home/ann/case/cables.csv", "b.7z"]}},
        "checkpoints": {"1": {"source": "/home/ann/case/cables.csv", "mark": "m", "done": 7}},
    }
    path.write_bytes(orjson.dumps(old))
    assert ImportLog(tmp_path).imports()[0].sources == ("cables.csv", "b.7z")
    ImportLog(tmp_path).begin()
    assert "/home" not in path.read_text(encoding="utf-8")
    assert ImportLog(tmp_path).imports()[0].sources == ("cables.csv", "b.7z")


def test_how_the_documents_stand_is_kept_with_the_version_that_can_read_them(
    tmp_path: Path,
) -> None:
    (tmp_path / "library.json").write_text('{"library": {"1": {"version": 1}}}')
    log = ImportLog(tmp_path)
    assert log.is_plain
    log.begin()
    assert not log.is_plain
    assert log.is_sound
    assert log.standing() is None
    log.keep_standing(Standing(12, 0))
    log.keep_standing(Standing(13, 1))
    assert ImportLog(tmp_path).standing() == Standing(13, 1)
    written = orjson.loads((tmp_path / "library.json").read_bytes())
    assert written["library"]["1"]["version"] == VERSION
    assert len(written["documents"]) == 1


def test_what_vouches_for_a_library_is_kept(tmp_path: Path) -> None:
    log = ImportLog(tmp_path)
    log.begin()
    assert (log.vouched(), log.index_files(), log.verified()) == (None, None, None)
    vouched, verified = Vouched(12, 3456, b"12345678"), Verified("2026-11-23T19:00:00+00:00", 2)
    log.keep_vouched(vouched)
    log.keep_verified(verified)
    log.keep_index_files({"meta.json": [12, 34]})
    log.keep_breaks([Refusal("2026", "A line is missing."), Refusal("2026", "Another.")])
    again = ImportLog(tmp_path)
    assert (again.vouched(), again.verified()) == (vouched, verified)
    assert again.index_files() == {"meta.json": [12, 34]}
    assert [one.reason for one in again.breaks()] == ["A line is missing.", "Another."]
    again.keep_index_files(None)
    again.forget_breaks()
    assert (log.index_files(), log.breaks()) == (None, ())
    assert log.is_sound


def test_a_register_that_was_changed_is_not_sound(tmp_path: Path) -> None:
    path = tmp_path / "library.json"
    ImportLog(tmp_path).begin()
    path.write_bytes(path.read_bytes().replace(b'"seal"', b'"real"'))
    assert not ImportLog(tmp_path).is_sound
