from pathlib import Path

from cabletui.archive.archive import Archive
from cabletui.page.reading_mode import VERBATIM
from cabletui.presenters.open_cable import OpenedCable, read_cable
from cabletui.presenters.paragraph_notes import (
    NOTED,
    note_sentence,
    noted_page,
    paragraph_name,
)


def test_a_noted_paragraph_stands_out_and_its_note_is_told(folder: Path) -> None:
    with Archive.open(folder) as archive:
        opened = read_cable(archive, "10BRIGHDE139")
    assert isinstance(opened, OpenedCable)
    notes = {"": "whole", "1": "The lede.\nAsk\x1b."}
    page = noted_page(opened, VERBATIM, notes)
    body = page.boxes[page.body].entries[0]
    noted = [body.text[one.start : one.end] for one in body.signs if one.look == NOTED]
    assert noted == ["1"]
    assert noted_page(opened, VERBATIM, {}) == opened.page(VERBATIM)
    assert paragraph_name(opened, None) == ""
    assert paragraph_name(opened, 0) == "1"
    assert note_sentence(opened, 0, notes).startswith("¶1: The lede. / Ask")
    assert "\x1b" not in note_sentence(opened, 0, notes)
    assert note_sentence(opened, None, notes) == ""
