from dataclasses import replace

import pytest
from rich.cells import cell_len

from cabletui.cable import Classification, Headline, Moment
from cabletui.cable.classification import mark_of
from cabletui.paint.headline_row import (
    RowFlags,
    headline_columns,
    headline_heading,
    headline_line,
    level_style,
)

HEADLINE = Headline(
    "06PORTELLEN204",
    Moment.parse("2006-12-05T07:28Z"),
    "SECRET//NOFORN",
    "Embassy Port Ellen",
    "HARBOUR TALKS, ROUND TWO",
)
WIDTHS = [30, 40, 44, 60, 66, 80, 100, 104, 120, 140, 200, 250]


@pytest.mark.parametrize("width", WIDTHS)
def test_the_reference_id_and_the_beginning_of_the_subject_stay_to_the_last(width: int) -> None:
    line = headline_line(HEADLINE, width)
    assert "06PORTELLEN204" in line.text
    assert "HARBOUR" in line.text
    assert cell_len(line.text) <= width


@pytest.mark.parametrize("width", WIDTHS)
def test_headings_stand_over_their_columns(width: int) -> None:
    heading, text = headline_heading(width), headline_line(HEADLINE, width).text
    for name, value in [
        ("Created", "2006-12-05"),
        ("Class", "S//NF"),
        ("Origin", "Port Ellen"),
        ("Reference id", "06PORTELLEN204"),
        ("Subject", "HARBOUR"),
    ]:
        assert heading.find(name) == text.find(value)


def test_columns_leave_one_by_one_as_it_gets_narrower() -> None:
    shown = [
        [bool(cells) for cells in (columns.origin, columns.date, columns.portion_mark)]
        for columns in map(headline_columns, sorted(WIDTHS, reverse=True))
    ]
    assert shown == sorted(shown, key=sum, reverse=True)
    assert [True, True, True] in shown
    assert [False, False, False] in shown


def test_at_80_columns_date_classification_and_id_are_whole() -> None:
    text = headline_line(HEADLINE, 78).text
    assert text == "2006-12-05 S//NF 06PORTELLEN204    HARBOUR TALKS, ROUND TWO"


def test_a_wide_row_knows_the_minute() -> None:
    assert headline_line(HEADLINE, 150).text.startswith("2006-12-05 07:28 S//NF Port Ellen")


def test_a_long_reference_id_is_never_cut() -> None:
    long = Headline("06LLANFAIRPWLLGWYN10204", *_rest())
    assert "06LLANFAIRPWLLGWYN10204" in headline_line(long, 44).text


def test_wide_characters_do_not_move_the_columns() -> None:
    wide = Headline("06X1", HEADLINE.created, "SECRET", "Embassy 北京", "SUBJECT")
    line = headline_line(wide, 120).text
    assert cell_len(line[: line.index("06X1")]) == headline_heading(120).index("Reference")


def test_a_hostile_subject_commands_nothing() -> None:
    hostile = Headline(
        "06X1", HEADLINE.created, "SECRET", "O\x1b[2J", "\x1b]52;c;SGk=\x07\u202e[/]"
    )
    text = headline_line(hostile, 140).text
    assert text.isprintable()
    assert "[/]" in text


def test_each_flag_has_a_cell_of_its_own_before_the_subject() -> None:
    shown = {
        RowFlags(): "   HARBOUR",
        RowFlags(is_kept=True): "  * HARBOUR",
        RowFlags(is_begun=True): " ~  HARBOUR",
        RowFlags(is_read=True, is_kept=True): " r* HARBOUR",
        RowFlags(is_marked=True): "+   HARBOUR",
        RowFlags(is_marked=True, is_read=True, is_kept=True): "+r* HARBOUR",
    }
    for flags, text in shown.items():
        assert text in headline_line(HEADLINE, 80, flags).text
    noted = headline_line(HEADLINE, 80, RowFlags(is_kept=True), note="ask\x1b")
    assert "* [ask␛] HARBOUR" in noted.text


@pytest.mark.parametrize("width", [w for w in WIDTHS if w >= 36])
def test_the_mark_of_the_classification_alone_stands_out(width: int) -> None:
    line = headline_line(HEADLINE, width)
    assert [line.text[part.start : part.stop] for part in line.parts] == ["S//NF"]
    assert line.style == ""
    plain = replace(HEADLINE, classification="UNCLASSIFIED")
    assert headline_line(plain, width).parts == ()


def test_marks_and_styles_tell_the_classification() -> None:
    marks = [mark_of(classification) for classification in Classification]
    assert marks == ["U", "FOUO", "C", "C//NF", "S", "S//NF"]
    styles = [level_style(classification) for classification in Classification]
    assert styles == ["", "", "confidential", "confidential", "secret", "secret"]


def test_a_classification_the_archive_does_not_have_is_shown_as_it_is() -> None:
    assert level_style("COSMIC") == ""


def _rest() -> tuple[Moment, str, str, str]:
    return HEADLINE.created, HEADLINE.classification, HEADLINE.origin, HEADLINE.subject


@pytest.mark.parametrize("name", ["08ADDISABABA288", "09TEGUCIGALPA1033", "09SALTLAKECITY12345"])
def test_the_subject_stands_in_its_column_after_a_long_reference_id(name: str) -> None:
    long = headline_line(replace(HEADLINE, reference_id=name), 100).text
    narrow = headline_line(replace(HEADLINE, reference_id=name), 80).text
    assert long.find("HARBOUR") == headline_heading(100).find("Subject")
    over = max(0, len(name) - headline_columns(80).reference_id - 3)
    assert narrow.find("HARBOUR") == headline_heading(80).find("Subject") + over
    marked = headline_line(replace(HEADLINE, reference_id=name), 80, RowFlags(is_kept=True)).text
    assert f"{name[-2:]}" in marked
    assert "*" in marked
