import pytest

from cabletui.archive.alike.same_text import is_same_text, may_be_sent_again
from cabletui.cable import Moment

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


@pytest.mark.parametrize("more", [TEXT, TEXT[: len(TEXT) // 2]])
def test_nor_is_one_that_only_holds_it(more: str) -> None:
    longer = f"{more.replace('keeper', 'warden')}\n{TEXT}"
    assert not is_same_text(TEXT, longer)
    assert not is_same_text(longer, TEXT)


def test_nor_is_one_with_it_at_its_end_where_its_own_text_is_cut() -> None:
    sent = f"UNCLAS OSLO 000003\n\nSUBJECT: LAMPS\n\n1. {TEXT}"
    page = f"UNCLAS OXBOW 000012\n\nSUBJECT: TIDES\n\n1. THE TIDE TO ST...\n\n07OSLO2\n{sent}"
    assert not is_same_text(sent, page)
    assert not is_same_text(page, sent)


def test_what_is_years_apart_was_not_sent_again() -> None:
    first, soon, late = map(Moment.parse, ("1973-11-21T12:20Z", "1974-02-01", "2008-02-25T12:59Z"))
    assert may_be_sent_again(soon, first)
    assert not may_be_sent_again(first, late)
    assert not may_be_sent_again(late, first)
