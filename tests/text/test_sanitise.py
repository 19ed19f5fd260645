import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich._unicode_data import load
from rich.cells import cell_len, get_character_cell_size

from cabletui.text.sanitise import MARKS_KEPT, REPLACEMENT, safe, safe_block, safe_lines

ANY_TEXT = st.text(alphabet=st.characters(min_codepoint=0, max_codepoint=0x10FFFF))


def _commands(text: str) -> list[str]:
    """The characters of a text that a terminal does not simply show."""
    return [
        character
        for character in text
        if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    ]


@given(ANY_TEXT)
def test_no_character_commands_and_none_vanishes(text: str) -> None:
    line = safe(text)
    assert _commands(line) == []
    assert len(line) == len(text)


@given(ANY_TEXT)
def test_a_block_keeps_newlines_and_tabs_alone(text: str) -> None:
    block = safe_block(text)
    assert set(_commands(block)) <= {"\n", "\t"}
    assert len(block) == len(text)
    assert [at for at, character in enumerate(block) if character in "\n\t"] == [
        at for at, character in enumerate(text) if character in "\n\t"
    ]


@given(ANY_TEXT)
def test_safe_text_is_left_alone(text: str) -> None:
    assert safe(safe(text)) == safe(text)


def test_every_character_alone_is_seen() -> None:
    unseen = [
        hex(code)
        for start, end, width in load("auto").widths
        for code in range(start, end + 1)
        if width == 0 and get_character_cell_size(safe(chr(code))) == 0
    ]
    assert unseen == []


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("\x00\x1b[2J\x07", "␀␛[2J␇"),
        ("\x1b]52;c;SEFDS0VE\x1b\\", "␛]52;c;SEFDS0VE␛\\"),
        ("\x1b]8;;http://a.example\x07", "␛]8;;http://a.example␇"),
        ("a\x7fb", "a␡b"),
        ("a\x9b2Jb", "a�2Jb"),
        ("\u202eabc\u2066", "�abc�"),
        ("a\u200bb\u2060c\ufeff", "a�b�c�"),
        ("one\u2028two\u2029", "one␤two␤"),
        ("co\u00adoperate", "co-operate"),
        ("\U000e0041\U000e007f", "��"),
        ("\ud800x\udfff", "�x�"),
        ("a\nb\tc\r", "a␊b c␍"),
        ("\u2764\ufe0f", "\u2764�"),
    ],
)
def test_what_is_replaced_is_visible(hostile: str, shown: str) -> None:
    assert safe(hostile) == shown


@pytest.mark.parametrize("text", ["[/] [bold]x [link=http://a]", "Curaçao · ¶ “ñ” – Имя 日本"])
def test_plain_text_is_untouched(text: str) -> None:
    assert safe(text) == text


def test_a_letter_keeps_its_accents_and_loses_a_flood() -> None:
    assert safe("e\u0301\u0323") == "e\u0301\u0323"
    flood = safe("e" + "\u0301" * 1000 + "x")
    assert flood == "e" + "\u0301" * MARKS_KEPT + REPLACEMENT * (1000 - MARKS_KEPT) + "x"
    assert cell_len(flood) == 2 + 1000 - MARKS_KEPT


@pytest.mark.parametrize("before", ["", "\n", "\t"])
def test_a_mark_with_no_letter_does_not_land_on_the_frame(before: str) -> None:
    assert safe_block(f"{before}\u0301a") == f"{before}{REPLACEMENT}a"


def test_lines_are_cut_at_newlines_alone() -> None:
    assert safe_lines("a\tb\u2028c\x0bd\n\x1be") == ["a       b␤c␋d", "␛e"]
