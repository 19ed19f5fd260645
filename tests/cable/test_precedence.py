import pytest

from cabletui.cable.precedence import urgency


@pytest.mark.parametrize(
    ("letter", "name"), [("Z", "FLASH"), ("O", "IMMEDIATE"), ("P", "PRIORITY"), ("R", "ROUTINE")]
)
def test_a_letter_means_an_urgency(letter: str, name: str) -> None:
    assert urgency(letter) == name


def test_another_means_none() -> None:
    assert urgency("Q") == ""
