import pytest

from cabletui.cable import Cable, Moment, Source
from cabletui.cable.absent_text import LOST, NOT_HELD, ON_FILM, is_withdrawn, why_no_text


def card(body: str = "", **said: str) -> Cable:
    attributes = tuple((name.replace("_", " "), value) for name, value in said.items())
    return Cable(
        *("1974BRINOVA00959", Moment.parse("1974-05-17"), None, "", "", "", (), (), "", body),
        Source("a", "plusd", ""),
        attributes=attributes,
    )


CALLED = {"number": "1974BRINOVA00959", "day": "1974-05-17"}


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"Locator": "TEXT ON MICROFILM"}, ON_FILM),
        ({"Archive_Status": "P-Reel Index"}, ON_FILM),
        ({"Locator": "TEXT ON MICROFILM,TEXT ONLINE"}, NOT_HELD),
        ({"Locator": "TEXT UNRETRIEVABLE"}, LOST.format(**CALLED)),
        ({"Type": "TE"}, NOT_HELD),
    ],
)
def test_a_card_says_why_it_has_no_text(said: dict[str, str], why: str) -> None:
    assert why_no_text(card(**said)) == why
    assert why_no_text(card("1. FOG.", **said)) == ""


@pytest.mark.parametrize("status", ["Electronic Telegram Withdrawal Card", "P-Reel Withdrawal"])
def test_what_was_withdrawn_can_be_requested(status: str) -> None:
    hidden = card(Archive_Status=status)
    assert is_withdrawn(hidden)
    assert "document number 1974BRINOVA00959, dated 1974-05-17" in why_no_text(hidden)
    assert not is_withdrawn(card("1. FOG.", Archive_Status=status))
