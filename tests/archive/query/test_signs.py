import pytest

from cabletui.archive.query import signs


@pytest.mark.parametrize(
    ("text", "is_subject"),
    [
        ("THE FERRY IS NOT LATE", True),
        ("FERRIES (PART 2 OF 3): -- NOT YET", True),
        ("FERRY NOT LATE", False),
        ("The ferry is NOT late", False),
        ("FERRY NOT LATE OIL TAG:PREL", False),
        ("A | B | C | D | E", False),
        ("1 2 3 4 5 6", False),
    ],
)
def test_a_subject_is_long_and_in_capitals(text: str, is_subject: bool) -> None:
    assert signs.is_subject(text) == is_subject


def test_a_field_is_asked_where_a_value_is_right_behind_it() -> None:
    assert signs.asks_a_field("lamp -Tag:PREL")
    assert not signs.asks_a_field("lamp tag: PREL")
    assert not signs.asks_a_field("xtag:PREL")


def test_a_field_that_is_glued_to_a_word_is_seen() -> None:
    glued = signs.glued_field("lamp;Tag:PREL")
    assert glued and glued[1] == "Tag"
    assert signs.glued_field("lamp,note:,tag:PREL")
    assert signs.glued_field("lamp,note:oil") is None
    assert signs.glued_field("tag:PREL") is None
    assert signs.glued_field("lamp;tag: PREL") is None
