import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.text.whole_sentence import first_sentence, sentence_at

TEXTS = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), max_size=200)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("They met. Nobody spoke.", "They met."),
        ("They met at 10.30\nwith Mr. Lark. Nobody spoke.", "They met at 10.30 with Mr. Lark."),
        ("The U.S. Navy came. It left.", "The U.S. Navy came."),
        ("Did it? It did.", "Did it?"),
        ("“They met.” Nobody spoke.", "“They met.”"),
        ("no end of it", "no end of it"),
        ("", ""),
    ],
)
def test_the_first_sentence(text: str, first: str) -> None:
    assert first_sentence(text, 80) == first


@given(TEXTS, st.integers(2, 90))
def test_a_first_sentence_is_one_line_that_is_not_too_long(text: str, most: int) -> None:
    sentence = first_sentence(text, most)
    assert len(sentence) <= most
    assert "\n" not in sentence


@pytest.mark.parametrize(
    ("text", "named", "sentence"),
    [
        ("All slept. As Oslo 12 said, he came. It left.", "Oslo 12", "As Oslo 12 said, he came."),
        ("1. (C) Mr. Lark read\n(ref A) it. He left.", "ref A", "(C) Mr. Lark read (ref A) it."),
        ("(Ref A) told\nof oil.", "Ref A", "(Ref A) told of oil."),
        ("The oil came. Ref A told of it", "Ref A", "Ref A told of it"),
    ],
)
def test_the_sentence_of_a_name(text: str, named: str, sentence: str) -> None:
    start = text.index(named)
    assert sentence_at(text, start, start + len(named), 80) == sentence


def test_of_a_long_sentence_both_ends_are_left_out() -> None:
    text = f"{'lamp ' * 40}ref A {'oil ' * 40}"
    shown = sentence_at(text, 200, 205, 60)
    assert shown.startswith("… lamp ")
    assert shown.endswith("…")
    assert len(shown) <= 60


@given(TEXTS, st.integers(0, 200), st.integers(0, 20), st.integers(4, 90))
def test_it_is_one_line_that_is_not_too_long(text: str, start: int, length: int, most: int) -> None:
    start = min(start, len(text))
    sentence = sentence_at(text, start, min(len(text), start + length), most)
    assert len(sentence) <= most
    assert "\n" not in sentence
