import pytest

from cabletui.paint.offer import Offer, offers_line
from tests.paint.cables import HOSTILE


def test_offers_stand_in_one_line_with_their_counts() -> None:
    offers = (Offer("tag:PREL", 0, 4, 1204), Offer("tag:", 0, 2))
    assert offers_line(offers) == "tag:PREL 1,204   tag:"
    assert offers_line(()) == ""


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_no_offer_commands_the_terminal(text: str) -> None:
    assert offers_line([Offer(text, 0, 1)]).isprintable()
