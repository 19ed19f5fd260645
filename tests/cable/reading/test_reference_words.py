import re

import pytest

from cabletui.cable.reading.reference_words import MONTH, OTHER_WORDS, may_be_a_station


@pytest.mark.parametrize("name", ["ALDERMOOR", "PORT QUILLON", "WHITE HOUSE", "SECTO"])
def test_words_that_can_be_spoken_may_name_a_station(name: str) -> None:
    assert may_be_a_station(name.split())


@pytest.mark.parametrize(
    "name", ["PART", "DSCG", "OF MAY", "ANNEX", "E-MAIL", "A B C D", "OSL", ""]
)
def test_other_words_name_none(name: str) -> None:
    assert not may_be_a_station(name.split())


def test_a_month_is_no_beginning_of_a_town() -> None:
    assert re.match(MONTH, "MAR 3")
    assert not re.match(MONTH, "MARSEILLE")


def test_words_of_something_else_are_whole() -> None:
    assert OTHER_WORDS.fullmatch("HALE-EMAIL")
    assert not OTHER_WORDS.fullmatch("EMAILIA")
