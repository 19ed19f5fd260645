from dataclasses import replace

import pytest
from rich.cells import cell_len

from cabletui.cable import Headline, Moment
from cabletui.paint.cable_face import CableFace, FacePassage, face_lines, peek_lines

HEADLINE = Headline(
    "06PORTELLEN204",
    Moment.parse("2006-12-05T07:28Z"),
    "SECRET//NOFORN",
    "Embassy Port Ellen",
    "HARBOUR TALKS, ROUND TWO: THE KEEPERS ASK FOR LAMPS, AND THE MINISTER ASKS FOR TIME",
)
FACE = CableFace(
    HEADLINE,
    people="Classified by Ada Lark; signed LARK",
    extent="9 paragraphs; 4 minutes",
    summary="The keepers met. " * 40,
    has_summary=True,
    excerpts=(FacePassage("¶3", "… asks for ‹lamps› " * 9), FacePassage("¶5", "no ‹lamps›")),
    matches=10,
    note="ask the mayor",
)
SIZES = [(20, 2), (40, 3), (80, 3), (80, 8), (200, 8)]


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_a_peek_fits_its_room(columns: int, rows: int) -> None:
    lines = peek_lines(FACE, columns, rows)
    assert len(lines) <= rows
    assert all(cell_len(line.text) <= columns for line in lines)


def test_a_peek_has_the_whole_subject_and_the_best_passage() -> None:
    lines = [line.text for line in peek_lines(FACE, 80, 3)]
    assert " ".join(lines[:2]) == HEADLINE.subject
    assert lines[2].startswith("¶3   … asks for ‹lamps›")
    assert lines[2].endswith("best of 10")


def test_a_taller_peek_says_who_and_how_long() -> None:
    text = "\n".join(line.text for line in peek_lines(FACE, 80, 8))
    for said in ("Classified by Ada Lark", "9 paragraphs", "¶5", "The keepers met."):
        assert said in text


def test_a_match_outside_of_the_text_is_said_with_the_summary() -> None:
    face = CableFace(HEADLINE, summary="The keepers met.", matches=1, matched_in="the references")
    (last,) = [line.text for line in peek_lines(face, 80, 3)][2:]
    assert last.startswith("The keepers met.")
    assert last.endswith("1 match in the references")
    assert "1 match in the references" in [line.text for line in face_lines(face, 60)]
    (header,) = peek_lines(replace(face, matches=0, matched_in="the header"), 80, 3)[2:]
    assert header.text.endswith("A match in the header")


def test_without_a_query_a_peek_shows_the_summary() -> None:
    face = CableFace(HEADLINE, summary="The keepers met.")
    assert peek_lines(face, 80, 3)[-1].text == "The keepers met."


@pytest.mark.parametrize("columns", [10, 41, 60, 100])
def test_a_preview_fits_its_width_and_leaves_nothing_out(columns: int) -> None:
    lines = face_lines(FACE, columns)
    assert all(cell_len(line.text) <= columns for line in lines)
    text = " ".join(line.text for line in lines)
    for said in ("06PORTELL", "HARBOUR", "Summary", "Note", "10 match", "¶3"):
        assert said in text


def test_its_class_has_the_colour_of_the_class() -> None:
    first = face_lines(FACE, 60)[0]
    assert [first.text[part.start : part.stop] for part in first.parts] == ["S//NF"]
    assert first.parts[0].style == "secret"


def test_a_preview_says_what_the_other_paragraphs_are_about_a_line_each() -> None:
    contents = (FacePassage("¶2", "The Lamps"), FacePassage("¶3", "Of oil there is none. " * 9))
    lines = [line.text for line in face_lines(CableFace(HEADLINE, contents=contents), 40)]
    assert lines[-3:] == ["Contents", "¶2   The Lamps", "¶3   Of oil there is none. Of oil there…"]


def test_what_a_cable_says_commands_nothing() -> None:
    hostile = "\x1b]52;c;SGk=\x07"
    face = CableFace(
        HEADLINE, hostile, hostile, hostile, True, (FacePassage("¶1", hostile),), 1, hostile,
        contents=(FacePassage("¶2", hostile),),
    )  # fmt: skip
    lines = (*face_lines(face, 60), *peek_lines(face, 60, 3), *peek_lines(face, 60, 8))
    assert all(line.text.isprintable() for line in lines)
