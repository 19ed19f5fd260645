from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.archive.index.schema import MOST_LINES, day_of, order_key, ordinal_of
from cabletui.cable import Moment
from cabletui.errors import LibraryError
from tests.archive.fiction import fictional


@given(st.integers(1, 2**24 - 1), st.integers(1, 2**24 - 1))
def test_the_order_key_orders_by_time_and_holds_the_ordinal(one: int, other: int) -> None:
    early = replace(fictional(1), created=Moment.parse("1966-12-28T18:48Z"))
    late = replace(fictional(1), created=Moment.parse("2010-02-28T00:01Z"))
    assert order_key(early, one) < order_key(late, other)
    assert ordinal_of(order_key(late, one)) == one


@given(st.integers(1, 2**24 - 1))
def test_the_order_key_holds_the_day(ordinal: int) -> None:
    for text in ("1966-12-28T18:48Z", "2010-02-28T00:01Z", "1900-01-01"):
        key = order_key(replace(fictional(1), created=Moment.parse(text)), ordinal)
        assert str(day_of(key)) == text[:10]


def test_more_lines_than_a_key_can_tell_apart_are_refused() -> None:
    assert ordinal_of(order_key(fictional(1), MOST_LINES)) == MOST_LINES
    with pytest.raises(LibraryError, match="16,777,215"):
        order_key(fictional(1), MOST_LINES + 1)
