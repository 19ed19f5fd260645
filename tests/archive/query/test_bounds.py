"""What is too much for one query."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.archive.query import parse
from cabletui.archive.query.ast import All
from cabletui.archive.query.bounds import LONGEST, MOST_TERMS
from cabletui.errors import QuerySyntaxError


def words(count: int) -> str:
    return " ".join(f"tide{number}" for number in range(count))


def test_as_many_terms_as_may_be_are_taken() -> None:
    tree = parse(words(MOST_TERMS)).tree
    assert isinstance(tree, All)
    assert len(tree.nodes) == MOST_TERMS


@pytest.mark.parametrize("sign", [" ", " OR ", " -", " tag:"])
def test_more_terms_are_a_sentence(sign: str) -> None:
    with pytest.raises(QuerySyntaxError, match="at most 200 different terms; this one has 201"):
        parse(words(MOST_TERMS + 1).replace(" ", sign))


def test_equal_terms_are_one() -> None:
    assert parse(" ".join(["herring", "tide"] * 300)).tree == parse("herring tide").tree
    assert parse(" OR ".join(["herring", "tide"] * 200)).tree == parse("herring OR tide").tree


@pytest.mark.parametrize("text", ["x" * (LONGEST + 1), "tide " * 1_000, '"' + "a " * 9_000])
def test_a_long_query_is_pointed_at_where_it_is_too_long(text: str) -> None:
    with pytest.raises(QuerySyntaxError, match="at most 4,096 letters") as caught:
        parse(text)
    assert caught.value.position == LONGEST


def test_a_value_that_an_index_lists_may_be_of_any_length() -> None:
    assert parse(f'tag:"{"X" * 20_000}"').tree
    with pytest.raises(QuerySyntaxError, match="at most 4,096 letters"):
        parse(f'body:"{"x" * 20_000}"')


def test_a_list_of_ids_may_be_longer_and_narrowed() -> None:
    ids = " ".join(f"08LIMA{number}" for number in range(1, 2_001))
    assert len(parse(ids).ids) == 2_000
    assert isinstance(parse(f"id:({ids}) tag:PREL").tree, All)


@given(st.text('(-a "', max_size=300))
def test_whatever_is_nested_is_read_or_told(text: str) -> None:
    try:
        parse(text)
    except QuerySyntaxError as error:
        assert len(str(error)) <= 80


@pytest.mark.parametrize("nested", ["(", "-(", "(a OR ", "tag:("])
def test_deep_nesting_is_refused(nested: str) -> None:
    with pytest.raises(QuerySyntaxError):
        parse(nested * (LONGEST // len(nested)))


def test_few_words_may_begin_with_a_star() -> None:
    stars = [f"*{letter}*" for letter in "abcdefgh"]
    parse(" ".join(stars))
    with pytest.raises(QuerySyntaxError, match="At most 8 words may begin with"):
        parse(" ".join([*stars, "subject:*i"]))
