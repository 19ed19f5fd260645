import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cabletui import cable
from cabletui.cable.reading.headings import ruled_heading
from tests.cost import out_of_step

RULE = st.sampled_from(("-------", "- - - - -", "=====", "---------------- ---", "-----\n---"))
APART = st.sampled_from(("\n", " \n", "\n\n", " \n \n"))


@settings(max_examples=80)
@given(
    heading=st.sampled_from(
        ("THE HIVES", "What Do the Bees Want?", "Late, and Then . . .", "To the U.S.")
    ),
    over=st.one_of(st.just(""), st.tuples(RULE, APART).map("".join)),
    between=st.one_of(APART, st.just(" ")),
    below=RULE,
    apart=APART,
    sentence=st.sampled_from(("The bees came.", 'They said "yes."', "End summary.)")),
)
def test_a_heading_with_a_rule_is_one_in_its_line_above_it_or_apart(
    heading: str, over: str, between: str, below: str, apart: str, sentence: str
) -> None:
    body = f"1. (U) {sentence}\n\n{over}{heading}{between}{below}{apart}2. (C) They stayed."
    assert cable.paragraphs(body)[1].heading == heading


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("They came: ------- The Hives -------\n\n", "The Hives"),
        ("They came. End note. The Hives ------\n", "The Hives"),
        ("They came.\n\nThe Hives of the North,\nand Those of the South\n-----\n", None),
        ("(S) XXXXXXXXXXXX\nTHE HIVES\n---------\n", "THE HIVES"),
        ("They came.\n----\n\nOSLO 00000012 002 OF 003\n\nThe Hives ----\n", "The Hives"),
        ("They came.\n\nTHE HIVES\n\nOSLO 00000012 002 OF 003\n\n----\n", "THE HIVES"),
        ("They came.\n\nThe Hives --\n-----\n", "The Hives"),
    ],
)
def test_what_stands_around_it_is_no_part_of_it(text: str, heading: str | None) -> None:
    wanted = "The Hives of the North,\nand Those of the South" if heading is None else heading
    assert ruled_heading(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The bees came.\n-------\n",
        "1. (U) The keepers said\nthat they would come to the hives\n-------\n",
        "Hives   12\nBees   90\n------\n",
        "They came.\n\n-- The Hives\n-------\n",
        "They came.\n\n--\n",
        "-----\n\n-----\n",
    ],
)
def test_a_sentence_a_row_and_a_rule_alone_are_none(text: str) -> None:
    assert ruled_heading(text) == ""


def test_a_long_text_costs_no_more_than_it_is_long() -> None:
    pieces = ("-", "- ", " ", "\n", "-\n", "A ", "A. ", "A\n-----\n")
    assert out_of_step(ruled_heading, pieces) == []
