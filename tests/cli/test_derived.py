import json
from dataclasses import replace

import pytest

from cabletui.cli.derived import derived
from tests.paint.cables import CABLE, HOSTILE


def test_what_a_cable_tells() -> None:
    told = derived(CABLE)
    assert told["canonical"] == "06PORTVENTOSO112"
    assert told["page_address"].endswith("/cable/2006/03/06PORTVENTOSO112.html")
    assert told["declassify_on"] is None
    assert told["transmission"]["id"] == "VZCZCXYZ0001"


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_tells_something_that_json_can_say(text: str) -> None:
    json.dumps(derived(replace(CABLE, header=text, body=text)))
