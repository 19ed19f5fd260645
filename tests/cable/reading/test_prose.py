import pytest

from cabletui.cable.reading.prose import is_prose


@pytest.mark.parametrize(
    "text", ["the bees of the north had gone", "Serbia's aim was to be of the first that came"]
)
def test_a_line_with_small_words_is_of_running_text(text: str) -> None:
    assert is_prose(text)


@pytest.mark.parametrize(
    "text",
    ["Inga Lund, Director of the Ministry of Ice, Westmark Isles Office", "Hives 12", "of it"],
)
def test_names_and_few_words_are_none(text: str) -> None:
    assert not is_prose(text)
