import pytest
from hypothesis import given

from cabletui.archive.query import bracketed, parse
from cabletui.errors import QuerySyntaxError
from tests.archive.query.typing import TYPED


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("lamp OR buoy tide", "lamp OR (buoy tide)"),
        ("(lamp | buoy) tide", "(lamp OR buoy) tide"),
        ("-(lamp OR buoy tide)", "NOT (lamp OR (buoy tide))"),
        ("lamp OR buoy", ""),
        ("lamp buoy -tide", ""),
    ],
)
def test_brackets_stand_where_or_meets_and(typed: str, read: str) -> None:
    assert bracketed(parse(typed).tree) == read


@given(TYPED)
def test_what_is_shown_is_read_the_same(typed: str) -> None:
    try:
        tree = parse(typed).tree
    except QuerySyntaxError:
        return
    if shown := bracketed(tree):
        assert bracketed(parse(shown).tree) == shown
