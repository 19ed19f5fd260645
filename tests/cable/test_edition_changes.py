import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.cable.edition_changes import EditionChange, edition_changes

HEAD = "TAGS: PREL\n\n"
FIRST = "1. (S) The keeper and his wife met the board on the pier.\n\n"
SECOND = "2. (C) Fog lay on the water for nine days\nand the ferry stayed.\n\n"
THIRD = "3. (U) The lamp was lit again on Monday.\n"
WHOLE = HEAD + FIRST + SECOND + THIRD


def changes(second: str, first: str = WHOLE) -> list[tuple[str, str, str]]:
    return [(one.place, one.first, one.second) for one in edition_changes(first, second)]


def test_the_same_text_has_no_change_wherever_its_lines_break() -> None:
    assert changes(WHOLE) == []
    assert changes(WHOLE.replace("nine days\nand", "nine\ndays and")) == []


def test_a_redaction_is_named_and_comes_first() -> None:
    redacted = WHOLE.replace("keeper and his wife", "XXXXXXXXXXXX and XXXXX wife")
    found = edition_changes(WHOLE, redacted.replace("TAGS: PREL", "TAGS: PGOV"))
    assert [(one.place, one.is_redaction) for one in found] == [
        ("¶1 (S)", True),
        ("¶1 (S)", True),
        ("Head", False),
    ]
    assert (found[0].first, found[0].second) == ("keeper", "XXXXXXXXXXXX")
    assert found[0].before.endswith("1. (S) The")


def test_it_does_not_matter_which_edition_is_redacted() -> None:
    redacted = WHOLE.replace("keeper", "XXXXXXXX,")
    assert all(one.is_redaction for one in edition_changes(redacted, WHOLE))


def test_a_whole_paragraph_that_one_lacks() -> None:
    (one,) = edition_changes(WHOLE, HEAD + FIRST + THIRD)
    assert (one.place, one.is_whole, one.second) == ("¶2 (C)", True, "")
    assert one.first == "2. (C) Fog lay on the water for nine days and the ferry stayed."
    (other,) = edition_changes(HEAD + FIRST + THIRD, WHOLE)
    assert (other.place, other.is_whole, other.first) == ("¶2 (C)", True, "")


def test_paragraphs_that_one_lacks_are_a_change_each() -> None:
    assert [place for place, _, _ in changes(HEAD + FIRST)] == ["¶2 (C)", "¶3 (U)"]


def test_each_side_says_what_differs() -> None:
    (one,) = edition_changes(WHOLE, WHOLE.replace("Monday", "Friday"))
    for is_first, word in ((True, "Monday."), (False, "Friday.")):
        side = one.side(is_first=is_first)
        assert side.text[side.start : side.stop] == word
        assert side.text.startswith("3. (U) The lamp was lit again on ")


def test_what_one_lacks_has_no_words_there() -> None:
    (one,) = edition_changes(WHOLE, WHOLE.replace("his ", ""))
    side = one.side(is_first=False)
    assert side.start == side.stop
    assert "keeper and wife met" in side.text


@given(st.text("ab X1.()\n", max_size=80), st.text("ab X1.()\n", max_size=80))
def test_any_two_texts(first: str, second: str) -> None:
    found = edition_changes(first, second)
    assert bool(found) == (first.split() != second.split())
    assert all(isinstance(one, EditionChange) and one.first != one.second for one in found)


@pytest.mark.parametrize(
    "sign",
    [
        "[REDACTED]",
        "[name removed]",
        "█████",
        "*******",
        "xxxxxxxx",
        "XXXXXXXXXXXX's",
        "XXXXXXXmet",
    ],
)
def test_whatever_stands_for_what_was_taken_out_is_a_redaction(sign: str) -> None:
    (one,) = edition_changes("1. (C) Beeman met him.", f"1. (C) {sign} met him.")
    assert one.is_redaction


def test_page_lines_and_set_quotation_marks_are_no_change() -> None:
    typed = (
        '1. (C) He said "the keeper\'s lamp" went out\non Monday and came back\n\n2. (C) It did.'
    )
    paged = typed.replace("out\non", "out\n\nOBAN 00000012  002 OF 003\n\non")
    assert edition_changes(typed, paged) == ()
    printed = typed.replace(' "the', " “the").replace('lamp"', "lamp”").replace("r's", "r’s")
    assert printed != typed
    assert edition_changes(typed, printed) == ()
