from dataclasses import replace

import pytest

from cabletui.cable.partial import PARTIAL_EXTRACT, PARTIAL_HEADER, is_partial
from tests.archive.fiction import fictional


@pytest.mark.parametrize("header", [PARTIAL_EXTRACT, PARTIAL_HEADER, f"{PARTIAL_HEADER}\nFM X"])
def test_an_extract_says_so_in_the_place_of_its_header(header: str) -> None:
    assert is_partial(replace(fictional(1), header=header))


def test_an_extract_may_say_so_in_its_body() -> None:
    assert is_partial(replace(fictional(1), body=f"{PARTIAL_EXTRACT}\n\n1. Fog."))
    assert not is_partial(fictional(1))
