from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cabletui import cable
from cabletui.cable.reading.lone_headings import lone_heading
from cabletui.cable.reading.paragraph_end import paragraph_end
from tests.cost import out_of_step

HEADINGS = (
    *("THE HIVES", "The Hives of the North", "What Next?", "And Then ...", "COMMENT", "Comment"),
    *('BEES: A "GREAT" YEAR', "To the U.S.", "Bees' Own Words", "2009 Hives"),
)
AROUND = (("", ""), ("//", "//"), ("*** ", " ***"), ("- - - ", " - - -"), ("", ":"), ("-- ", " --"))
BLANK = st.sampled_from(("\n\n", " \n \n", "\n\n\n"))


@settings(max_examples=150)
@given(
    heading=st.sampled_from(HEADINGS),
    around=st.sampled_from(AROUND),
    above=BLANK,
    below=st.sampled_from(("\n\n", "\n", " \n \n")),
    sentence=st.sampled_from(("The bees came.", 'They said "yes."', "It rose to 1.4:")),
)
def test_a_line_of_its_own_is_a_heading(
    heading: str, around: tuple[str, str], above: str, below: str, sentence: str
) -> None:
    left, right = around
    body = f"1. (U) {sentence}{above}{left}{heading}{right}{below}2. (C) They stayed."
    assert [one.heading for one in cable.paragraphs(body)] == [None, heading]


@settings(max_examples=150)
@given(
    heading=st.sampled_from(("THE HIVES", "The Hives of the North", "BEES: A GREAT YEAR")),
    gap=st.sampled_from((" ", "  ", "\n")),
    below=BLANK,
    sentence=st.sampled_from(("The bees came.", 'They said "yes."', "They came. END SUMMARY.")),
)
def test_a_title_behind_the_last_sentence_is_a_heading(
    heading: str, gap: str, below: str, sentence: str
) -> None:
    body = f"1. (U) {sentence}{gap}{heading}{below}2. (C) They stayed."
    assert [one.heading for one in cable.paragraphs(body)] == [None, heading]


def test_a_heading_may_stand_below_another() -> None:
    body = '1. (U) They came.\n\nTHE HIVES\n---------\n\n"The Old Ones"\n\n2. (C) They stayed.'
    assert [one.heading for one in cable.paragraphs(body)] == [None, '"The Old Ones"']


@pytest.mark.parametrize(
    "text",
    [
        "1. (U) They came. OSKAR\n\n",
        "1. (U) They came. SIPDIS OF OSLO\n\n",
        "1. (U) They came. XXXXXXXXXXXX XXXX\n\n",
        "1. (U) They came. They went to Saltmarket\n\n",
        "1. (U) They came.\n\nin May of that year.\n\n",
        "1. (U) They came.\n\nBees and\n\n",
        "1. (U) They came\nto THE HIVES\n\n",
        "1. (U) They came to\n\nTHE HIVES\n\n",
        "1. (U) They came.\n\nEND SUMMARY\n\n",
        "1. (U) They came.\n\nSIPDIS\n\n",
        "1. (U) They came.\n\n(Septel)\n\n",
        "1. (U) They came.\n\n-- The Hives\n\n",
        "1. (U) They came.\n\nHives   12\n\n",
        "1. (U) They came.\n\nXXXXXXXXXXXX\n\n",
        "1. (U) They came.\n\nOSLO 00000012  002 OF 003\n\n",
        "1. (U) They came.\n\nhttp://hives/\n\n",
    ],
)
def test_other_lines_are_none(text: str) -> None:
    assert lone_heading(text, is_first=False) == ""


def test_a_heading_may_go_on_with_that_before_it() -> None:
    body = "1. (U) They came.\n\n... WHICH THEN LEFT\n\n2. (C) They stayed."
    assert cable.paragraphs(body)[1].heading == "... WHICH THEN LEFT"


def test_over_the_first_paragraph_only_the_usual_words_are_one() -> None:
    head = "SUBJECT: BEES\n\nREF: OSLO 12\n\n"
    assert cable.paragraphs(f"{head}SUMMARY\n\n1. (U) Bees.")[0].heading == "SUMMARY"
    assert cable.paragraphs(f"{head}Introduction and Summary:\n\n1. (U) Bees.")[0].heading == (
        "Introduction and Summary"
    )
    assert cable.paragraphs(f"{head}FROM THE AMBASSADOR\n\n1. (U) Bees.")[0].heading is None


def test_it_is_no_part_of_the_paragraph_before_it() -> None:
    body = "1. (U) They came.\n\n//The Hives//\n\n2. (C) They stayed."
    first = cable.paragraphs(body)[0]
    assert body[: paragraph_end(body, first.span)] == "1. (U) They came."


def test_the_cost_grows_in_step_with_the_text() -> None:
    pieces = ("- ", "/", "\n\nA", "A ", "- - A", "\n \n", "A. ")
    work = partial(lone_heading, is_first=False)
    assert out_of_step(work, pieces, head="1. (U) They came.\n\n") == []
