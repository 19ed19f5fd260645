from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.archive.query import parse
from cabletui.errors import QuerySyntaxError
from cabletui.presenters.narrowing import Chosen, Narrowing

QUERY = Narrowing("lamp OR oil")


def test_words_are_meant_as_they_are_spelled_in_every_step() -> None:
    exact = replace(QUERY.with_words("tides"), is_exact=True)
    assert exact.text == "(=lamp OR =oil) =tides"
    assert exact.title == "=lamp OR =oil › =tides"
    assert exact.with_forms == "(lamp OR oil) tides"
    assert QUERY.with_forms == ""


def test_values_of_a_group_are_alternatives_and_groups_are_not() -> None:
    chosen = (
        QUERY.with_value("Year", "date:2008", is_left_out=False)
        .with_value("Year", "date:2009", is_left_out=False)
        .with_value("TAGS", "tag:PREL", is_left_out=False)
        .with_value("Origin", 'origin:"Embassy Oban"', is_left_out=True)
    )
    assert chosen.text == ('(lamp OR oil) (date:2008 OR date:2009) tag:PREL -origin:"Embassy Oban"')
    assert chosen.without("Year") == '(lamp OR oil) tag:PREL -origin:"Embassy Oban"'


def test_a_value_is_taken_left_out_and_neither_again() -> None:
    taken = QUERY.with_value("TAGS", "tag:PREL", is_left_out=False)
    left_out = taken.with_value("TAGS", "tag:PREL", is_left_out=True)
    assert [one.sign("TAGS", "tag:PREL") for one in (QUERY, taken, left_out)] == [" ", "x", "-"]
    assert left_out.with_value("TAGS", "tag:PREL", is_left_out=True) == QUERY


def test_a_value_alone_is_the_only_one_of_its_group() -> None:
    several = QUERY.with_value("Year", "date:2008", is_left_out=True).with_words("wick")
    alone = several.with_value_alone("Year", "date:2009")
    assert alone.chosen == (Chosen("Year", "date:2009"),)
    assert alone.words == ("wick",)


def test_words_are_added_and_taken_back_in_turn() -> None:
    words = QUERY.with_words("wick").with_words(" tar OR pitch ")
    assert words.text == "(lamp OR oil) wick (tar OR pitch)"
    assert words.title == "lamp OR oil › wick › tar OR pitch"
    assert words.without_last_words().text == "(lamp OR oil) wick"
    assert QUERY.with_words("  ") == QUERY
    assert not QUERY.is_narrowed


def test_all_cables_are_narrowed_to_what_was_added() -> None:
    everything = Narrowing("*")
    assert everything.with_words("wick").text == "wick"
    assert everything.with_value("Year", "date:2008", is_left_out=True).text == "-date:2008"


@given(st.lists(st.text(alphabet='ab -"()OR:*', max_size=8), max_size=3))
def test_whatever_is_typed_the_query_can_be_read_or_says_why(typed: list[str]) -> None:
    narrowing = Narrowing("lamp")
    for words in typed:
        narrowing = narrowing.with_words(words)
    try:
        text = narrowing.text
    except QuerySyntaxError:
        return
    parse(text)


def test_words_that_cannot_be_read_say_so_when_they_are_asked() -> None:
    with pytest.raises(QuerySyntaxError):
        assert QUERY.with_words("()").text
