import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cabletui import cable
from tests.cost import out_of_step

PROSE = (
    "The keepers of both sides met on the bridge and counted the hives\n"
    "that had been moved across the river since the first days of May.\n"
)
RULES = (
    *("-------", "- - - - - -", "=======", "*******", "~~~~~", "--------------------- ---"),
    "-----\n---",
)


def read(body: str) -> str:
    lines = cable.reflow(body).text(body).split("\n")
    return "\n".join(line.rstrip() for line in lines)


@settings(max_examples=120)
@given(
    heading=st.sampled_from(("THE HIVES", "What Next?", "Late, and Then . . .")),
    rule=st.sampled_from(RULES),
    over=st.booleans(),
    above=st.sampled_from(("\n", "\n\n", " \n \n")),
    between=st.sampled_from(("\n", " \n", "\n\n")),
    below=st.sampled_from(("\n", "\n\n", " \n \n")),
    number=st.sampled_from(("2. (C) ", "")),
)
def test_the_rules_of_a_heading_are_left_out(
    heading: str, rule: str, over: bool, above: str, between: str, below: str, number: str
) -> None:
    top = f"{rule}{between}" if over else ""
    above = above if over or above.count("\n") > 1 else "\n\n"
    body = f"1. (C) {PROSE}{above}{top}{heading}{between}{rule}{below}{number}{PROSE}"
    shown = read(body)
    assert f"\n\n{heading}\n\n{number}The keepers of both" in shown
    assert not any(sign * 2 in shown for sign in "-=*~")
    assert "\n\n\n" not in shown


@settings(max_examples=60)
@given(
    rule=st.sampled_from(("-------", "- - - - - - -", "========", "----------- ---")),
    ends=st.booleans(),
)
def test_rules_in_the_line_of_a_heading_are_left_out(rule: str, ends: bool) -> None:
    line = f"The Hives {rule}" if ends else f"{rule} The Hives {rule}"
    assert read(f"1. (C) {PROSE}\n{line} \n\n2. (C) So.") == read(
        f"1. (C) {PROSE}\nThe Hives\n\n2. (C) So."
    )


def test_rules_amid_a_line_that_was_joined_are_left_out() -> None:
    body = (
        "1. (C) They left. COMMENT ------- 2. (C) So it was. ********** **** Visit Oslo's Website"
    )
    assert read(body) == "1. (C) They left. COMMENT 2. (C) So it was. Visit Oslo's Website"


def test_a_box_around_the_address_of_a_page_is_left_out() -> None:
    stars = "*" * 40
    body = f"1. (C) So.\n\n{stars}\nVisit Oslo's Website: http://oslo/\n{stars}\n\nHALE"
    assert read(body) == "1. (C) So.\n\nVisit Oslo's Website: http://oslo/\n\nHALE"


@pytest.mark.parametrize(
    "text",
    [
        "Hives      East      West\n-------------------------\nOld      12      9\n",
        "-----------------\nBEGIN TEXT\nof the note: no bees.\n\n-----------------\n2. (C) So.\n",
        "Old      12      9\nNew      3      4\n-----------------\n\n2. (C) So.\n",
        "The hives:\n----------\n-- old\n-- new\n",
        "They said:\n\n-- one\n-- two\n",
        "Name: ____________\n",
        "a -- b --- c ---- d\n",
    ],
)
def test_other_rules_and_dashes_stay(text: str) -> None:
    body = f"1. (C) {PROSE}\n{text}"
    signs = [line for line in text.split("\n") if "--" in line or "__" in line]
    assert [line for line in signs if line in read(body)] == signs


def test_the_cost_grows_in_step_with_the_text() -> None:
    pieces = (
        "-----\n",
        "A\n-----\n",
        "------ A ------\n",
        "- - ",
        "A ------ ",
        "-----\n\nB.\n",
        "***\nhttp://\n",
    )
    assert out_of_step(cable.reflow, pieces, head="1. (C) Bees.\n") == []
