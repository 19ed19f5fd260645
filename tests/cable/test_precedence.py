import pytest

from cabletui.cable.precedence import urgency, urgency_named


@pytest.mark.parametrize(
    ("letter", "name"), [("Z", "FLASH"), ("O", "IMMEDIATE"), ("P", "PRIORITY"), ("R", "ROUTINE")]
)
def test_a_letter_means_an_urgency(letter: str, name: str) -> None:
    assert urgency(letter) == name


def test_another_means_none() -> None:
    assert urgency("Q") == ""


@pytest.mark.parametrize(("typed", "name"), [("o", "IMMEDIATE"), ("Flash", "FLASH"), ("x", "X")])
def test_an_urgency_is_named_by_letter_or_word(typed: str, name: str) -> None:
    assert urgency_named(typed) == name
