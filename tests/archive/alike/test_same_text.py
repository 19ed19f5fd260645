import pytest

from cabletui.archive.alike.same_text import is_same_text

SENTENCES = (f"Lamp {at} of quay {at * 7} was lit by keeper {at * 3}." for at in range(30))
TEXT = " ".join(SENTENCES)


@pytest.mark.parametrize(
    "other",
    [
        TEXT,
        f"C O R R E C T E D  C O P Y\n{TEXT}",
        TEXT.replace(" was lit ", " was\nlit ").replace("Lamp 7 ", "Lamp 8 "),
        f"{TEXT} An end was left out the first time.",
    ],
)
def test_a_text_that_is_sent_again_is_the_same(other: str) -> None:
    assert is_same_text(TEXT, other)
    assert is_same_text(other, TEXT)


@pytest.mark.parametrize(
    "other", ["", "The lamp.", TEXT[: len(TEXT) // 2], TEXT.replace("lit", "x")]
)
def test_another_text_is_not(other: str) -> None:
    assert not is_same_text(TEXT, other)
