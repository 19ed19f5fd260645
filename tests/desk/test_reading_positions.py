from pathlib import Path

from cabletui.desk.desk_file import DeskFile
from cabletui.desk.reading_positions import ReadingPositions


def test_one_comes_back_to_where_one_was(tmp_path: Path) -> None:
    readings = ReadingPositions(DeskFile(tmp_path))
    assert readings.offset("A1") == 0
    readings.keep("A1", 120)
    readings.keep("B2")
    readings.keep("A1", 340)
    assert readings.offset("A1") == 340
    assert [(read.reference_id, read.offset) for read in readings.all()] == [("A1", 340), ("B2", 0)]


def test_a_place_of_another_shape_is_the_top(tmp_path: Path) -> None:
    text = '{"read": {"1": {"reference_id": "A1", "offset": "x", "paragraph": "y"}}}'
    (tmp_path / "desk.json").write_text(text, encoding="utf-8")
    assert ReadingPositions(DeskFile(tmp_path)).offset("A1") == 0
    [read] = ReadingPositions(DeskFile(tmp_path)).all()
    assert read.paragraph is None


def test_what_was_read_to_its_end_stays_read(tmp_path: Path) -> None:
    readings = ReadingPositions(DeskFile(tmp_path))
    readings.keep("A1", 900, is_read=True)
    readings.keep("A1", 120)
    readings.keep("B2", 120)
    assert {read.reference_id: read.is_read for read in readings.all()} == {"A1": True, "B2": False}
    readings.forget("A1")
    assert [read.reference_id for read in readings.all()] == ["B2"]
