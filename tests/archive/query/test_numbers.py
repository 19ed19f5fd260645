import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.archive.query.numbers import is_span, span
from cabletui.errors import QuerySyntaxError


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_a_span_has_its_ends_and_a_sign_leaves_its_number_in_or_out(one: int, other: int) -> None:
    least, greatest = sorted((one, other))
    assert span(f"{least}..{greatest}") == (least, greatest)
    assert span(f"{one:,}") == span(f"={one}") == (one, one)
    assert span(f">{one}")[0] == span(f">={one}")[0] + 1 == one + 1
    assert span(f"<{one + 1}") == span(f"<={one}") == span(f"..{one}") == (0, one)
    assert span(f"{one}..") == span(f">={one}")


@pytest.mark.parametrize("text", ["", "..", ">", "many", "2-5", "<0", "5..2", ">2..5", "1.5", ","])
def test_what_is_no_number_says_so(text: str) -> None:
    assert not is_span(text)
    with pytest.raises(QuerySyntaxError, match=r"is not a number|the smaller one first|below 0"):
        span(text, 3)


def test_a_number_may_have_any_length() -> None:
    assert is_span("9" * 5_000)
    assert is_span(f">{'9' * 5_000}")
