from collections.abc import Iterator
from pathlib import Path

import pytest

from cabletui.archive.archive import Archive
from cabletui.presenters.copy_choices import of_marked, of_reading
from cabletui.presenters.open_cable import Reading, read

ID = "07BOWMORE100"


@pytest.fixture
def reading(folder: Path) -> Iterator[Reading]:
    with Archive.open(folder) as archive:
        found = read(archive, ID)
        assert isinstance(found, Reading)
        yield found


def test_what_can_be_taken_from_a_paragraph(reading: Reading) -> None:
    entries = {entry.label: entry.text for entry in of_reading(reading, 0)}
    assert entries["Reference id"] == ID
    assert entries["Hashtags"] == f"#cablegate #{ID}"
    assert entries["Address of paragraph 1"].endswith(f"cable/2007/01/{ID}.html#par1")
    assert entries["Paragraph 1"] == f"1. (U) The tide came in twice.\n({ID}, para. 1)"
    assert "para. 1" in entries["Citation"]
    assert reading.cable.header in entries["Header"]
    assert reading.cable.body in entries["Whole cable"]


def test_above_the_first_paragraph_there_is_none_to_take(reading: Reading) -> None:
    labels = [entry.label for entry in of_reading(reading, None)]
    assert not any("aragraph" in label for label in labels)


def test_the_ids_of_marked_rows_stand_in_lines() -> None:
    marked = of_marked({"06A1": None, "06B2": None})
    assert (marked.label, marked.text, marked.what) == (
        "2 marked ids",
        "06A1\n06B2",
        "2 marked ids",
    )
    assert of_marked(["06A1"]).label == "1 marked id"
