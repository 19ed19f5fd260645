import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.cable.reading.comments import comment_spans

HEAD = "SUBJECT: BEES\n\n1. (C) SUMMARY: Bees came. END SUMMARY.\n\n"
NEXT = "\n\nTHE HIVES\n---------\n\n5. (U) They stand.\nOSK\n"


def comments(body: str) -> tuple[str, ...]:
    return tuple(body[start:end] for start, end in comment_spans(body))


@pytest.mark.parametrize("word", ["COMMENT", "Comment", "EMBASSY COMMENT", "COMMENT AND OUTLOOK"])
@pytest.mark.parametrize("sign", [": ", ". ", " - "])
@pytest.mark.parametrize("end", ["END COMMENT.", "End Post Comment", "end\ncomment", ""])
def test_a_paragraph_that_begins_with_the_word_is_one(word: str, sign: str, end: str) -> None:
    (found,) = comments(f"{HEAD}4. (C) {word}{sign}We doubt it. {end}{NEXT}")
    assert "We doubt it." in found
    assert "They stand." not in found


@pytest.mark.parametrize(
    "word",
    [
        "COMMENT",
        "Embassy Comment",
        "SUMMARY AND COMMENT",
        "COMMENTS",
        "Comment: A Call for\nHoney",
        "COMMENT - MORE BEES",
        "Post Comment -- What Next?",
    ],
)
def test_a_heading_above_holds_to_the_next_one(word: str) -> None:
    rest = "4. (C) We doubt it.\n\n4. (C) Much."
    (found,) = comments(f"{HEAD}{word}\n{'-' * len(word)}\n\n{rest}{NEXT}")
    assert "We doubt it." in found
    assert "Much." in found
    assert "They stand." not in found


@pytest.mark.parametrize(
    "amid",
    [
        "(Comment: He lies. End comment.)",
        "[COMMENT: He lies. END COMMENT]",
        "BEGIN COMMENT: He lies. END COMMENT.",
        "(Embassy comment: He lies. End Embassy comment.)",
    ],
)
def test_one_amid_a_paragraph_has_no_more_of_it(amid: str) -> None:
    (found,) = comments(f"{HEAD}2. (U) The mayor spoke. {amid} He left.{NEXT}")
    assert "He lies." in found
    assert "spoke" not in found
    assert "left" not in found


@pytest.mark.parametrize(
    "text",
    ["4. (U) He had no comment: none.", "4. (U) COMMENTS OF THE MAYOR: rain.", "4. (U) Rain.", ""],
)
def test_the_word_alone_is_none(text: str) -> None:
    assert comments(f"{HEAD}{text}{NEXT}") == ()


@given(st.text("1. (C)\nCOMMENT:endAB-", max_size=200))
def test_what_is_found_stands_in_the_body_in_order(body: str) -> None:
    place = 0
    for found in comments(body):
        place = body.index(found, place) + len(found)
