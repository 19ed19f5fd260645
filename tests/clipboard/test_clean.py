from hypothesis import given
from hypothesis import strategies as st

from cabletui.clipboard.clean import clean


def test_what_is_text_stays() -> None:
    text = "1. (C) Añadir:\n\t“x” — [sic] \u202e\u2028 𝔸\n"
    assert clean(text) == text


def test_what_commands_is_replaced_one_for_one() -> None:
    assert clean("a\x1b[201~b\x07\x00\x7f\x9bc\r") == "a�[201~b����c�"


def test_line_ends_of_windows() -> None:
    assert clean("a\r\nb") == "a\nb"


def test_halves_of_surrogate_pairs() -> None:
    assert clean("a\ud800b\udc00") == "a\ufffdb\ufffd"
    assert clean("\ud835\udd38") == "𝔸"


@given(st.text(st.characters()))
def test_anything_can_be_encoded_and_commands_nothing(text: str) -> None:
    assert not {*clean(text).encode().decode()} & {*map(chr, range(0x20)), "\x7f"} - {"\n", "\t"}
