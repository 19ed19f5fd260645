from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.page.folds import body_title, folded_header, folded_particulars, head_of, minutes
from tests.paint.cables import CABLE

FIRST = "1. (U) The lamp is out.\n\n2. (U) The keeper asked for oil.\n"


def test_two_lines_say_where_when_and_what() -> None:
    fold = folded_particulars(CABLE, absent=("06PORTVENTOSO98",), is_fiction=True)
    assert fold.title == "CONFIDENTIAL//NOFORN"
    assert fold.lines == (
        "FICTION; Embassy Port Ventoso, 2006-03-04 09:15 UTC",
        "signed VARN; cites 2, 1 held; 1 minute; PREL EWWT ZZQ",
    )


def test_the_edition_stands_in_the_second_line() -> None:
    other = replace(CABLE, body="Other.")
    assert "edition 2 of 2; " in folded_particulars(other, (CABLE, other)).lines[1]


def test_the_header_says_how_urgent_it_was_and_to_whom() -> None:
    header = (
        "VZCZCXYZ0001\nPP RUEHC RUEHGS\nDE RUEHPV #0112/01 0630915\nZNY CCCCC ZZH\n"
        "P 040915Z MAR 06\nFM AMEMBASSY PORT VENTOSO\n"
        "TO RUEHGS/AMEMBASSY GRAYSTRAND PRIORITY 0007\n"
        "INFO RUEHLF/AMEMBASSY LONG FELL 0012\n"
    )
    assert folded_header(header).title == (
        "Header: PRIORITY to Embassy Graystrand and 1 for information"
    )
    assert folded_header("").title == "Header: this copy has none"
    assert folded_header("Nothing that can be read.").title == "Header"


def test_the_edge_of_the_body_says_its_form_and_what_is_in_it() -> None:
    redacted = replace(CABLE, body="1. (U) XXXXXXXXXXXX left.\n")
    assert body_title(redacted, 1, is_clean=True) == "Body, clean: 1 paragraph, 1 redaction"
    assert body_title(replace(CABLE, body="Left."), 0, is_clean=False) == "Body"


@pytest.mark.parametrize(
    ("above", "shown"),
    [
        ("", ""),
        ("SUMMARY\n-------\n\n", "SUMMARY\n-------\n\n"),
        (
            "The board of the harbor met again on Monday, and what it had to say of the lamp " * 3,
            None,
        ),
    ],
)
def test_the_head_ends_where_text_begins(above: str, shown: str | None) -> None:
    head = "UNCLAS PORT VENTOSO 000112\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: THE LAMP\n\n"
    shown = f"{above}\n\n" if shown is None else shown
    body = f"{head}{shown}{FIRST}"
    assert body[head_of(body) :] == f"{shown}{FIRST}"


def test_the_text_of_a_body_without_numbers_begins_with_sentences_after_its_subject() -> None:
    head = "UNCLAS VENTO 0012\n\nSIPDIS\n\nTAGS: EWWT\nSUBJECT: THE LAMP\n\nREF: VENTO 98\n\n"
    text = "The keeper asked for oil, and the board said that it would look into it. " * 3
    assert head_of(head + text) == len(head)
    spaced = head.replace("\n", " \n")
    assert head_of(spaced + text) == len(spaced)
    assert head_of(head + "The lamp is out.\n") == 0
    assert head_of("PASS TO THE BOARD\n\n" + text) == 0
    assert head_of(head + "LINE OF STARS\n" * 300 + "\n" + text) == 0


def test_a_body_without_numbered_paragraphs_or_with_a_late_first_one_has_no_head() -> None:
    assert head_of("The lamp is out.\n") == 0
    assert head_of("PASS TO THE HARBOR BOARD\n" * 200 + "\n" + FIRST) == 0


@given(st.text(st.sampled_from("aA1.:() \n-"), max_size=300))
def test_a_head_is_within_its_body(body: str) -> None:
    assert 0 <= head_of(body) <= len(body)


def test_minutes_are_at_least_one() -> None:
    assert (minutes(""), minutes("word " * 2400)) == (1, 10)
