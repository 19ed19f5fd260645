import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.cable.reading.numbered_items import numbered_items
from tests.cable.reading.hostile import HOSTILE

END = re.compile(r"\n[ \t]*\d{1,2}\.")


def items(text: str) -> list[str]:
    marks, end = numbered_items(text, END)
    places = [*marks, None]
    return [
        text[mark.end : after.begin if after else end].strip()
        for mark, after in zip(marks, places[1:], strict=True)
    ]


@pytest.mark.parametrize(
    "text",
    [
        " 1. ROME 5, 2. STATE 6\n\n1. (S) TEXT",
        " 1. ROME 5,\n 2. STATE 6\n\n1. TEXT\n\n2. MORE",
        "\n1. ROME 5,\n2. STATE 6\n\n1. TEXT\n\n3. LIMA 7",
        " (1) ROME 5, (2) STATE 6\n1. TEXT",
    ],
)
def test_items_end_where_paragraphs_begin(text: str) -> None:
    assert [item.rstrip(" ,(") for item in items(text)] == ["ROME 5", "STATE 6"]


@pytest.mark.parametrize(
    "text", [" ROME 5, 1. STATE 6", "\n\n1. TEXT", "\n1. (S) TEXT", " 2. ROME 5"]
)
def test_other_numbers_are_no_items(text: str) -> None:
    assert items(text) == []


@given(st.text())
def test_no_text_is_an_error(text: str) -> None:
    numbered_items(text, END)


def test_hostile_text_is_no_trouble() -> None:
    for piece in HOSTILE:
        numbered_items(piece * (3_000 // len(piece)), END)
