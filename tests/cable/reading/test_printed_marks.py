import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cabletui import cable
from tests.cost import out_of_step

MARKS = ("C", "S", "U", "SBU", "C/NF", "S//NF", "SBU/NF", "LOU")
FORMS = (
    *("({})", "( {} )", "[{}]", "{{{}}}", '("{}")', "(({}))", "({}))", "({}.)", "({}:)", '"({})"'),
    *("{})", "9{})", "({}", "({}0", "/({})", "('{}')", "<{}>", "-({})", "- ({})"),
)
SEPARATORS = (". ", ".  ", ".", ".) ", "). ", ".. ", ".\n", ". \n")
ODD = (": ", "; ", " - ")


@settings(max_examples=300)
@given(
    mark=st.sampled_from(MARKS),
    form=st.sampled_from(FORMS),
    separator=st.sampled_from(SEPARATORS),
    sign=st.sampled_from(("", "¶", " ", "#")),
)
def test_a_mark_is_read_however_it_is_printed(
    mark: str, form: str, separator: str, sign: str
) -> None:
    if form.startswith("9") and separator == ".":
        return  # 2.9 would be a number
    printed = form.format(mark)
    body = (
        f"1. (U) The bees came.\n\n{sign}2{separator}{printed} They stayed.\n\n3. (U) They left.\n"
    )
    assert [one.mark for one in cable.paragraphs(body)] == ["U", mark, "U"]
    assert mark in cable.portion_marks(body)


@settings(max_examples=60)
@given(mark=st.sampled_from(MARKS), separator=st.sampled_from(ODD))
def test_a_sign_may_stand_for_the_point(mark: str, separator: str) -> None:
    body = f"1{separator}({mark}) The bees came.\n\n2{separator}({mark}) They stayed.\n"
    assert [one.mark for one in cable.paragraphs(body)] == [mark, mark]


@pytest.mark.parametrize(
    ("printed", "mark"),
    [
        ("(C - ENTIRE TEXT)", "C"),
        ("C - ENTIRE TEXT.", "C"),
        ("CONFIDENTIAL - ENTIRE TEXT.", "CONFIDENTIAL"),
        ("SECRET ENTIRE TEXT.", "SECRET"),
        ("(SENSITIVE BUT UNCLASSIFIED) BEES.", "SENSITIVE BUT UNCLASSIFIED"),
        ("(LIMITED OFFICIAL USE) BEES.", "LIMITED OFFICIAL USE"),
        ("(S/) BEES.", "S/"),
        ("(SUB) BEES.", "SUB"),
    ],
)
def test_the_marks_of_old_cables(printed: str, mark: str) -> None:
    assert cable.paragraphs(f"1. {printed}\n\n2. THE BEES CAME.\n")[0].mark == mark


@pytest.mark.parametrize(
    "text",
    [
        "(Note: the bees came.)",
        "(U.S.) bees came.",
        "(USG) policy on bees.",
        "(Consul Hale) came.",
        "a) bees and b) hives.",
        "(b) the hives.",
        "(1) the hives.",
        "Co) bees.",
        "C the bees.",
        "ENTIRE TEXT.",
        "(S Company bees) came.",
    ],
)
def test_other_brackets_are_no_mark(text: str) -> None:
    body = f"1. (U) The bees came.\n\n2. {text}\n\n3. (U) They left.\n"
    assert [one.mark for one in cable.paragraphs(body)][1] is None


def test_the_cost_grows_in_step_with_the_text() -> None:
    pieces = ("\n1. (", "\n1. ((", "\n1. C", "\n1. (C ", "\n1. (C - ", "\n1.\n(", "\n2: (C/")
    assert out_of_step(cable.paragraphs, pieces) == []
