import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.quoting.folded_words import folded_texts, folded_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The lamp-keeper’s oil", ["the", "lamp", "keeper's", "oil"]),
        ("10,000 and 1.5", ["10000", "and", "1.5"]),
        ("Réunion É", ["reunion", "e"]),
        ("XXXXXXXXXXXX met XXXXX", ["xxxx", "met", "xxxx"]),
        ("U.S.-led", ["u", "s", "led"]),
        ("", []),
    ],
)
def test_words_without_their_dress(text: str, words: list[str]) -> None:
    assert [word.text for word in folded_words(text)] == words
    assert folded_texts(text) == words


@given(st.text(max_size=60))
def test_a_word_stands_where_it_says(text: str) -> None:
    for word in folded_words(text):
        (same,) = folded_words(text[word.start : word.end])
        assert same.text == word.text
