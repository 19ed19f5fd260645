import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui import cable
from tests.cable.reading.hostile import HOSTILE
from tests.cost import out_of_step

BODY = """SUBJECT: X

BEES
----

1. (C) Summary: They crossed.
2.(S//NF) They came back.

 3. No mark, and 1.4 is no number.
"""


def test_numbers_marks_and_headings_are_read() -> None:
    found = [(one.number, one.mark, one.heading) for one in cable.paragraphs(BODY)]
    assert found == [(1, "C", "Summary"), (2, "S//NF", None), (3, None, None)]


def test_spans_join_to_the_end() -> None:
    first, second, third = cable.paragraphs(BODY)
    assert first.span[1] == second.span[0]
    assert third.span[1] == len(BODY)


def _numbers(body: str) -> list[int]:
    return [one.number for one in cable.paragraphs(body)]


def test_the_end_of_a_sentence_at_a_line_start_is_no_number() -> None:
    long = "The bees of the lower valley will come back in January"
    assert _numbers(f"1. (C) {long} \n31. Then rest.\n\n2. (C) And again.") == [1, 2]
    assert _numbers(f"1. Bees.\n\n2. {long} \n11. \n\nEnd of text") == [1, 2]


def test_a_list_within_a_paragraph_is_part_of_it() -> None:
    assert _numbers("1. (C) Asked:\n1. Why?\n2. When?\n2. (C) Told:\n1. So.\n3. (U) End.") == [
        1,
        2,
        3,
    ]


def test_a_list_behind_the_last_paragraph_stays() -> None:
    assert _numbers("1. (C) Asked:\n\n2. (C) Told:\n\n1. So.\n2. Thus.") == [1, 2, 1, 2]


def test_a_number_inside_a_line_fills_a_gap() -> None:
    body = "REASON: 1.4 (b) 1. (C) Bees. 2.(S//NF) More. See para 9. (C)\n3. (C) Hives. 4. (U) End."
    assert _numbers(body) == [1, 2, 3, 4]


def test_a_number_without_its_point_fills_a_gap_where_a_mark_follows() -> None:
    assert _numbers("1. (C) Bees.\n\n2 (C) Hives.\n\n3. (C) Honey.\n\n4  (S/NF) End.") == [
        1,
        2,
        3,
        4,
    ]
    assert _numbers(
        "1. (C) Bees.\n\n2. (C) Hives, and\n3 (C)omings.\n12 (U) Boxes\n3. (U) End."
    ) == [1, 2, 3]


def test_a_summary_inside_a_line_needs_no_mark() -> None:
    body = "REF: LIMA 12 1. Summary. The bees came. End Summary.\n\n2. They stayed.\n"
    assert _numbers(body) == [1, 2]
    assert cable.summary(body) == "The bees came."


def test_a_caption_that_slipped_under_a_heading_is_none() -> None:
    (found,) = cable.paragraphs("\nThe Hive\n \nSIPDIS \n-------\n1. (C) Bees.")
    assert found.heading == "The Hive"


def test_a_heading_with_a_rule_says_more_than_the_word_that_opens_the_paragraph() -> None:
    body = (
        "1. (U) SUMMARY: Bees.\n\n-----\nHIVES\n-----\n\n"
        "2. (C) COMMENT: More.\n3. (C) Comment: Bah."
    )
    assert [one.heading for one in cable.paragraphs(body)] == ["SUMMARY", "HIVES", "Comment"]


def test_a_paragraph_that_was_redacted_is_no_heading() -> None:
    body = "1. (U) Bees.\n2. (C) XXXXXXXXXXXX\n-------\nCOMMENT\n-------\n3. (C) They stayed."
    assert [one.heading for one in cable.paragraphs(body)] == [None, None, "COMMENT"]


def test_a_body_without_numbers_has_none() -> None:
    assert cable.paragraphs("The bees crossed.") == ()


@given(st.text())
def test_no_text_is_an_error(text: str) -> None:
    cable.paragraphs(text)


def test_hostile_text_costs_little_more_than_its_length() -> None:
    assert out_of_step(cable.paragraphs, HOSTILE) == []


def test_the_marks_alone() -> None:
    body = "1. (U) One.\n\n2. (S//NF) Two. 3. (C) Three.\n\n4. (Ministers) Four."
    assert cable.portion_marks(body) == {"U", "S//NF", "C"}
    assert cable.portion_marks("no numbers") == frozenset()


@pytest.mark.parametrize("blanks", range(5))
@pytest.mark.parametrize("sign", [".", ",", ")"])
@pytest.mark.parametrize(("first", "last"), ["()", "[]"])
def test_a_mark_in_a_line_stands_right_behind_its_number(
    blanks: int, sign: str, first: str, last: str
) -> None:
    text = f"{sign}{' ' * blanks}{first}S/NF{last} They met."
    assert cable.portion_marks(f"It was 2{text}") == ({"S/NF"} if blanks < 4 else set())
    assert cable.portion_marks(f"It was so{text}") == set()


def test_of_a_text_of_nothing_but_numbers_the_first_are_taken() -> None:
    found = cable.paragraphs("1. a\n\n" * 30_000)
    assert 20_000 <= len(found) <= 20_001
    assert found[-1].span[1] == 180_000
