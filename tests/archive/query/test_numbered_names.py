import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.archive.query.numbered_names import longest, numbered
from cabletui.archive.query.spellings import is_name, spelled
from cabletui.archive.words import words
from cabletui.cable.facts import rows

ROWS = [row["names"].split("|") for row in rows("numbered_names")]


@given(st.sampled_from(ROWS), st.integers(1, 99_999), st.sampled_from(("", "under ")))
def test_each_name_is_found_by_each_other(names: list[str], number: int, before: str) -> None:
    ways = [(*before.split(), *name.split(), str(number)) for name in names]
    for one in ways:
        assert {*spelled(one), one} >= set(ways)
        assert len(one) <= longest() + bool(before)


@pytest.mark.parametrize("text", ["executive order", "eo", "order 13382", "eo lamp", "eo 5 lamps"])
def test_without_kind_and_number_there_is_no_other_name(text: str) -> None:
    assert list(numbered(words(text))) == []
    assert not is_name(tuple(words(text)))
