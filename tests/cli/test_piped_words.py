import io
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.cli.piped_words import PipeError, piped


@given(st.lists(st.text("aé -,;", max_size=9)), st.booleans(), st.booleans())
def test_each_line_comes_as_it_was_sent_without_its_edges(
    words: list[str], is_null: bool, is_ended: bool
) -> None:
    end = "\0" if is_null else "\n"
    text = end.join(words) + (end if is_ended else "")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        assert list(piped(is_null=is_null)) == [bare for word in words if (bare := word.strip())]


def test_without_standard_input_there_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(PipeError, match="no standard input"):
        list(piped())
