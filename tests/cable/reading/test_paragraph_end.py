import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cabletui.cable import paragraphs
from cabletui.cable.reading.paragraph_end import paragraph_end
from tests.cost import out_of_step

HEADINGS = ("THE HIVES", "Honey of the North", "What Do the Bees Want?", "2007 Swarms", "Comment")
RULES = ("", "\n---------", " -------", "\n- - - - -", "\n=====\n")


def text_of(body: str, number: int = 0, signers: tuple[str, ...] = ()) -> str:
    span = paragraphs(body)[number].span
    return body[span[0] : paragraph_end(body, span, signers)]


@settings(max_examples=40)
@given(
    st.sampled_from(HEADINGS),
    st.sampled_from(RULES),
    st.sampled_from(("", "---------\n", "------- ")),
    st.sampled_from(("\n\n", " \n \n\n", "\n\n\n")),
    st.sampled_from(("The bees came.", 'They said "yes."', "End summary.)", "Did they?")),
)
def test_the_heading_of_the_next_is_left_out(
    heading: str, below: str, above: str, apart: str, sentence: str
) -> None:
    if heading.endswith("?") and not below.strip():
        return  # a question may be a sentence of the paragraph
    body = f"1. (U) {sentence}{apart}{above}{heading}{below}\n\n2. (C) They stayed."
    assert text_of(body) == f"1. (U) {sentence}"


@pytest.mark.parametrize(
    "end",
    [
        "The bees came. END SUMMARY",
        "The guests were:\n\n-- Ada Beeman",
        "The guests came.\n\n-- Ada Beeman",
        "Hives   12\nBees   90",
        "They came late. See paragraph 9",
        "They are said to\ncome",
        "XXXXXXXXXXXX",
    ],
)
def test_what_belongs_to_the_paragraph_stays(end: str) -> None:
    assert text_of(f"1. (U) {end}\n\n2. (C) They stayed.") == f"1. (U) {end}"


@pytest.mark.parametrize("between", [" ", "\n", " \n\n"])
def test_who_signed_is_left_out(between: str) -> None:
    body = f"1. (U) The bees came.{between}BEEMAN\n"
    assert text_of(body, signers=("BEEMAN",)) == "1. (U) The bees came."


def test_several_headings_are_left_out() -> None:
    body = "1. (U) Bees.\n\nPART TWO\n--------\n\nThe Hives\n---------\n\n2. (U) They stayed."
    assert text_of(body) == "1. (U) Bees."


def test_a_long_end_costs_no_more_than_it_is_long() -> None:
    pieces = ("-", "- ", " ", "\n", "-\n", "A ", "A. ")
    assert out_of_step(lambda text: paragraph_end(text, (0, len(text))), pieces) == []
