from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cabletui.archive.archive import Archive
from cabletui.cable import paragraphs
from cabletui.page.page import Span
from cabletui.page.reading_mode import VERBATIM
from cabletui.presenters.open_cable import OpenedCable, Passage, read_cable
from cabletui.presenters.outline import Outline, outline

BODY = """1. (C) SUMMARY: The bees came. End Summary.

THE HIVES
---------

2. (S//NF) They are of wood.

3. (C) Bees of the North

XXXXXXXXXXXX said that bees and bees came.

4. (C) The last of them
left in the winter.

BEEMAN
"""


@pytest.fixture
def found(folder: Path) -> Iterator[Outline]:
    with Archive.open(folder) as archive:
        opened = read_cable(archive, "07BOWMORE100")
        assert isinstance(opened, OpenedCable)
        passages = tuple(
            Passage(one.number, *one.span, one.mark, one.heading) for one in paragraphs(BODY)
        )
        opened = replace(opened, cable=replace(opened.cable, body=BODY), passages=passages)
        page = opened.page(VERBATIM)
        at = [BODY.index("bees and"), BODY.index("bees came.\n")]
        page = page.with_matches({(page.body, 0): [Span(one, one + 4) for one in at]})
        yield outline(opened, page, 2)


def test_a_paragraph_has_its_heading_or_its_first_words(found: Outline) -> None:
    assert [(row.number, row.mark, row.heading) for row in found.rows] == [
        ("1", "C", "SUMMARY"),
        ("2", "S/NF", "THE HIVES"),
        ("3", "C", "Bees of the North"),
        ("4", "C", "The last of them left in the winter."),
    ]


def test_what_there_is_in_a_paragraph_is_counted(found: Outline) -> None:
    assert [(row.hits, row.redactions, row.words) for row in found.rows] == [
        (0, 0, 8),
        (0, 0, 6),
        (2, 1, 13),
        (0, 0, 10),
    ]
    assert found.title == "Outline: 4 paragraphs, 37 words, 1 minute"
    assert found.foot.startswith("Signed BEEMAN.  Portions: 3 C, 1 S/NF.")
    assert found.rows[1].opening == "2. (S//NF) They are of wood."


def test_the_paragraphs_of_one_mark_are_shown_alone(found: Outline) -> None:
    assert [row.number for row in found.only("C").shown] == ["1", "3", "4"]
    assert found.only("C").row_at(1) == 0
    assert found.only("C").row_at(2) == 1
    assert found.only("C").only("").shown == found.rows
    assert found.row_at(None) == 0


def test_a_paragraph_has_the_note_on_it(found: Outline) -> None:
    page = found.reading.page(VERBATIM)
    noted = outline(found.reading, page, 0, {"3": "Ask the\nbeeman.", "": "A fine cable."})
    assert [row.note for row in noted.rows] == ["", "", "Ask the beeman.", ""]


def test_the_next_hit_is_found_round_the_end(found: Outline) -> None:
    assert found.next_hit(0) == found.next_hit(3) == 2
    assert found.only("S/NF").next_hit(0) is None
