import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from cabletui.terminal.ascii import ERRORS, in_ascii, register


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("╭─ 06BAY1 ─╮", "+- 06BAY1 -+"),
        ("│ ░▓ │ ▸ 1. ¶3…", "| -# | > 1. #3~"),
        ("impresión, EL PAÍS, Łódź", "impresion, EL PAIS, Lodz"),
        ("“it’s” – 日本", '"it\'s" - ????'),
        ("e\u0301a", "ea"),
        ("½ \ufffd ␛", "? ? ?"),
        ("▔▔ ▁▁ ▄▀ █▌", "-- __ =- #|"),
        ("plain", "plain"),
    ],
)
def test_each_character_has_a_likeness_of_its_width(text: str, shown: str) -> None:
    assert in_ascii(text) == shown


@given(st.text(st.characters(min_codepoint=0xA0, max_codepoint=0x10FF, categories=["L", "S", "P"])))
def test_columns_stay_columns(text: str) -> None:
    shown = in_ascii(text)
    assert shown.isascii()
    assert len(shown) == len(text)


def test_a_wide_character_takes_two_cells() -> None:
    assert len(in_ascii("日本語")) == cell_len("日本語")


def test_a_stream_says_all_in_ascii() -> None:
    register()
    raw = io.BytesIO()
    with io.TextIOWrapper(raw, encoding="ascii", errors=ERRORS, newline="\n") as stream:
        stream.write("\x1b[1m╭─ é\n")
        stream.flush()
        assert raw.getvalue() == b"\x1b[1m+- e\n"
