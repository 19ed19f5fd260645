from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cabletui.archive.archive import Archive
from cabletui.cable import paragraphs
from cabletui.presenters.copy_choices import of_marked, of_reading, warning
from cabletui.presenters.open_cable import OpenedCable, Passage, read_cable

ID = "07BOWMORE100"


@pytest.fixture
def reading(folder: Path) -> Iterator[OpenedCable]:
    with Archive.open(folder) as archive:
        found = read_cable(archive, ID)
        assert isinstance(found, OpenedCable)
        yield found


def test_what_can_be_taken_from_a_paragraph(reading: OpenedCable) -> None:
    entries = {entry.label: entry.text for entry in of_reading(reading, 0)}
    assert entries["Reference id"] == ID
    assert entries["Hashtags"] == f"#cablegate #{ID}"
    assert entries["Address of paragraph 1"].endswith(f"cable/2007/01/{ID}.html#par1")
    assert entries["Paragraph 1"] == (
        f"1. (U) The tide came in twice.\n({ID}, edition 1 of 1, para. 1, U)"
    )
    assert "para. 1" in entries["Citation"]
    assert reading.cable.header in entries["Header"]
    assert reading.cable.body in entries["Whole cable"]


def test_above_the_first_paragraph_there_is_none_to_take(reading: OpenedCable) -> None:
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


def test_a_digit_means_the_same_in_every_menu(reading: OpenedCable) -> None:
    full = {entry.digit: entry.label for entry in of_reading(reading, 0)}
    assert "".join(full).startswith("12345678")
    assert full["5"] == "Citation"
    short = {entry.digit: entry.label for entry in of_reading(reading, None)}
    assert short.items() <= full.items()
    assert full.keys() - short.keys() == {"4", "6"}
    assert of_marked({"06A1": None}).digit not in full


def test_a_name_to_protect_is_said_and_can_be_left_out(reading: OpenedCable) -> None:
    body = "1. (C) Ada Beeman (protect) came.\n\n2. (C) Beeman left.\n\n3. (C) The hives stayed."
    passages = tuple(Passage(one.number, *one.span, one.mark) for one in paragraphs(body))
    changed = replace(reading, cable=replace(reading.cable, body=body), passages=passages)
    choices = {entry.digit: entry for entry in of_reading(changed, 1)}
    assert choices["6"].text.startswith("2. (C) Beeman left.\n")
    assert choices["6"].what == "paragraph 2; it holds a name marked (protect)"
    assert choices["9"].text.startswith("2. (C) [name protected] left.\n")
    assert warning(changed, 1) == "The cable asks to protect a name here; 9 leaves it out."
    assert warning(changed, 2) == warning(changed, None) == ""
    assert "9" not in {entry.digit for entry in of_reading(changed, 2)}
