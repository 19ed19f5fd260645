"""The forms in which cables number and mark their paragraphs, made from a grammar."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui import cable

LEVELS = st.sampled_from(["C", "S", "U", "SBU", "c", "s", "u", "sbu", "FOUO", "SECRET", "LOU"])
CAVEATS = st.sampled_from(
    ["", "/NF", "//NF", "/NOFORN", "//Rel NATO, ISAF", "-NF", "/REL NORWAY", "/REL TO USA, NOR"]
)
MARKS = st.builds("".join, st.tuples(LEVELS, CAVEATS))
SEPARATORS = st.sampled_from([". ", ".  ", ".", " . ", ", "])
BREAKS = st.sampled_from(["\n\n", "\n \n", "\n", "\u2028\u2028", "\u2028", "\n\n\n"])
SENTENCES = st.sampled_from(
    ["The ferry sails.", "Nobody came to the (open) board.", "He paid NOK 1.4 million, or 2."]
)
RULES = st.sampled_from(["-----", "=====", "- - - - -", "--------- ---", "-------\n---", "_____"])


@given(st.lists(st.tuples(MARKS, SEPARATORS, SENTENCES, BREAKS), min_size=1, max_size=6))
def test_a_mark_is_read_as_it_is_printed(parts: list[tuple[str, str, str, str]]) -> None:
    body = "".join(
        f"{number}{separator}({mark}) {sentence}{end}"
        for number, (mark, separator, sentence, end) in enumerate(parts, 1)
    )
    marks = [mark for mark, *_ in parts]
    assert [one.mark for one in cable.paragraphs(body)] == marks
    assert cable.portion_marks(body) == set(marks)


@given(st.integers(3, 6), st.data())
def test_a_number_inside_a_line_fills_a_gap_without_a_mark(last: int, data: st.DataObject) -> None:
    inside = data.draw(st.integers(2, last - 1))
    body = "".join(
        f" {number}. The ferry sails." if number == inside else f"\n\n{number}. (U) The tide rose."
        for number in range(1, last + 1)
    )
    assert [one.number for one in cable.paragraphs(body)] == list(range(1, last + 1))


@pytest.mark.parametrize("word", ["on Jan.", "see para.", "under Art.", "and No."])
def test_a_number_that_completes_a_word_fills_none(word: str) -> None:
    body = f"1. (U) He came {word} 2. They sailed.\n\n3. (U) It rained."
    assert [one.number for one in cable.paragraphs(body)] == [1, 3]


def test_brackets_are_a_list_where_the_paragraphs_have_points() -> None:
    body = "1. (U) Asked:\n\n1) (U) Why?\n\n2) (U) When?\n\n2. (U) Told."
    assert [one.number for one in cable.paragraphs(body)] == [1, 2]
    body = "1) (U) Why?\n\n2) (S) When?\n\n3) (U) Told."
    assert [one.mark for one in cable.paragraphs(body)] == ["U", "S", "U"]
    body = "1. (U) Why?\n\n2) (S) When?\n\n3. (U) Told."
    assert [one.mark for one in cable.paragraphs(body)] == ["U", "S", "U"]


@pytest.mark.parametrize(
    "words", ["Ministers", "Smith and Hale", "C and D", "Ukraine", "see ref A"]
)
def test_words_in_brackets_are_no_mark(words: str) -> None:
    (found,) = cable.paragraphs(f"1. ({words}) The ferry sails.")
    assert found.mark is None


@given(RULES, st.sampled_from(["What Next?", "THE BEES", "Bees: The Return", "Bees"]))
def test_a_heading_stands_above_a_rule(rule: str, heading: str) -> None:
    (above,) = cable.paragraphs(f"It ends. \n \n{heading} \n{rule} \n \n1. (C) The bees came.")
    (first,) = cable.paragraphs(f"It ends. \n \n1. (C) {heading} \n{rule} \n \nThe bees came.")
    assert (above.heading, first.heading) == (heading, heading)


def test_a_sentence_is_no_heading() -> None:
    (found,) = cable.paragraphs("1. (C) The bees came.\n-----\nThey stayed.")
    assert found.heading is None


@given(st.lists(st.tuples(MARKS, SENTENCES, BREAKS), min_size=1, max_size=6))
def test_a_mark_may_stand_before_its_number(parts: list[tuple[str, str, str]]) -> None:
    short = [(mark, *others) for mark, *others in parts if len(mark) <= 12 and mark.isalpha()]
    body = "".join(
        f"({mark}) {number}. {sentence}{end}"
        for number, (mark, sentence, end) in enumerate(short, 1)
    )
    found = cable.paragraphs(body)
    assert [(one.number, one.mark) for one in found] == [
        (number, mark) for number, (mark, *_) in enumerate(short, 1)
    ]
    assert all(body[one.span[0]] == "(" for one in found)
    assert cable.portion_marks(body) == {mark for mark, *_ in short}


def test_a_day_that_begins_a_line_is_no_number_against_brackets() -> None:
    body = "1) (C) The ferry sails on September\n25. It sails to Westmark.\n\n2) (U) It came.\n"
    assert [(one.number, one.mark) for one in cable.paragraphs(body)] == [(1, "C"), (2, "U")]
