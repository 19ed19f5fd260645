import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.paint.concordance_row import ConcordanceRow, concordance_heading, concordance_line
from cabletui.text.cells import width
from tests.paint.cables import HOSTILE

TEXTS = st.text(alphabet="ab 灯", max_size=120)


def row(before: str, match: str, after: str) -> ConcordanceRow:
    return ConcordanceRow("06PORTELLEN1", "2006-12-01", "3", before, match, after, 0, 9)


@given(TEXTS, TEXTS, st.integers(24, 200))
def test_all_matches_stand_in_one_column(before: str, after: str, columns: int) -> None:
    line = concordance_line(row(before, "lamp", after), columns).text
    at = width(line[: line.index("‹")])
    heading = concordance_heading(columns)
    assert width(line) <= columns
    assert "Match" not in heading or heading.index("Match") == at + 1


def test_words_farther_from_the_match_are_left_out_first() -> None:
    line = concordance_line(row("one two three four five ", "lamp", " six"), 40).text
    assert line == "06PORTELLEN1   …our five ‹lamp› six"


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_no_match_commands_the_terminal(text: str) -> None:
    assert concordance_line(row(text, text, text), 70).text.isprintable()
